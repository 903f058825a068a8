import { fold, foldWithPlaces, gramsOf } from '#core/words/search/fold.ts'

/** What is looked for: every word must be there; `grams` is what an index can be asked for. */
export type AskedWords = { words: string[]; grams: string[] }

/** More words than this narrow nothing any further. */
const most = 8

/** Reads what somebody typed: blanks part its words. Null where no two letters or digits stand together. */
export const askedWords = (typed: string): AskedWords | null => {
  const words = [...new Set(typed.split(/\s+/u).map(fold))].filter((it) => it !== '').slice(0, most)
  const grams = [...new Set(words.flatMap(gramsOf))]
  return grams.length === 0 ? null : { words, grams }
}

export type Piece = { text: string; hit: boolean }

/** How much is shown before the first word that was found, and in all. */
const before = 16
const length = 90

const hitsIn = (folded: string, words: readonly string[]): { from: number; until: number }[] => {
  const hits: { from: number; until: number }[] = []
  for (const word of words)
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length))
      hits.push({ from: at, until: at + word.length })
  return hits.toSorted((a, b) => a.from - b.from || b.until - a.until)
}

/** A piece of a text around the first word found in it, with all words found marked; its beginning where none stands in it. */
export const excerptOf = (text: string, words: readonly string[]): Piece[] => {
  const { text: folded, places } = foldWithPlaces(text)
  const originals = hitsIn(folded, words).map(({ from, until }) => ({
    from: places[from] ?? 0,
    // Behind the last character of the hit: where the next begins.
    until: places[until] ?? text.length,
  }))
  const first = originals[0]?.from ?? 0
  let start = first <= before * 2 ? 0 : first - before
  // Not through the middle of a character.
  if (/^[\udc00-\udfff]/u.test(text.slice(start, start + 1))) start -= 1
  const end = Math.min(text.length, start + length)
  const pieces: Piece[] = []
  const add = (said: string, hit: boolean) => {
    if (said !== '') pieces.push({ text: said, hit })
  }
  if (start > 0) add('…', false)
  let at = start
  for (const { from, until } of originals) {
    if (from < at || from >= end) continue
    add(text.slice(at, from), false)
    add(text.slice(from, until), true)
    at = until
  }
  if (at < end) add(text.slice(at, end), false)
  if (Math.max(at, end) < text.length) add('…', false)
  return pieces
}
