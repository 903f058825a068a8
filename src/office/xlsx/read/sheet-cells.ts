/**
 * The cells of a worksheet, straight from its XML, in one pass and without an object for each.
 *
 *     <row r="5"><c r="A5" t="s" s="2"><v>17</v></c><c r="B5"><f>SUM(C1)</f><v>3</v></c></row>
 *                   ~~       ~   ~       ~~                                   ~
 * Rows and cells far outside of any ledger are left out and counted; empty cells are nothing, unless they are filled.
 */
import type { FillColour } from '#core/words/lists/ledgers/fills.ts'
import { type GridIssue, MOST_COLUMNS, MOST_ROWS } from '#office/grid.ts'
import { Unreadable } from '#office/unreadable.ts'
import type { CellStyle } from './cell-styles.ts'
import { shownNumber } from './cell-text.ts'
import { eachElement, eachTag, firstElement, prefixOf } from './elements.ts'
import { letterOf } from './letters.ts'
import { emptySheet, type SheetRead } from './sheet-read.ts'
import { textIn } from './shared-strings.ts'
import { attributeIn, decoded } from './workbook-parts.ts'

/** Of a whole workbook. */
export const MOST_CELLS = 1_500_000

const PLACE = /\br\s*=\s*["']([A-Za-z]*)(\d+)["']/u
const TYPE = /\bt\s*=\s*["'](\w+)["']/u
const STYLE = /\bs\s*=\s*["'](\d+)["']/u
const HIDDEN = /\bhidden\s*=\s*["'](?:1|true)["']/u
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
  const prefix = prefixOf(xml)
  const from = xml.indexOf(`<${prefix}sheetData`)
  if (from < 0) return sheet
  const start = xml.indexOf('>', from) + 1
  const empty = xml.charAt(start - 2) === '/'
  const to = empty ? start : xml.indexOf(`</${prefix}sheetData`, start)
  if (start === 0 || to < 0) throw new Unreadable('broken-sheet', name)
  if (!empty) readRows(sheet, xml.slice(start, to), prefix, context)
  readColumns(sheet, xml.slice(0, from), prefix)
  readMerges(sheet, xml.slice(to), prefix)
  return sheet
}

function readRows(sheet: SheetRead, xml: string, prefix: string, context: SheetContext) {
  let at = -1
  eachElement(xml, `${prefix}row`, (attributes, inner) => {
    const said = PLACE.exec(attributes)?.[2]
    at = said === undefined ? at + 1 : Number(said) - 1
    if (inner === null) return
    if (at >= MOST_ROWS || sheet.rows.size >= MOST_ROWS) {
      if (inner.includes(`<${prefix}v`) || inner.includes(`<${prefix}is`)) sheet.cut++
      return
    }
    const cells = readCells(sheet, at, inner, prefix, context)
    if (cells === null) return
    sheet.rows.set(at, cells)
    if (HIDDEN.test(attributes)) sheet.hiddenRows.add(at)
  })
}

/** Null for a row in which nothing stands. */
function readCells(
  sheet: SheetRead,
  row: number,
  xml: string,
  prefix: string,
  context: SheetContext,
): string[] | null {
  const cells: string[] = []
  const fills: [number, FillColour][] = []
  const formulas: number[] = []
  let column = -1
  let any = false
  eachElement(xml, `${prefix}c`, (attributes, content) => {
    const place = PLACE.exec(attributes)?.[1]
    column = place === undefined || place === '' ? column + 1 : columnOf(place)
    if (column >= MOST_COLUMNS) return
    const style = context.style(STYLE.exec(attributes)?.[1] ?? null)
    if (style.fill !== null) fills.push([column, style.fill])
    if (content === null || content === '') return
    if (--context.budget.cells < 0) throw new Unreadable('too-large', `${MOST_CELLS} cells`)
    const type = TYPE.exec(attributes)?.[1] ?? 'n'
    const value = type === 'inlineStr' ? null : firstElement(content, `${prefix}v`)
    const words =
      type === 'inlineStr' ? textIn(content, prefix) : valueWords(type, value ?? '', style, context)
    const name = `${letterOf(column)}${row + 1}`
    if (content.includes(`<${prefix}f`)) {
      formulas.push(column)
      if (value === null && type !== 'inlineStr') tell(sheet, 'cell-without-value', name, row)
    }
    if (type === 'e') tell(sheet, 'cell-error', `${name} ${words}`, row)
    while (cells.length < column) cells.push('')
    cells[column] = words
    any ||= words.trim() !== ''
  })
  if (!any) return null
  if (fills.length > 0) sheet.fills.set(row, fills)
  if (formulas.length > 0) sheet.formulas.set(row, formulas)
  return cells
}

function valueWords(
  type: string,
  value: string,
  style: CellStyle,
  { strings, date1904 }: SheetContext,
): string {
  if (type === 's') return strings[Number(value)] ?? ''
  if (type === 'str' || type === 'e') return decoded(value)
  const bare = value.trim()
  if (bare === '') return ''
  if (type === 'b') return bare === '1' ? '是' : '否'
  if (type === 'd') return bare.replace(/T00:00:00(?:\.0+)?Z?$/u, '')
  const number = Number(bare)
  return Number.isNaN(number) ? decoded(value) : shownNumber(number, style, date1904)
}

function tell(sheet: SheetRead, code: GridIssue['code'], message: string, row: number) {
  if (sheet.issues.length < MOST_ISSUES) sheet.issues.push({ code, message, row: row + 1 })
}

function readColumns(sheet: SheetRead, xml: string, prefix: string) {
  eachTag(xml, `${prefix}col`, (attributes) => {
    if (!HIDDEN.test(attributes)) return
    const first = Number(attributeIn(attributes, 'min')) - 1
    const last = Math.min(Number(attributeIn(attributes, 'max')) - 1, MOST_COLUMNS - 1)
    for (let column = Math.max(0, first); column <= last; column++) sheet.hiddenColumns.add(column)
  })
}

const MOST_MERGES = 100_000
const RANGE = /^([A-Za-z]{1,3})(\d{1,7}):([A-Za-z]{1,3})(\d{1,7})$/u

function readMerges(sheet: SheetRead, xml: string, prefix: string) {
  eachTag(xml, `${prefix}mergeCell`, (attributes) => {
    const [, from = '', top = '', to = '', bottom = ''] =
      RANGE.exec(attributeIn(attributes, 'ref') ?? '') ?? []
    if (from === '' || sheet.merges.length >= MOST_MERGES) return
    sheet.merges.push({
      startRow: Number(top) - 1,
      endRow: Number(bottom) - 1,
      startCol: columnOf(from),
      endCol: columnOf(to),
    })
  })
}

/** AB → 27 */
function columnOf(letters: string): number {
  let column = 0
  for (let i = 0; i < letters.length; i++) column = column * 26 + (letters.charCodeAt(i) & 31)
  return column - 1
}
