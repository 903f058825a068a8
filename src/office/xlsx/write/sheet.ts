// One worksheet: a title, a line about it, the column heads, then rows. The order of its elements is what Excel insists
// on: sheetPr sheetViews sheetFormatPr cols sheetData autoFilter mergeCells dataValidations pageMargins pageSetup
// headerFooter.

import { daysBetween } from '#core/words/calendar/day.ts'
import type { Column, Row, Rows, Value } from '#office/table/table.ts'
import { attribute, cellText, escaped, looksLikeFormula } from '#office/xlsx/write/cell-text.ts'
import { heightOf, linesOf } from '#office/xlsx/write/row-height.ts'
import { lookNumber } from '#office/xlsx/write/styles.ts'

export type Sheet = {
  name: string
  /** The large line over the table. */
  title: string
  /** The small line under it: as of when, how many, what it comes from. */
  note: string
  columns: readonly Column[]
  rows: Rows
  /** The foot of each printed page: `&P` and `&N` stand for the page and how many there are. */
  foot: string
}

/** Title, note, column heads. */
export const headRows = 3
/** What Excel can hold. */
export const sheetRows = 1_048_576
/** Rows a list may have. */
export const mostRows = sheetRows - headRows

const columnLetters = (index: number): string =>
  (index >= 26 ? columnLetters(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26))

/** `A3:N40` under the column heads; with no rows the heads alone. */
export const tableRange = (columns: number, rows: number, dollars = ''): string => {
  const last = columnLetters(columns - 1)
  return `${dollars}A${dollars}${headRows}:${dollars}${last}${dollars}${headRows + rows}`
}

const textCell = (at: string, look: number, text: string): string => {
  const said = escaped(text)
  const preserve = /^\s|\s$|\n/.test(said) ? ' xml:space="preserve"' : ''
  return `<c r="${at}" s="${look}" t="inlineStr"><is><t${preserve}>${said}</t></is></c>`
}

/** Excel counts days from the last of 1899; before March 1900 it counts one that never was. */
const firstDay = '1900-03-01'
const serialOf = (day: string): number => daysBetween('1899-12-30', day)
/** The days of a ledger are few and come again and again. */
const serials = new Map<string, number | null>()
const knownSerial = (day: string): number | null => {
  let serial = serials.get(day)
  if (serial === undefined) {
    serial = /^\d{4}-\d\d-\d\d$/.test(day) && day >= firstDay ? serialOf(day) : null
    if (serials.size > 20_000) serials.clear()
    serials.set(day, serial)
  }
  return serial
}

/** Writes the rows of one sheet; made for its columns once. */
export const rowWriter = (columns: readonly Column[]): ((row: Row, at: number) => string) => {
  const places = columns.map((column, index) => ({
    column,
    letters: columnLetters(index),
    empty: lookNumber(column.kind === 'light' ? 'short' : column.kind),
    text: lookNumber(column.kind === 'text' ? 'text' : 'short'),
    quoted: lookNumber(column.kind === 'text' ? 'text' : 'short', true),
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
      lines = Math.max(lines, linesOf(text, place.column.width))
      return textCell(cell, looksLikeFormula(text) ? place.quoted : place.text, text)
    }
    for (const [index, place] of places.entries()) cells += write(row[index] ?? null, place)
    return `<row r="${at}" ht="${heightOf(lines)}" customHeight="1">${cells}</row>`
  }
}

/** Everything before the first row of the list. */
export const sheetHead = ({ title, note, columns }: Sheet, active: boolean): string => {
  const cols = columns
    .map(({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width + 0.71}" customWidth="1"/>`)
    .join('')
  const headLines = Math.max(...columns.map(({ head, width }) => linesOf(head, width)))
  const heads = columns
    .map(({ head }, at) => textCell(`${columnLetters(at)}${headRows}`, lookNumber('head'), cellText(head)))
    .join('')
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    `<sheetViews><sheetView${active ? ' tabSelected="1"' : ''} workbookViewId="0">` +
    `<pane ySplit="${headRows}" topLeftCell="A${headRows + 1}" activePane="bottomLeft" state="frozen"/>` +
    `<selection pane="bottomLeft" activeCell="A${headRows + 1}" sqref="A${headRows + 1}"/></sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="15"/><cols>${cols}</cols><sheetData>` +
    `<row r="1" ht="30" customHeight="1">${textCell('A1', lookNumber('title'), cellText(title))}</row>` +
    `<row r="2" ht="18" customHeight="1">${textCell('A2', lookNumber('note'), cellText(note))}</row>` +
    `<row r="${headRows}" ht="${heightOf(headLines)}" customHeight="1">${heads}</row>`
  )
}

/** A list of words in the formula of a validation: at most 255 characters, no comma in a word. */
const choiceOf = ({ allowed }: Column): string | null => {
  if (allowed === undefined || allowed.length === 0) return null
  const list = allowed.join(',').replaceAll('"', '""')
  return list.length > 255 || allowed.some((it) => it.includes(',')) ? null : `"${list}"`
}

const validations = (columns: readonly Column[], rows: number): string => {
  const each = columns.flatMap((column, at) => {
    const choice = choiceOf(column)
    if (choice === null || rows === 0) return []
    const letters = columnLetters(at)
    return [
      `<dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1"` +
        ` sqref="${letters}${headRows + 1}:${letters}${headRows + rows}"><formula1>${escaped(choice)}</formula1></dataValidation>`,
    ]
  })
  return each.length === 0 ? '' : `<dataValidations count="${each.length}">${each.join('')}</dataValidations>`
}

/** In the foot `&` begins a code: only `&P` and `&N` are meant. */
const footText = (foot: string): string => attribute(foot.replace(/&(?![PN])/g, '&&'))

/** Everything after the last row: what may only be said once it is known how many there are. */
export const sheetTail = ({ columns, foot }: Sheet, rows: number): string =>
  `</sheetData><autoFilter ref="${tableRange(columns.length, rows)}"/>` +
  validations(columns, rows) +
  '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.7" header="0.3" footer="0.3"/>' +
  '<pageSetup paperSize="8" orientation="landscape" fitToWidth="1" fitToHeight="0"/>' +
  `<headerFooter><oddFooter>&amp;C${footText(foot)}</oddFooter></headerFooter></worksheet>`
