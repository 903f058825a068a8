/**
 * One sheet as a plain table: merged cells filled downwards, headings told from rows, flaws with their rows.
 */
import type { MergeRange, Sheet } from 'hucre'
import { type Grid, type GridIssue, type GridRow, MOST_COLUMNS, MOST_ROWS } from '#office/grid.ts'
import type { FillColour } from '#core/words/lists/ledgers/fills.ts'
import { cellText } from './cell-text.ts'
import { fillColour } from './fill-colour.ts'

const MOST_ISSUES = 50

/** `cutRows`: rows left out before the sheet was read. */
export function sheetGrid(sheet: Sheet, cutRows = 0): Grid {
  const issues: GridIssue[] = []
  const rows = new Map<number, string[]>()
  let width = 0
  let cut = cutRows
  for (let at = 0; at < sheet.rows.length; at++) {
    // A damaged .xls leaves holes between its rows.
    const cells = (sheet.rows[at] ?? [])
      .slice(0, MOST_COLUMNS)
      .map((value, column) => cellText(value, sheet.cells?.get(`${at},${column}`)))
    if (cells.every((cell) => cell.trim() === '')) continue
    if (rows.size >= MOST_ROWS) {
      cut++
      continue
    }
    rows.set(at, cells)
    width = Math.max(width, cells.findLastIndex((cell) => cell !== '') + 1)
  }
  const merges = (sheet.merges ?? []).slice(0, 100_000)
  fillDown(rows, merges)
  tellCells(sheet, issues)
  tellHidden(sheet, rows, width, issues)
  if (cut > 0) issues.push({ code: 'rows-cut', message: String(cut), row: null })
  const formulas = formulasIn(sheet)
  const headings = new Set(merges.filter((merge) => isHeading(merge, rows, width)).map((it) => it.startRow))
  return {
    name: sheet.name,
    rows: [...rows].map(([at, cells]): GridRow => {
      const row: GridRow = {
        number: at + 1,
        cells: Array.from({ length: width }, (_, column) => cells[column] ?? ''),
      }
      const computed = formulas.get(at)
      if (computed) row.formulas = computed
      const filled = fillsOf(sheet, at, width)
      if (filled.length > 0) row.fills = filled
      return headings.has(at) ? { ...row, heading: true } : row
    }),
    issues,
  }
}

function fillsOf(sheet: Sheet, row: number, width: number): [number, FillColour][] {
  const fills: [number, FillColour][] = []
  if (sheet.cells === undefined) return fills
  for (let column = 0; column < width; column++) {
    const colour = fillColour(sheet.cells.get(`${row},${column}`)?.style?.fill)
    if (colour !== null) fills.push([column, colour])
  }
  return fills
}

/** Columns with a formula, by the row from 0. */
function formulasIn(sheet: Sheet): Map<number, number[]> {
  const found = new Map<number, number[]>()
  for (const [place, cell] of sheet.cells ?? []) {
    if (cell.formula === undefined) continue
    const [row = 0, column = 0] = place.split(',').map(Number)
    found.set(row, [...(found.get(row) ?? []), column])
  }
  return found
}

/** Only into rows that hold something of their own: a cell merged down to the end of the sheet is no thousand rows. */
function fillDown(rows: Map<number, string[]>, merges: readonly MergeRange[]) {
  const numbers = [...rows.keys()]
  for (const { startRow, endRow, startCol } of merges) {
    const words = rows.get(startRow)?.[startCol] ?? ''
    if (endRow <= startRow || words === '' || startCol >= MOST_COLUMNS) continue
    for (let i = firstAfter(numbers, startRow); i < numbers.length; i++) {
      const at = numbers[i] ?? Infinity
      if (at > endRow) break
      const cells = rows.get(at)
      if (cells !== undefined && (cells[startCol] ?? '') === '') {
        while (cells.length < startCol) cells.push('')
        cells[startCol] = words
      }
    }
  }
}

function firstAfter(numbers: readonly number[], row: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? 0) <= row) low = middle + 1
    else high = middle
  }
  return low
}

/** The one filled cell of its row, merged over half of the table: a title, or 一、…方面 between the rows. */
function isHeading(merge: MergeRange, rows: Map<number, string[]>, width: number): boolean {
  const filled = (rows.get(merge.startRow) ?? []).filter((cell) => cell !== '').length
  return filled === 1 && 2 * (merge.endCol - merge.startCol + 1) > width
}

function tellCells(sheet: Sheet, issues: GridIssue[]) {
  for (const [place, cell] of sheet.cells ?? []) {
    if (issues.length >= MOST_ISSUES) return
    const [row = 0, column = 0] = place.split(',').map(Number)
    const name = `${letterOf(column)}${row + 1}`
    if (cell.type === 'error')
      issues.push({ code: 'cell-error', message: `${name} ${String(cell.value)}`, row: row + 1 })
    else if (cell.type === 'formula' && cell.value === null)
      issues.push({ code: 'cell-without-value', message: name, row: row + 1 })
  }
}

function tellHidden(sheet: Sheet, rows: Map<number, string[]>, width: number, issues: GridIssue[]) {
  const hidden = [...rows.keys()].filter((at) => sheet.rowDefs?.get(at)?.hidden === true)
  if (hidden.length > 0)
    issues.push({
      code: 'rows-hidden',
      message: runsOf(hidden.map((at) => at + 1)),
      row: (hidden[0] ?? 0) + 1,
    })
  const columns = (sheet.columns ?? []).slice(0, width)
  const letters = columns.flatMap((column, i) =>
    column.hidden === true && [...rows.values()].some((cells) => (cells[i] ?? '') !== '')
      ? [letterOf(i)]
      : [],
  )
  if (letters.length > 0) issues.push({ code: 'columns-hidden', message: letters.join('、'), row: null })
}

/** 5、7–9 */
function runsOf(numbers: readonly number[]): string {
  const runs: [number, number][] = []
  for (const number of numbers) {
    const run = runs.at(-1)
    if (run !== undefined && run[1] === number - 1) run[1] = number
    else runs.push([number, number])
  }
  const said = runs.slice(0, 12).map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`))
  return runs.length > 12 ? `${said.join('、')}…` : said.join('、')
}

export function letterOf(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : letterOf(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26))
}
