/** Text as it is looked for, with the place in the original of every character of it. */
export type Folded = { text: string; places: number[] }

/** What people do not mean when they look for words: blanks, and how wide or large a letter is. */
const foldOne = (character: string): string =>
  character.normalize('NFKC').toLowerCase().replaceAll(/\s/gu, '')

/** Ｇdp 总量 → gdp总量. Blanks fall away, so that words broken over lines are one word again. */
export const foldWithPlaces = (text: string): Folded => {
  let folded = ''
  const places: number[] = []
  let at = 0
  for (const character of text) {
    const as = foldOne(character)
    folded += as
    for (let n = 0; n < as.length; n += 1) places.push(at)
    at += character.length
  }
  return { text: folded, places }
}

const plain = /^[\u3001-\u3011\u4e00-\u9fff]*$/u

/** The same without the places. */
export const fold = (text: string): string =>
  // Most text is Chinese and its own form.
  plain.test(text) ? text : text.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, '')

const runs = /[\p{L}\p{N}]+/gu

/** Every pair of neighbouring letters or digits of a folded text, each once; punctuation parts them. */
export const gramsOf = (folded: string): string[] => {
  const grams = new Set<string>()
  for (const [run] of folded.matchAll(runs)) {
    const characters = [...run]
    for (let at = 0; at + 1 < characters.length; at += 1) grams.add(`${characters[at]}${characters[at + 1]}`)
  }
  return [...grams]
}
