// Text as it can be printed: what is invisible or would move its neighbours is gone, and a character that no font can
// draw stands as its number, 〔U+2CC56〕, instead of an empty box.

import { covers, type Face } from './font-file.ts'

// Controls, bidirectional overrides, zero-width characters, halves of pairs, non-characters.
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\ufdd0-\ufdef\ufffe\uffff]/gu
const variation = /[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u

/** One line of text without anything invisible in it; white space is a blank. Characters are not exchanged for others. */
export function visible(text: string): string {
  return text.replace(/[\t\n\v\f\r\u2028\u2029\u0085]+/gu, ' ').replace(invisible, '')
}

/** Asks the faces, once for each character. */
export type Draws = (character: string) => boolean

/** Can any of the faces draw it? Blanks need no glyph; a variation is dropped by a font that does not know it. */
export function drawsWith(faces: readonly Face[]): Draws {
  const asked = new Map<string, boolean>()
  return (character) => {
    const known = asked.get(character)
    if (known !== undefined) return known
    const code = character.codePointAt(0) ?? 0
    const answer =
      /\s/u.test(character) || variation.test(character) || faces.some((face) => covers(face.coverage, code))
    asked.set(character, answer)
    return answer
  }
}

const numbered = (character: string): string =>
  `〔U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}〕`

/** The text with what cannot be drawn written as its number. */
export function drawable(text: string, draws: Draws): string {
  let drawn = ''
  for (const character of visible(text)) drawn += draws(character) ? character : numbered(character)
  return drawn
}

/** The characters of the texts that no face can draw, each once. */
export function undrawable(texts: Iterable<string>, draws: Draws): string[] {
  const missing = new Set<string>()
  for (const text of texts)
    for (const character of visible(text)) if (!draws(character)) missing.add(character)
  return [...missing]
}
