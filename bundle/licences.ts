/** Licences of what is shipped: which we take, and the words of each package. */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Package } from './packages.ts'

/** Whatever is shipped is under one of these; anything else is looked at by a person first. */
export const allowed: ReadonlySet<string> = new Set([
  ...[
    'MIT',
    'MIT-0',
    'ISC',
    '0BSD',
    'BSD-2-Clause',
    'BSD-3-Clause',
    'Apache-2.0',
    'MPL-2.0',
    'OFL-1.1',
    'Zlib',
  ],
  ...['BlueOak-1.0.0', 'PostgreSQL', 'CC0-1.0', 'Unlicense', 'Python-2.0', 'CC-BY-4.0'],
])

/** Whether an SPDX expression can be kept: of «or» one part is enough, of «and» all are needed. */
export const mayBeShipped = (expression: string): boolean => {
  const bare = expression.trim().replace(/^\((.*)\)$/, '$1')
  if (bare.includes('(')) return false
  return bare.split(/ OR /i).some((way) => way.split(/ AND /i).every((it) => allowed.has(it.trim())))
}

type Told = { author?: string | { name?: string }; repository?: string | { url?: string } }

const isLicenceFile = (name: string): boolean =>
  /^(?:licen[cs]e|copying|notice)(?:[._-][\w.-]*)?$/i.test(name) && !/\.(?:js|ts|json)$/.test(name)

/** The part of a README under the heading «License», where that is all there is. */
const licenceInReadme = (folder: string): string | null => {
  const file = ['README.md', 'readme.md', 'Readme.md']
    .map((it) => join(folder, it))
    .find((it) => existsSync(it))
  const text = file === undefined ? '' : readFileSync(file, 'utf8')
  const part = /^#+\s*licen[cs]e\s*$([\s\S]*)/im.exec(text)?.[1]?.trim() ?? ''
  return /Permission is hereby granted/.test(part)
    ? part.replaceAll('&lt;', '<').replaceAll('&gt;', '>')
    : null
}

/** One text however its lines ended. */
const tidy = (text: string): string =>
  text
    .replaceAll('\r\n', '\n')
    .replaceAll(/[ \t]+$/gm, '')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()

/** Words for packages that name their licence and do not bring it along. */
const standard: Readonly<Record<string, (root: string, holder: string) => string>> = {
  MIT: (_root, holder) => `${holder}\n\n${mit}`,
  ISC: (_root, holder) => `${holder}\n\n${isc}`,
  'MPL-2.0': (root) => readFileSync(join(root, 'node_modules', 'lightningcss', 'LICENSE'), 'utf8'),
}

const toldBy = (root: string, { folder }: Package): Told =>
  JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as Told

/** Where the source of a package is kept: the MPL wants it said. */
export const sourceOf = (root: string, it: Package): string => {
  const { repository } = toldBy(root, it)
  const address = typeof repository === 'string' ? repository : (repository?.url ?? '')
  return address.replace(/^git\+/, '').replace(/\.git$/, '')
}

/** What stands inside the files of a package and is somebody else's. */
const carried: Readonly<Record<string, string>> = {
  unpdf:
    'dist/pdfjs.mjs is PDF.js, Copyright Mozilla Foundation and its contributors (https://github.com/mozilla/pdf.js),\nunder the Apache License, Version 2.0, whose words stand elsewhere in this file.',
}

/**
 * The texts a package asks to be shipped with: its licence and its notice, and what it says of others.
 * @throws where it has none and none is known for it
 */
export const textsOf = (root: string, it: Package): string[] => {
  const inside = carried[it.name]
  return inside === undefined ? ownTexts(root, it) : [...ownTexts(root, it), inside]
}

const ownTexts = (root: string, it: Package): string[] => {
  const folder = join(root, it.folder)
  const files = readdirSync(folder).filter(isLicenceFile).toSorted()
  const texts = [...new Set(files.map((name) => tidy(readFileSync(join(folder, name), 'utf8'))))]
  if (texts.length > 0) return texts
  const inReadme = licenceInReadme(folder)
  if (inReadme !== null) return [tidy(inReadme)]
  const { author } = toldBy(root, it)
  const name = (typeof author === 'string' ? author : author?.name)?.replace(/\s*[<(].*$/, '') ?? ''
  const words = standard[it.license]
  if (!words) throw new Error(`${it.folder} brings no licence text (${it.license})`)
  return [tidy(words(root, `Copyright (c) ${name || `the authors of ${it.name}`}`))]
}

const mit = `Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.`

const isc = `Permission to use, copy, modify, and/or distribute this software for any
purpose with or without fee is hereby granted, provided that the above
copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES
WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF
MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR
ANY SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES
WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN
ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF
OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.`
