// One worksheet: a title, a line about it, the column heads, then rows. The order of its elements is what Excel insists
// on: sheetPr sheetViews sheetFormatPr cols sheetData sheetProtection autoFilter mergeCells dataValidations pageMargins
// pageSetup headerFooter.

import type { Column, Row, Rows, Value } from '#office/table/table.ts'
import { attribute, cellText, escaped, looksLikeFormula } from '#office/xlsx/write/cell-text.ts'
import { heightOf, linesOf } from '#office/xlsx/write/row-height.ts'
import { knownSerial } from '#office/xlsx/write/serial.ts'
import { lookNumber } from '#office/xlsx/write/styles.ts'
import { columnLetters } from '#office/xlsx/write/letters.ts'
import { protection, validations } from '#office/xlsx/write/entry-rules.ts'

export type Sheet = {
  name: string
  /** The large line over the table. */
  title: string
  /** The small line under it: as of when, how many, what it comes from. */
  note: string
  columns: readonly Column[]
  rows: Rows
  /** What to do with it: a wrapped paragraph between the note and the heads. */
  help?: string
  /** To be filled in: only the open columns can be written, and it is printed on A4. */
  locked?: true
  /** The foot of each printed page: `&P` and `&N` stand for the page and how many there are. */
  foot: string
}

/** Title, note, what to do, column heads. */
export const headRowsOf = ({ help }: Pick<Sheet, 'help'>): number => (help === undefined ? 3 : 4)
/** What Excel can hold. */
export const sheetRows = 1_048_576
/** Rows a list may have. */
export const mostRows = sheetRows - 4

/** `A3:N40` from the column heads down; with no rows the heads alone. */
export const tableRange = (head: number, columns: number, rows: number, dollars = ''): string => {
  const last = columnLetters(columns - 1)
  return `${dollars}A${dollars}${head}:${dollars}${last}${dollars}${head + rows}`
}

const textCell = (at: string, look: number, text: string): string => {
  const said = escaped(text)
  const preserve = /^\s|\s$|\n/.test(said) ? ' xml:space="preserve"' : ''
  return `<c r="${at}" s="${look}" t="inlineStr"><is><t${preserve}>${said}</t></is></c>`
}

/** The looks of a column's cells: without a value, with a text, with one that must never become a formula. */
const looksOf = ({ kind, open }: Column): { empty: number; text: number; quoted: number } => {
  if (open) {
    const name = kind === 'text' ? 'openText' : kind === 'day' ? 'openDay' : 'openShort'
    return { empty: lookNumber(name), text: lookNumber(name), quoted: lookNumber(name, true) }
  }
  const said = kind === 'text' ? 'text' : 'short'
  return {
    empty: lookNumber(kind === 'light' ? 'short' : kind),
    text: lookNumber(said),
    quoted: lookNumber(said, true),
  }
}

/** Writes the rows of one sheet; made for its columns once. */
export const rowWriter = (columns: readonly Column[]): ((row: Row, at: number) => string) => {
  const places = columns.map((column, index) => ({
    column,
    letters: columnLetters(index),
    ...looksOf(column),
  }))
  return (row, at) => {
    let lines = 1
    let cells = ''
    const write = (value: Value, place: (typeof places)[number]): string => {
      const cell = `${place.letters}${at}`
      if (value === null || value === '') return `<c r="${cell}" s="${place.empty}"/>`
      if (typeof value === 'number')
        return Number.isFinite(value)
          ? `<c r="${cell}" s="${lookNumber('number')}"><v>${value}</v></c>`
          : `<c r="${cell}" s="${place.empty}"/>`
      if (typeof value === 'object') {
        const word = cellText(value.word)
        lines = Math.max(lines, linesOf(word, place.column.width))
        return textCell(cell, lookNumber(value.colour, looksLikeFormula(word)), word)
      }
      const serial = place.column.kind === 'day' ? knownSerial(value) : null
      if (serial !== null) return `<c r="${cell}" s="${place.empty}"><v>${serial}</v></c>`
      const text = cellText(value)
      if (!place.column.hidden) lines = Math.max(lines, linesOf(text, place.column.width))
      return textCell(cell, looksLikeFormula(text) ? place.quoted : place.text, text)
    }
    for (const [index, place] of places.entries()) cells += write(row[index] ?? null, place)
    return `<row r="${at}" ht="${heightOf(lines)}" customHeight="1">${cells}</row>`
  }
}

/** Words on top stand in the first column that is seen; all of them where nothing is hidden. */
const firstSeen = (columns: readonly Column[]): string =>
  columnLetters(
    Math.max(
      0,
      columns.findIndex((it) => !it.hidden),
    ),
  )

/** What to do, over all columns. */
const helpRow = (columns: readonly Column[], help: string): string => {
  const width = columns.reduce((sum, it) => sum + (it.hidden ? 0 : it.width), 0)
  const text = cellText(help)
  const cell = textCell(`${firstSeen(columns)}3`, lookNumber('help'), text)
  return `<row r="3" ht="${heightOf(linesOf(text, width))}" customHeight="1">${cell}</row>`
}

/** Everything before the first row of the list. */
export const sheetHead = (sheet: Sheet, active: boolean): string => {
  const { title, note, columns, help } = sheet
  const headRows = headRowsOf(sheet)
  const first = firstSeen(columns)
  const open = columns.findIndex((it) => it.open)
  const start = `${columnLetters(Math.max(0, open))}${headRows + 1}`
  const cols = columns
    .map(
      ({ width, hidden }, at) =>
        `<col min="${at + 1}" max="${at + 1}" width="${width + 0.71}"${hidden ? ' hidden="1"' : ''} customWidth="1"/>`,
    )
    .join('')
  const headLines = Math.max(...columns.map(({ head, width }) => linesOf(head, width)))
  const heads = columns
    .map(({ head, open }, at) =>
      textCell(`${columnLetters(at)}${headRows}`, lookNumber(open ? 'openHead' : 'head'), cellText(head)),
    )
    .join('')
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    `<sheetViews><sheetView${active ? ' tabSelected="1"' : ''} workbookViewId="0">` +
    `<pane ySplit="${headRows}" topLeftCell="A${headRows + 1}" activePane="bottomLeft" state="frozen"/>` +
    `<selection pane="bottomLeft" activeCell="${start}" sqref="${start}"/></sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="15"/><cols>${cols}</cols><sheetData>` +
    `<row r="1" ht="30" customHeight="1">${textCell(`${first}1`, lookNumber('title'), cellText(title))}</row>` +
    `<row r="2" ht="18" customHeight="1">${textCell(`${first}2`, lookNumber('note'), cellText(note))}</row>` +
    (help === undefined ? '' : helpRow(columns, help)) +
    `<row r="${headRows}" ht="${heightOf(headLines)}" customHeight="1">${heads}</row>`
  )
}

/** In the foot `&` begins a code: only `&P` and `&N` are meant. */
const footText = (foot: string): string => attribute(foot.replace(/&(?![PN])/g, '&&'))

const merged = ({ columns, help }: Sheet): string =>
  help === undefined || columns.length < 2
    ? ''
    : `<mergeCells count="1"><mergeCell ref="${firstSeen(columns)}3:${columnLetters(columns.length - 1)}3"/></mergeCells>`

/** Everything after the last row: what may only be said once it is known how many there are. */
export const sheetTail = (sheet: Sheet, rows: number): string => {
  const { columns, foot, locked } = sheet
  const headRows = headRowsOf(sheet)
  return (
    `</sheetData>${locked ? protection : ''}<autoFilter ref="${tableRange(headRows, columns.length, rows)}"/>` +
    merged(sheet) +
    validations(columns, rows, headRows) +
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.7" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="${locked ? 9 : 8}" orientation="landscape" fitToWidth="1" fitToHeight="0"/>` +
    `<headerFooter><oddFooter>&amp;C${footText(foot)}</oddFooter></headerFooter></worksheet>`
  )
}
