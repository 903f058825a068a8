/**
 * A block of cells as a spreadsheet puts it on the clipboard: a row a line, its cells parted by tabs, a cell with a line
 * end or a tab in it within quotes.
 *
 *     压减会议⇥县府办⇥6月底前
 *     "合并文件⏎停发简报"⇥县府办⇥"“两本账”"      quotes without a line end or tab between them are the cell's own
 */
import { cellBreak } from './pasted-row.ts'

/** `row` is the place in what was pasted, from 1; empty rows are counted and left out. A cell's lines end in \n. */
export type GridRow = { row: number; cells: string[] }

/** More rows than a person looks through are not read. */
export const mostGridRows = 500
const mostCells = 50

const unseen = /[\u200b\ufeff\u00ad]/gu

const cleaned = (words: string): string =>
  words
    .replace(unseen, '')
    .replace(/[\t\u00a0\u3000]/gu, ' ')
    .replace(/ *(?:\r\n?|[\n\u2028\u2029\v]) */gu, '\n')
    .replace(/\n{2,}/gu, '\n')
    .trim()

type Cell = { words: string; end: number }

/** The cell that begins at a quote and needs it; null where the quote is a sign like any other. */
const quotedAt = (text: string, from: number): Cell | null => {
  let close = text.indexOf('"', from + 1)
  while (close >= 0 && text.charAt(close + 1) === '"') close = text.indexOf('"', close + 2)
  if (close < 0 || !/^(?:[\t\r\n]|$)/u.test(text.slice(close + 1, close + 2))) return null
  const inside = text.slice(from + 1, close)
  return /[\t\r\n\u2028]|""/u.test(inside) ? { words: inside.replaceAll('""', '"'), end: close + 1 } : null
}

const bareAt = (text: string, from: number): Cell => {
  let end = from
  while (end < text.length && !'\t\r\n'.includes(text.charAt(end))) end += 1
  return { words: text.slice(from, end), end }
}

/** All rows, with their cells as they are written; an empty line is a row of one empty cell. */
const rowsOf = (text: string, most: number): string[][] => {
  const rows: string[][] = []
  let cells: string[] = []
  let at = 0
  while (at <= text.length && rows.length < most) {
    const cell = (text.charAt(at) === '"' ? quotedAt(text, at) : null) ?? bareAt(text, at)
    cells.push(cell.words)
    at = cell.end
    if (text.charAt(at) === '\t') {
      at += 1
      continue
    }
    rows.push(cells)
    cells = []
    at += text.startsWith('\r\n', at) ? 2 : 1
  }
  return rows
}

const filled = (rows: readonly (readonly string[])[]): GridRow[] =>
  rows.flatMap((row, at) => {
    const cells = row.slice(0, mostCells).map(cleaned)
    return cells.some((it) => it !== '') ? [{ row: at + 1, cells }] : []
  })

/** The rows of a text that was pasted or typed, plain lines as rows of one cell; `cut`: there were more than are read. */
export const gridOfText = (text: string): { rows: GridRow[]; cut: boolean } => {
  const rows = rowsOf(text, mostGridRows + 1)
  return { rows: filled(rows.slice(0, mostGridRows)), cut: rows.length > mostGridRows }
}

const quoted = (cell: string): string =>
  cell.startsWith('"') || cell.includes('\n') ? `"${cell.replaceAll('"', '""')}"` : cell

/** Rows as the text from which they are read again. */
export const textOfRows = (rows: readonly (readonly string[])[]): string => {
  const cells = rows.map((row) => row.map(cleaned))
  while (cells.at(-1)?.every((it) => it === '')) cells.pop()
  return cells.map((row) => row.map(quoted).join('\t')).join('\n')
}

/** All rows of plain words, however many. */
export const rowsOfPlain = (plain: string): string[][] => rowsOf(plain, Infinity)

/** The cells of plain rows parted by tabs, each row on its line: what stood within quotes breaks with `cellBreak`. */
export const unquotedRows = (plain: string): string =>
  plain.includes('\t')
    ? rowsOfPlain(plain)
        .map((cells) =>
          cells.map((it) => it.replace(/\s*\n\s*/gu, cellBreak).replaceAll('\t', ' ')).join('\t'),
        )
        .join('\n')
    : plain
