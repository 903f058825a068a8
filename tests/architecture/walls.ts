import { posix } from 'node:path'
import { readSource } from './source.ts'
import type { Source } from './source.ts'

/** The walls of the house, as the table in tests/architecture.test.ts writes them. Lists are words with blanks between. */
export type Walls = {
  /** `a ← b, c ← d`: each place sees those left of an arrow before it; places between commas do not see each other */
  direction: string
  /** places beside that line: what they see, and who sees them */
  beside: Record<string, { sees: string; seenBy: string }>
  /** the bands of core from left to right, each with its subjects from left to right */
  bands: Record<string, string>
  /** what each place may import that is not ours; `x/*` takes everything that begins with `x/`, `type:x` only types */
  packages: Record<string, string>
  /** what a test beside its file may import on top of that */
  testPackages: string
  /** the only files with a clock, dice or an environment */
  surroundings: string
  /** words no file or folder is named by */
  names: string
  /** lines a file may have, and where that does not hold */
  lines: { most: number; exceptIn: string }
}

export type Violation = {
  wall:
    | 'unknown place'
    | 'direction'
    | 'package'
    | 'surroundings'
    | 'waiting'
    | 'name'
    | 'lines'
    | 'unreadable'
  file: string
  line: number
  says: string
}

const words = (list: string): string[] => list.split(/[\s,|]+/u).filter((word) => word !== '')

const isTest = (file: string): boolean => /\.test\.tsx?$/u.test(file)

/** `src/core/words/figures/found.ts` → core; `src/main.ts` → main; `samples/x.ts` → samples; null outside the house. */
const placeOf = (file: string): string | null => {
  const [top, next = ''] = file.split('/')
  if (top === 'samples') return 'samples'
  return top === 'src' ? next.replace(/(\.test)?\.[a-z]+$/u, '') : null
}

/** Who sees whom: place → the places it may import from, its own not among them. */
const sightOf = ({ direction, beside }: Walls): Map<string, Set<string>> => {
  const sight = new Map<string, Set<string>>()
  const before: string[] = []
  for (const step of direction.split('←').map(words)) {
    for (const place of step) sight.set(place, new Set(before))
    before.push(...step)
  }
  for (const [place, { sees }] of Object.entries(beside)) sight.set(place, new Set(words(sees)))
  for (const [place, { seenBy }] of Object.entries(beside))
    for (const viewer of words(seenBy)) sight.get(viewer)?.add(place)
  return sight
}

/**
 * Where a file of core stands, as a number that grows to the right, or null where the table has no place for it.
 * A file directly in the folder of a band stands at the right end of its band.
 */
const standing = (file: string, { bands }: Walls): number | null => {
  const [, , band = '', subject = '', ...rest] = file.split('/')
  const bandAt = Object.keys(bands).indexOf(band)
  if (bandAt < 0 || subject === '') return null
  if (rest.length === 0) return bandAt * 1000 + 999
  const subjectAt = words(bands[band] ?? '').indexOf(subject)
  return subjectAt < 0 ? null : bandAt * 1000 + subjectAt
}

/** The file or package meant by a specifier: `#x` and `./x` are files of ours, everything else is a package. */
const target = (file: string, specifier: string): { file: string } | { package: string } => {
  const bare = specifier.replace(/\?.*$/u, '')
  if (bare.startsWith('#')) return { file: `src/${bare.slice(1)}` }
  if (bare.startsWith('.')) return { file: posix.join(posix.dirname(file), bare) }
  return { package: bare }
}

const covers = (pattern: string, name: string): boolean =>
  pattern.endsWith('*')
    ? name.startsWith(pattern.slice(0, -1))
    : name === pattern || name.startsWith(`${pattern}/`)

/** Why this import is against the table, or null. */
const refuseImport = (
  file: string,
  place: string,
  { what: specifier, typesOnly }: Source['imports'][number],
  walls: Walls,
  sight: Map<string, Set<string>>,
): Pick<Violation, 'wall' | 'says'> | null => {
  const meant = target(file, specifier)
  if ('package' in meant) {
    const allowed = words(`${walls.packages[place] ?? ''} ${isTest(file) ? walls.testPackages : ''}`)
    const fits = (pattern: string): boolean =>
      covers(pattern, meant.package) || (typesOnly && covers(pattern.replace('type:', ''), meant.package))
    if (allowed.some(fits)) return null
    return { wall: 'package', says: `${place} may not import ${specifier}` }
  }
  const to = placeOf(meant.file)
  // A test beside its file may use what the tests share, such as the real database.
  if (!to && isTest(file) && meant.file.startsWith('tests/')) return null
  if (!to) return { wall: 'direction', says: `${place} may not import ${specifier}: it stands outside src` }
  if (to !== place) {
    return sight.get(place)?.has(to)
      ? null
      : { wall: 'direction', says: `${place} does not see ${to} (${specifier})` }
  }
  if (place !== 'core') return null
  const [here, there] = [standing(file, walls), standing(meant.file, walls)]
  if (here === null || there === null || there <= here) return null
  return { wall: 'direction', says: `${specifier} stands to the right of ${posix.dirname(file).slice(9)}` }
}

/** What is wrong with the path and length of a file, wherever it lies. */
const outsideOf = (file: string, text: string, { names, lines }: Walls): Violation[] => {
  const found: Violation[] = []
  const badNames = words(names)
  const parts = file.replace(/\.[a-z]+$/u, '').split('/')
  for (const part of parts)
    for (const word of part.split(/[-_.]/u))
      if (badNames.includes(word.toLowerCase()))
        found.push({ wall: 'name', file, line: 1, says: `«${word}» says nothing: name what is inside` })
  if (/(^|\/)index\.[cm]?[jt]sx?$/u.test(file))
    found.push({ wall: 'name', file, line: 1, says: 'no index files: import the file that is meant' })
  const length = text.split('\n').length - (text.endsWith('\n') ? 1 : 0)
  const exempt = words(lines.exceptIn).some((start) => file.startsWith(start)) || /\.generated\./u.test(file)
  if (length > lines.most && !exempt)
    found.push({ wall: 'lines', file, line: lines.most + 1, says: `${length} lines, ${lines.most} at most` })
  return found
}

/** What is wrong inside a file of the house: imports, surroundings, waiting. */
const insideOf = (
  file: string,
  text: string,
  place: string,
  walls: Walls,
  sight: Map<string, Set<string>>,
): Violation[] => {
  const source = readSource(file, text)
  const found: Violation[] = source.unreadable.map(({ what, line }) => ({
    wall: 'unreadable',
    file,
    line,
    says: what,
  }))
  for (const it of source.imports) {
    const refusal = refuseImport(file, place, it, walls, sight)
    if (refusal) found.push({ ...refusal, file, line: it.line })
  }
  for (const { what, line } of source.surroundings) {
    // Ids and short measurements of time are nobody's business outside core; there they would be a hidden input.
    if (place !== 'core' && /^(crypto|performance)\./u.test(what)) continue
    if (words(walls.surroundings).includes(file)) continue
    found.push({ wall: 'surroundings', file, line, says: `${what}: take it as an argument` })
  }
  if (place === 'core' && !isTest(file))
    for (const { what, line } of source.waits)
      found.push({ wall: 'waiting', file, line, says: `${what} is a sign that you have left core` })
  return found
}

/**
 * Holds every file against the table and returns what breaks it, in the order of the files.
 * `files` maps a path from the root of the checkout (`src/core/…`) to its text; it may be a planted one.
 */
export const violations = (files: ReadonlyMap<string, string>, walls: Walls): Violation[] => {
  const sight = sightOf(walls)
  const found: Violation[] = []
  for (const [file, text] of files) {
    found.push(...outsideOf(file, text, walls))
    const place = placeOf(file)
    if (place === null) continue
    if (!sight.has(place) || (place === 'core' && standing(file, walls) === null))
      found.push({ wall: 'unknown place', file, line: 1, says: 'the table of walls has no place for it' })
    if (/\.[cm]?[jt]sx?$/u.test(file)) found.push(...insideOf(file, text, place, walls, sight))
  }
  return found
}
