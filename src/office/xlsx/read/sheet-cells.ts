/**
 * The cells of a worksheet, straight from its XML, in one pass and without an object for each.
 *
 *     <row r="5"><c r="A5" t="s" s="2"><v>17</v></c><c r="B5"><f>SUM(C1)</f><v>3</v></c></row>
 *                   ~~       ~   ~       ~~                                   ~
 * Rows and cells far outside of any ledger are left out and counted; empty cells are nothing, unless they are filled.
 */
import { type GridIssue, MOST_COLUMNS, MOST_ROWS } from '#office/grid.ts'
import { Unreadable } from '#office/unreadable.ts'
import type { CellStyle } from './cell-styles.ts'
import { shownNumber } from './cell-text.ts'
import { letterOf } from './letters.ts'
import { emptySheet, type SheetRead } from './sheet-read.ts'
import { textIn } from './shared-strings.ts'
import { attributeIn, decoded } from './workbook-parts.ts'

/** Of a whole workbook. */
export const MOST_CELLS = 1_500_000

const ROW = /<((?:\w+:)?)row\b([^>]*?)(?:\/>|>([\s\S]*?)<\/\1row\s*>)/gu
const CELL = /<((?:\w+:)?)c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/\1c\s*>)/gu
const VALUE = /<(?:\w+:)?v\b[^>]*?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?v\s*>)/u
const FORMULA = /<(?:\w+:)?f\b/u
const PLACE = /\br\s*=\s*["']([A-Za-z]*)(\d+)["']/u
const TYPE = /\bt\s*=\s*["'](\w+)["']/u
const STYLE = /\bs\s*=\s*["'](\d+)["']/u
const MOST_ISSUES = 50

export type SheetContext = {
  strings: readonly string[]
  style: (place: string | null) => CellStyle
  date1904: boolean
  /** cells that may still be read in this workbook */
  budget: { cells: number }
}

export function sheetCells(name: string, xml: string, context: SheetContext): SheetRead {
  const sheet = emptySheet(name)
  const from = xml.search(/<(?:\w+:)?sheetData\b/u)
  const start = from < 0 ? 0 : xml.indexOf('>', from) + 1
  const closed = xml.charAt(start - 2) === '/'
  const to = closed ? start : xml.search(/<\/(?:\w+:)?sheetData\s*>/u)
  if (from >= 0 && to < 0) throw new Unreadable('broken-sheet', name)
  if (from >= 0 && !closed) readRows(sheet, xml.slice(start, to), context)
  readColumns(sheet, xml.slice(0, Math.max(0, from)))
  readMerges(sheet, from < 0 ? '' : xml.slice(to))
  return sheet
}

function readRows(sheet: SheetRead, xml: string, context: SheetContext) {
  let at = -1
  for (const [, , attributes = '', inner] of xml.matchAll(ROW)) {
    const said = PLACE.exec(attributes)?.[2]
    at = said === undefined ? at + 1 : Number(said) - 1
    if (at >= MOST_ROWS || sheet.rows.size >= MOST_ROWS) {
      if (inner !== undefined && /<(?:\w+:)?(?:v|is)\b/u.test(inner)) sheet.cut++
      continue
    }
    if (inner === undefined) continue
    const cells = readCells(sheet, at, inner, context)
    if (cells === null) continue
    sheet.rows.set(at, cells)
    if (/\bhidden\s*=\s*["'](?:1|true)["']/u.test(attributes)) sheet.hiddenRows.add(at)
  }
}

/** Null for a row in which nothing stands. */
function readCells(sheet: SheetRead, row: number, xml: string, context: SheetContext): string[] | null {
  const cells: string[] = []
  const fills: [number, CellStyle['fill'] & string][] = []
  const formulas: number[] = []
  let column = -1
  let any = false
  for (const [, , attributes = '', content] of xml.matchAll(CELL)) {
    const place = PLACE.exec(attributes)?.[1]
    column = place === undefined || place === '' ? column + 1 : columnOf(place)
    if (column >= MOST_COLUMNS) continue
    const style = context.style(STYLE.exec(attributes)?.[1] ?? null)
    if (style.fill !== null) fills.push([column, style.fill])
    if (content === undefined || content === '') continue
    if (--context.budget.cells < 0) throw new Unreadable('too-large', `${MOST_CELLS} cells`)
    const type = TYPE.exec(attributes)?.[1] ?? 'n'
    const hasFormula = FORMULA.test(content)
    if (hasFormula) formulas.push(column)
    const words = cellWords(type, content, style, context)
    if (type === 'e') tell(sheet, 'cell-error', `${letterOf(column)}${row + 1} ${words}`, row)
    else if (hasFormula && !VALUE.test(content))
      tell(sheet, 'cell-without-value', `${letterOf(column)}${row + 1}`, row)
    while (cells.length < column) cells.push('')
    cells[column] = words
    any ||= words.trim() !== ''
  }
  if (!any) return null
  if (fills.length > 0) sheet.fills.set(row, fills)
  if (formulas.length > 0) sheet.formulas.set(row, formulas)
  return cells
}

function cellWords(
  type: string,
  content: string,
  style: CellStyle,
  { strings, date1904 }: SheetContext,
): string {
  if (type === 'inlineStr') return textIn(content)
  const value = VALUE.exec(content)?.[1] ?? ''
  if (type === 's') return strings[Number(value)] ?? ''
  if (type === 'str' || type === 'e') return decoded(value)
  if (type === 'b') return value.trim() === '' ? '' : value.trim() === '1' ? '是' : '否'
  if (type === 'd') return value.replace(/T00:00:00(?:\.0+)?Z?$/u, '')
  const number = Number(value)
  if (value.trim() === '' || Number.isNaN(number)) return decoded(value)
  return shownNumber(number, style, date1904)
}

function tell(sheet: SheetRead, code: GridIssue['code'], message: string, row: number) {
  if (sheet.issues.length < MOST_ISSUES) sheet.issues.push({ code, message, row: row + 1 })
}

function readColumns(sheet: SheetRead, xml: string) {
  for (const [, attributes = ''] of xml.matchAll(/<(?:\w+:)?col\b([^>]*)>/gu)) {
    if (!/\bhidden\s*=\s*["'](?:1|true)["']/u.test(attributes)) continue
    const first = Number(attributeIn(attributes, 'min')) - 1
    const last = Math.min(Number(attributeIn(attributes, 'max')) - 1, MOST_COLUMNS - 1)
    for (let column = Math.max(0, first); column <= last; column++) sheet.hiddenColumns.add(column)
  }
}

const MOST_MERGES = 100_000

function readMerges(sheet: SheetRead, xml: string) {
  for (const [, from = '', top = '', to = '', bottom = ''] of xml.matchAll(
    /<(?:\w+:)?mergeCell\b[^>]*\bref\s*=\s*["']([A-Za-z]{1,3})(\d{1,7}):([A-Za-z]{1,3})(\d{1,7})["']/gu,
  )) {
    if (sheet.merges.length >= MOST_MERGES) return
    sheet.merges.push({
      startRow: Number(top) - 1,
      endRow: Number(bottom) - 1,
      startCol: columnOf(from),
      endCol: columnOf(to),
    })
  }
}

/** AB → 27 */
function columnOf(letters: string): number {
  let column = 0
  for (let i = 0; i < letters.length; i++) column = column * 26 + (letters.charCodeAt(i) & 31)
  return column - 1
}
