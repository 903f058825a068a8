// Which fonts there are for papers and pictures: first the customer's own folder (licensed 仿宋 and 小标宋), then the
// Noto fonts that may come along, then the system's. Typst and resvg are told by name what to use; here is found out
// beforehand whether it is there and what it can draw, so that nothing is ever printed as an empty box unnoticed.

import { existsSync, readdirSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { BrokenFont, covers, type Face, readFontFile } from './font-file.ts'
import { type FontRole, likelyFile, roleOf, standIns } from './roles.ts'

/** A file of a font folder that is of no use, and why, in a word. */
export type SkippedFont = { file: string; reason: string }

export type Fonts = {
  /** In the order of preference. */
  faces: readonly Face[]
  /** Families to name to Typst, best first; the end of each serves characters the first lack. */
  families: Readonly<Record<FontRole, readonly string[]>>
  /** Roles whose own face was found; the others are stood in for. */
  own: ReadonlySet<FontRole>
  skipped: readonly SkippedFont[]
  /** Is there any that draws everyday Chinese? */
  chinese: boolean
  /** Where Typst is to look beside the system's folders, which it always does. */
  folders: readonly string[]
  /** Where to put fonts, for the sentence that says so. */
  ownFolder: string | null
}

export type FontPlaces = {
  /** The customer's: everything in it is used. */
  own: string | null
  packaged: readonly string[]
  system: readonly string[]
}

const packages = fileURLToPath(new URL('../../../node_modules/@expo-google-fonts', import.meta.url))

/** The usual places. @param own the customer's folder, `<data>/fonts`; null: none */
export function usualPlaces(own: string | null): FontPlaces {
  const home = homedir()
  return {
    own,
    packaged: ['noto-serif-sc', 'noto-sans-sc'].flatMap((name) =>
      ['400Regular', '700Bold'].map((weight) => join(packages, name, weight)),
    ),
    system: [
      '/usr/share/fonts',
      '/usr/local/share/fonts',
      join(home, '.local/share/fonts'),
      join(home, '.fonts'),
      '/System/Library/Fonts',
      '/Library/Fonts',
      join(home, 'Library/Fonts'),
      'C:\\Windows\\Fonts',
      join(home, 'AppData\\Local\\Microsoft\\Windows\\Fonts'),
    ],
  }
}

const fontFile = /\.(?:ttf|otf|ttc|otc)$/iu
const deepest = 4
const mostFiles = 10_000

function filesIn(folder: string, depth = 0): string[] {
  const entries = (() => {
    try {
      return readdirSync(folder, { withFileTypes: true })
    } catch {
      return [] // no such folder, or not for us
    }
  })()
  const files: string[] = []
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name)
    if (entry.isDirectory() && depth < deepest) files.push(...filesIn(path, depth + 1))
    else if (fontFile.test(entry.name)) files.push(path)
    if (files.length > mostFiles) break
  }
  return files
}

// Reading the tables takes some milliseconds a file; a file that has not changed is not read again.
const remembered = new Map<string, { stamp: string; faces: Face[] }>()

function facesOf(file: string): Face[] {
  const { mtimeMs, size } = statSync(file)
  const stamp = `${mtimeMs} ${size}`
  const known = remembered.get(file)
  if (known?.stamp === stamp) return known.faces
  const faces = readFontFile(file)
  remembered.set(file, { stamp, faces })
  return faces
}

/** Ordinary words of every paper: a font without them is none for Chinese. */
const everyday = '整 改 问 题 年 月 日 ， 。'.split(' ')
const drawsChinese = (face: Face): boolean =>
  everyday.every((character) => covers(face.coverage, character.codePointAt(0) ?? 0))

/** What the places hold. Never throws at a file: what is of no use is told in `skipped`. */
export function findFonts(places: FontPlaces): Fonts {
  const skipped: SkippedFont[] = []
  const read = (file: string): Face[] => {
    try {
      return facesOf(file)
    } catch (error) {
      const reason = error instanceof BrokenFont ? error.message : 'unreadable'
      skipped.push({ file, reason })
      return []
    }
  }
  const own = places.own === null ? [] : filesIn(places.own).flatMap(read)
  const packaged = places.packaged.flatMap((folder) => filesIn(folder)).flatMap(read)
  const unasked = skipped.length
  const system = places.system.flatMap((folder) => filesIn(folder).filter((file) => likelyFile.test(file)))
  const found = [...own, ...packaged, ...system.flatMap(read)]
  // A broken file of the system's is none of our folder's faults.
  skipped.length = unasked
  const faces = [...found.filter((face) => !face.variable), ...found.filter((face) => face.variable)]

  const byRole = new Map<FontRole, string[]>()
  const others: string[] = []
  for (const face of faces) {
    const role = drawsChinese(face) ? roleOf(face.families) : null
    if (role) byRole.set(role, [...(byRole.get(role) ?? []), ...face.families])
    else others.push(...face.families)
  }
  const everywhere = [...byRole.values(), others].flat()
  // Whatever its own face lacks is looked for in all the others, down to a font for rare characters alone.
  const familiesFor = (role: FontRole): string[] => [
    ...new Set([...standIns[role].flatMap((it) => byRole.get(it) ?? []), ...everywhere]),
  ]
  return {
    faces,
    families: {
      song: familiesFor('song'),
      fang: familiesFor('fang'),
      kai: familiesFor('kai'),
      hei: familiesFor('hei'),
      biaosong: familiesFor('biaosong'),
    },
    own: new Set(byRole.keys()),
    skipped,
    chinese: faces.some(drawsChinese),
    folders: [...(places.own === null ? [] : [places.own]), ...places.packaged].filter((it) =>
      existsSync(it),
    ),
    ownFolder: places.own,
  }
}
