/**
 * One cell, several measures.
 *
 *     1.压减会议。2.合并文件。        counted off in a line
 *     ~~         ~~
 *     （1）压减会议⏎（2）合并文件      or a line of the cell each
 */
import type { OutlinedDocument, Section, Stretch } from '#core/words/document/outline.ts'

/** A line break inside a cell, as office/ writes it. */
export const CELL_BREAK = '\u2028'

const MARK = /(?:\d{1,2}[.、)](?!\d)|\(\d{1,2}\)|[①-⑳]|[一二三四五六七八九十]{1,2}是)/uy

/** A stretch of the row's block for each part, its number apart; one stretch where nothing is counted off. */
export function partsOf(
  document: OutlinedDocument,
  row: Section,
  cell: Stretch,
): { marker: Stretch | null; words: Stretch }[] {
  const { text } = row.block
  const marks: Stretch[] = []
  for (let at = cell.from; at < cell.to; at++) {
    if (!opens(document, row, cell, at)) continue
    MARK.lastIndex = at
    const match = MARK.exec(text)
    if (match !== null && at + match[0].length < cell.to) marks.push({ from: at, to: at + match[0].length })
  }
  const [first] = marks
  if (first === undefined || first.from !== cell.from) return [{ marker: null, words: cell }]
  return marks.map((marker, i) => ({ marker, words: { from: marker.to, to: marks[i + 1]?.from ?? cell.to } }))
}

/** At the head of the cell, behind a stop, or behind a line break of the cell. */
function opens(document: OutlinedDocument, row: Section, cell: Stretch, at: number): boolean {
  if (at === cell.from || /[。;]/u.test(row.block.text.charAt(at - 1))) return true
  const from = (row.block.at[at - 1] ?? 0) + 1
  return document.source.text.slice(from, row.block.at[at] ?? from).includes(CELL_BREAK)
}
