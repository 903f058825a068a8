/** LibreOffice makes the other formats of many .docx at once, in a folder and with a profile that go afterwards. */
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

/** `docx` is what LibreOffice itself writes, out of ours. */
export const FORMATS = ['docx', 'pdf', 'html', 'rtf', 'doc'] as const
export type Format = (typeof FORMATS)[number]

const FILTERS: Record<Format, string> = {
  docx: 'docx:MS Word 2007 XML',
  pdf: 'pdf:writer_pdf_Export',
  html: 'html:HTML (StarWriter)',
  rtf: 'rtf:Rich Text Format',
  doc: 'doc:MS Word 97',
}
const run = promisify(execFile)

/** Each paper by its name in each format; a paper that LibreOffice made nothing of is missing. */
export async function inFormats(
  program: string,
  papers: ReadonlyMap<string, Uint8Array>,
  formats: readonly Format[] = FORMATS,
): Promise<Map<Format, Map<string, Uint8Array>>> {
  const folder = await mkdtemp(join(tmpdir(), 'formats-'))
  try {
    const given: string[] = []
    for (const [name, bytes] of papers) {
      given.push(join(folder, `${name}.docx`))
      await writeFile(join(folder, `${name}.docx`), bytes)
    }
    const made = new Map<Format, Map<string, Uint8Array>>()
    for (const format of formats) {
      const out = join(folder, format)
      await run(program, [
        `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
        ...['--headless', '--norestore', '--nolockcheck', '--convert-to', FILTERS[format]],
        ...['--outdir', out, ...given],
      ])
      const files = new Map<string, Uint8Array>()
      for (const name of papers.keys()) files.set(name, await readFile(join(out, `${name}.${format}`)))
      made.set(format, files)
    }
    return made
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}
