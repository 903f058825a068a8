/**
 * Plain tables, as spreadsheets and .csv hold them, and how they become lines of text: one row a line, its cells
 * parted by tabs, as tables of a .docx are.
 */
import type { ReadingIssueCode, SourceNotes } from '#core/words/lists/draft.ts'
import type { FillColour, SourceFill } from '#core/words/lists/ledgers/fills.ts'
import { CELL_BREAK } from '#core/words/lists/cell-parts.ts'

/**
 * `number`: the row as its program shows it, 1-based. `heading`: one cell over the whole width, no row of data.
 * `formulas`: columns in which a formula stands, where the format tells it; `fills`: columns, from 0, in green, yellow
 * or red.
 */
export type GridRow = {
  number: number
  cells: string[]
  heading?: boolean
  formulas?: number[]
  fills?: [number, FillColour][]
}
/** `issues` are about a row of the sheet; null is the sheet as a whole. */
export type GridIssue = { code: ReadingIssueCode; message: string; row: number | null }
export type Grid = { name: string; rows: GridRow[]; issues: GridIssue[] }

/** Rows and columns read of one sheet; more than this is no ledger of this trade. */
export const MOST_ROWS = 60_000
export const MOST_COLUMNS = 100

/** The text of the sheets, one behind the other, and where each row stands in it. Sheets without words are left out. */
export function gridText(grids: readonly Grid[]): { text: string; notes: SourceNotes } {
  const lines: string[] = []
  const fills: SourceFill[] = []
  const notes: SourceNotes = { issues: [], sheets: [], fills }
  for (const { name, rows, issues } of grids) {
    const firstLine = lines.length + 1
    const numbers: number[] = []
    for (const row of rows) {
      const line = lines.length + 1
      for (const words of linesOf(row)) {
        lines.push(words)
        numbers.push(row.number)
      }
      for (const [column, colour] of row.fills ?? []) fills.push({ line, column, colour })
    }
    for (const { code, message, row } of issues) {
      const at = row === null ? 0 : numbers.findIndex((number) => number >= row)
      const line = Math.max(1, Math.min(firstLine + Math.max(0, at), lines.length))
      notes.issues.push({ code, message, line })
    }
    if (numbers.length > 0)
      notes.sheets.push({ name: grids.length > 1 ? name : '', firstLine, rows: numbers })
  }
  return { text: lines.join('\n'), notes }
}

/** A heading is text, a line each; a row keeps all its cells, so that its columns can be told. */
function linesOf({ cells, heading }: GridRow): string[] {
  const filled = cells.filter((cell) => cell.trim() !== '')
  const [only] = filled
  if (only === undefined) return []
  if (heading === true || (filled.length === 1 && cells[0] === only))
    return only
      .split('\n')
      .map((line) => line.replaceAll('\t', ' ').trim())
      .filter((line) => line !== '')
  return [cells.map(cellText).join('\t')]
}

function cellText(cell: string): string {
  return cell
    .replaceAll('\t', ' ')
    .split(/\r\n?|\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(CELL_BREAK)
}
