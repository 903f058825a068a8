// How wide a piece of text can be at most, in em, without asking a font. The sheet is drawn where it is
// shown: with Noto on a Linux screen, with YaHei or PingFang elsewhere. So the table keeps to the widest of
// them in bold, and what it does not know it calls odd: odd text is pinned to its estimate when drawn.

const narrow = /[ !'(),\-./:;I[\]\\`ijl|{}]/
const middling = /[*"?^_frstJ°cz²³¹]/
const wide = /[%@MWmw&]/
const roundCapital = /[DGHKNOQUAVXY]/

// One code point in bold; the figures are the widest of Noto Sans, Noto Serif and YaHei, rounded up.
function asciiWidth(character: string): number {
  if (character === ' ') return 0.3
  if (character === '`' || character === '^' || character === '_') return 0.64
  if (narrow.test(character)) return 0.44
  if (middling.test(character)) return 0.6
  if (wide.test(character)) return 1.1
  if (roundCapital.test(character)) return 0.86
  if (character >= 'A' && character <= 'Z') return 0.78
  if (character >= 'a' && character <= 'z') return 0.7
  return 0.62
}

const fullWidth =
  /[\u2014\u2018\u2019\u201c\u201d\u2022\u2026\u00b7\u00d7\u00f7\u2103\u2116\u2160-\u216b\u2190-\u2193\u2460-\u249b\u25a0-\u25ff\u3000-\u303f\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{323af}]/u
const weightless = /[\p{M}\u{e0100}-\u{e01ef}]/u

function characterWidth(character: string): number {
  if (character <= '~') return asciiWidth(character)
  if (weightless.test(character)) return 0
  if (fullWidth.test(character)) return 1
  if (character >= '\u00c0' && character <= '\u024f') return 0.9
  if (/[\u2e3a\u2e3b\ufdfd\u{12000}-\u{123ff}]/u.test(character)) return 3
  return 1.25
}

/** The most a line of text takes, in em of its font size. */
export function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += characterWidth(character)
  return width
}

/** True where the estimate is a guess (other scripts, emoji, marks): such text is pinned when drawn. */
export function isOdd(text: string): boolean {
  for (const character of text) {
    if (character > '~' && !fullWidth.test(character)) return true
  }
  return false
}

// Controls, bidirectional overrides, zero-width characters, halves of pairs, non-characters: XML forbids some,
// the others move or hide what stands beside them. Unassigned code points stay: a rare character of a name may
// be younger than this machine's Unicode tables, and a private one may be in the office's own font.
const unprintable = /\p{Cc}|\p{Cf}|\p{Cs}|[\ufffe\uffff]/gu
const piledMarks = /(\p{M}{2})\p{M}+/gu

/** One line of printable text: controls gone, every run of white space one blank, no blanks at the ends. */
export function oneLine(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').replace(unprintable, '').replace(piledMarks, '$1').trim()
}
