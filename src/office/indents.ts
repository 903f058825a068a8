/**
 * Where paragraphs are told by nothing but their indents, the indents stay as the blanks people type.
 *
 *     ··一、会议过多。全年召开会议59场，比          lines broken by hand: most begin flush left,
 *     上年减少21场。                               and what is set in begins a paragraph
 */
export type IndentedLine = { text: string; setIn: boolean }

const INDENT = '\u3000\u3000'
const FEWEST = 12
const STOP = /[。；：！？.;:!?”）)]$/u

export function withIndents(lines: readonly IndentedLine[]): string[] {
  const told = lines.length >= FEWEST && areBrokenByHand(lines)
  return lines.map((line) => (told && line.setIn ? INDENT : '') + line.text)
}

/** Some are set in, and what is flush left mostly goes on where the line above broke off. */
function areBrokenByHand(lines: readonly IndentedLine[]): boolean {
  const setIn = lines.filter((line) => line.setIn).length
  const flush = lines.flatMap((line, i) => (i > 0 && !line.setIn ? [lines[i - 1]?.text ?? ''] : []))
  const torn = flush.filter((above) => !STOP.test(above)).length
  return setIn >= 0.1 * lines.length && flush.length >= 0.4 * lines.length && torn >= 0.6 * flush.length
}
