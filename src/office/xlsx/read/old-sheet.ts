import type { Sheet } from 'hucre'
import { MOST_COLUMNS, MOST_ROWS } from '#office/grid.ts'
import { cellText } from './cell-text.ts'
import { colourOf } from './fill-colour.ts'
import { letterOf } from './letters.ts'
import { emptySheet, type SheetRead } from './sheet-read.ts'

const MOST_ISSUES = 50
const MOST_MERGES = 100_000

/** A sheet of the readers of .xls and .ods, which tell its words, merged cells and fills (.ods), and not what is hidden. */
export function oldSheet(sheet: Sheet): SheetRead {
  const read = emptySheet(sheet.name)
  for (let at = 0; at < sheet.rows.length; at++) {
    // A damaged .xls leaves holes between its rows.
    const cells = (sheet.rows[at] ?? [])
      .slice(0, MOST_COLUMNS)
      .map((value, column) => cellText(value, sheet.cells?.get(`${at},${column}`)))
    if (cells.every((cell) => cell.trim() === '')) continue
    if (read.rows.size >= MOST_ROWS) read.cut++
    else read.rows.set(at, cells)
  }
  read.merges = (sheet.merges ?? []).slice(0, MOST_MERGES)
  for (const [place, cell] of sheet.cells ?? []) {
    const [row = 0, column = 0] = place.split(',').map(Number)
    if (cell.formula !== undefined) read.formulas.set(row, [...(read.formulas.get(row) ?? []), column])
    const fill = cell.style?.fill
    const rgb = fill?.type === 'pattern' && fill.pattern !== 'none' ? fill.fgColor?.rgb : undefined
    const colour = colourOf(rgb ?? null, null)
    if (colour !== null && read.rows.has(row) && column < MOST_COLUMNS)
      read.fills.set(row, [...(read.fills.get(row) ?? []), [column, colour]])
    if (read.issues.length >= MOST_ISSUES) continue
    const name = `${letterOf(column)}${row + 1}`
    if (cell.type === 'error')
      read.issues.push({ code: 'cell-error', message: `${name} ${String(cell.value)}`, row: row + 1 })
    else if (cell.type === 'formula' && cell.value === null)
      read.issues.push({ code: 'cell-without-value', message: name, row: row + 1 })
  }
  return read
}
