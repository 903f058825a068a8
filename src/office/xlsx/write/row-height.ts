// Excel does not fit the height of a row to wrapped text when it opens a file: it has to be told.

/** Points of one line of the body font, and what a cell keeps free above and below. */
const linePoints = 15
const paddingPoints = 5
/** More is refused by Excel. */
const mostPoints = 409
/** A cell keeps about one numeral of its width free. */
const cellPadding = 1

const unitsOf = (code: number): number => (code < 0x1100 && !(code >= 0x2010 && code <= 0x2027) ? 1 : 2)

const isWordCode = (code: number): boolean => code > 0x20 && code < 0x2010

/** Lines of one paragraph in a column: full-width text breaks anywhere, a word of letters only as a whole. */
const linesOfParagraph = (text: string, width: number): number => {
  let lines = 1
  let used = 0
  let word = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    // The second half of a pair: its character has been counted.
    if (code >= 0xdc00 && code <= 0xdfff) continue
    const units = unitsOf(code)
    word = isWordCode(code) ? word + units : 0
    used += units
    if (used <= width) continue
    lines += 1
    // What breaks the line goes to the next one, with the word it ends; a word longer than a line is cut.
    used = word > 0 && word <= width ? word : units
    if (word > width) word = units
  }
  return lines
}

/** Lines that a text takes in a column `width` units wide. */
export const linesOf = (text: string, width: number): number => {
  const inside = Math.max(2, width - cellPadding)
  if (text.length * 2 <= inside && !text.includes('\n')) return 1
  if (!text.includes('\n')) return linesOfParagraph(text, inside)
  return text.split('\n').reduce((sum, part) => sum + linesOfParagraph(part, inside), 0)
}

/** The height of a row in points, for its fullest cell. */
export const heightOf = (lines: number): number =>
  Math.min(mostPoints, Math.max(1, lines) * linePoints + paddingPoints)
