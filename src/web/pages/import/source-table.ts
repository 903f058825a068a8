import type { Draft } from '#contract/drafts.ts'
import { sheetPlace } from '#core/words/lists/sheet-place.ts'
import { type LineMarks, type Segment, segmentsOf } from './source-marks.ts'

/** A line break inside a cell, as the readers write it. */
const cellBreak = '\u2028'
const narrowest = 3.2
const widest = 17

/** 填报单位：…⇥⇥⇥填报日期：…, 合计⇥3: a line at the edge of a table, not a row to set its columns by. */
const isRow = (text: string): boolean => {
  if (!text.includes('\t')) return false
  const cells = text.split('\t')
  const filled = cells.filter((cell) => cell.trim() !== '').length
  return (cells[0] ?? '').trim() === '' || 3 * filled > cells.length
}

/** Characters in full width: of the longest line of a cell. */
const widthOf = (cell: string): number =>
  Math.max(
    ...cell
      .split(cellBreak)
      .map((line) => [...line].reduce((sum, it) => sum + (it < '\u2000' ? 0.55 : 1), 0)),
  )

/** The columns of rows that stand together: wide enough for most of their cells, never wider than can be read. */
const columnsOf = (rows: readonly (readonly string[])[]): string => {
  const count = Math.max(...rows.map((cells) => cells.length))
  return Array.from({ length: count }, (_, at) => {
    const widths = rows
      .map((cells) => cells[at] ?? '')
      .filter((cell) => cell.trim() !== '')
      .map((cell) => widthOf(cell))
      .sort((a, b) => a - b)
    const usual = widths[Math.floor(widths.length * 0.6)] ?? 0
    // What is long takes two or three lines rather than all the width.
    const wanted = usual <= 8 ? usual : 8 + (usual - 8) / 3
    return `${String(Math.min(widest, Math.max(narrowest, wanted + 1.4)))}em`
  }).join(' ')
}

/** For each line (1-based) that is a row of a table, the columns all rows of its table share. */
export const tableColumns = (
  lines: readonly string[],
  sheets: NonNullable<Draft['sheets']>,
): ReadonlyMap<number, string> => {
  const found = new Map<number, string>()
  let from: number | null = null
  const close = (to: number) => {
    if (from === null) return
    const columns = columnsOf(
      lines
        .slice(from, to)
        .filter(isRow)
        .map((line) => line.split('\t')),
    )
    for (let at = from; at < to; at++) if (isRow(lines[at] ?? '')) found.set(at + 1, columns)
    from = null
  }
  for (const [at, line] of lines.entries()) {
    // A heading between the rows of a sheet leaves them one table; in a text it ends the table.
    const goesOn = isRow(line) || sheetPlace(sheets, at + 1)?.opens === false
    if (!goesOn || sheetPlace(sheets, at + 1)?.opens === true) close(at)
    if (isRow(line)) from ??= at
  }
  close(lines.length)
  return found
}

/** The cells of a row, each cut at its marks; with the tabs between them they are the line. */
export const cellsOf = (line: string, { marks, fine }: LineMarks): Segment[][] => {
  let from = 0
  return line.split('\t').map((cell) => {
    const start = from
    from += cell.length + 1
    const own = <It extends { from: number; to: number }>(all: readonly It[]): It[] =>
      all.flatMap((mark) =>
        mark.to > start && mark.from < start + cell.length
          ? [{ ...mark, from: Math.max(0, mark.from - start), to: Math.min(cell.length, mark.to - start) }]
          : [],
      )
    return segmentsOf(cell, { marks: own(marks), fine: own(fine) })
  })
}

/** Words with the line breaks of their cell; the break itself stays a character of the line. */
export const brokenWords = (words: string): string[] => words.split(new RegExp(`(?<=${cellBreak})`, 'u'))
