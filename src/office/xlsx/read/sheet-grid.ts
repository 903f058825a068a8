/**
 * One sheet as a plain table: merged cells filled downwards, headings told from rows, flaws with their rows.
 */
import { type Grid, type GridIssue, type GridRow, MOST_COLUMNS } from '#office/grid.ts'
import { letterOf } from './letters.ts'
import type { Merge, SheetRead } from './sheet-read.ts'

/** What nobody sees and no database holds: controls, halves of a character, signs that turn the direction of reading. */
const UNSEEN =
  // oxlint-disable-next-line no-control-regex -- they are what it looks for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164\ufeff\uffa0\ufffe\uffff\p{Cs}]/gu
const seenOf = (words: string): string => words.replace(UNSEEN, '')

export function sheetGrid(sheet: SheetRead): Grid {
  const { rows, merges } = sheet
  const issues = sheet.issues.map((it): GridIssue => ({ ...it, message: seenOf(it.message) }))
  let width = 0
  for (const cells of rows.values()) width = Math.max(width, cells.findLastIndex((cell) => cell !== '') + 1)
  fillDown(rows, merges)
  tellHidden(sheet, width, issues)
  if (sheet.cut > 0) issues.push({ code: 'rows-cut', message: String(sheet.cut), row: null })
  const headings = new Set(merges.filter((merge) => isHeading(merge, rows, width)).map((it) => it.startRow))
  return {
    name: seenOf(sheet.name),
    rows: [...rows].map(([at, words]): GridRow => {
      const cells = words.slice(0, width).map(seenOf)
      while (cells.length < width) cells.push('')
      const row: GridRow = { number: at + 1, cells }
      const formulas = sheet.formulas.get(at)
      if (formulas) row.formulas = formulas
      const fills = sheet.fills.get(at)?.filter(([column]) => column < width)
      if (fills !== undefined && fills.length > 0) row.fills = fills
      return headings.has(at) ? { ...row, heading: true } : row
    }),
    issues,
  }
}

/** Only into rows that hold something of their own: a cell merged down to the end of the sheet is no thousand rows. */
function fillDown(rows: Map<number, string[]>, merges: readonly Merge[]) {
  const numbers = [...rows.keys()].sort((a, b) => a - b)
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
function isHeading(merge: Merge, rows: Map<number, string[]>, width: number): boolean {
  const filled = (rows.get(merge.startRow) ?? []).filter((cell) => cell !== '').length
  return filled === 1 && 2 * (merge.endCol - merge.startCol + 1) > width
}

function tellHidden({ rows, hiddenRows, hiddenColumns }: SheetRead, width: number, issues: GridIssue[]) {
  const hidden = [...rows.keys()].filter((at) => hiddenRows.has(at))
  if (hidden.length > 0)
    issues.push({
      code: 'rows-hidden',
      message: runsOf(hidden.map((at) => at + 1)),
      row: (hidden[0] ?? 0) + 1,
    })
  const letters = [...hiddenColumns]
    .filter((column) => column < width && [...rows.values()].some((cells) => (cells[column] ?? '') !== ''))
    .map(letterOf)
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
