// The small parts of a workbook around its sheets.

import { attribute, cellText, escaped } from '#office/xlsx/write/cell-text.ts'
import { tableRange } from '#office/xlsx/write/sheet.ts'

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const packageUri = 'http://schemas.openxmlformats.org/package/2006'
const officeUri = 'http://schemas.openxmlformats.org/officeDocument/2006'
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

export const contentTypes = (sheets: number, marked: boolean): string =>
  `${declaration}<Types xmlns="${packageUri}/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  `<Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${spreadsheet}.styles+xml"/>` +
  Array.from(
    { length: sheets },
    (_, at) =>
      `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${spreadsheet}.worksheet+xml"/>`,
  ).join('') +
  '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>' +
  '<Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/>' +
  (marked
    ? '<Override PartName="/docProps/custom.xml" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/>'
    : '') +
  '</Types>'

const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`

export const packageRelations = (marked: boolean): string =>
  `${declaration}<Relationships xmlns="${packageUri}/relationships">` +
  relation('rId1', `${officeUri}/relationships/officeDocument`, 'xl/workbook.xml') +
  relation('rId2', `${packageUri}/relationships/metadata/core-properties`, 'docProps/core.xml') +
  relation('rId3', `${officeUri}/relationships/extended-properties`, 'docProps/app.xml') +
  (marked ? relation('rId4', `${officeUri}/relationships/custom-properties`, 'docProps/custom.xml') : '') +
  '</Relationships>'

export const workbookRelations = (sheets: number): string =>
  `${declaration}<Relationships xmlns="${packageUri}/relationships">` +
  Array.from({ length: sheets }, (_, at) =>
    relation(`rId${at + 1}`, `${officeUri}/relationships/worksheet`, `worksheets/sheet${at + 1}.xml`),
  ).join('') +
  relation(`rId${sheets + 1}`, `${officeUri}/relationships/styles`, 'styles.xml') +
  '</Relationships>'

export const appProperties = `${declaration}<Properties xmlns="${officeUri}/extended-properties"><Application>Zhenggai</Application></Properties>`

export type Properties = {
  title: string
  /** The organisation it was made for. */
  author: string
  /** What it comes from: the root of the journal. */
  description: string
  /** `2026-11-23T05:00:00Z` */
  made: string
}

/** What a workbook carries unseen, to be known again. */
export type Mark = { name: string; value: string }

export const coreProperties = ({ title, author, description, made }: Properties): string => {
  const text = (it: string) => escaped(cellText(it))
  const instant = made.replace(/\.\d+Z$/, 'Z')
  return (
    `${declaration}<cp:coreProperties xmlns:cp="${packageUri}/metadata/core-properties"` +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${text(title)}</dc:title><dc:creator>${text(author)}</dc:creator>` +
    `<dc:description>${text(description)}</dc:description>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${instant}</dcterms:created></cp:coreProperties>`
  )
}

/** docProps/custom.xml: one property of our own. */
export const markProperties = ({ name, value }: Mark): string =>
  `${declaration}<Properties xmlns="${officeUri}/custom-properties" xmlns:vt="${officeUri}/docPropsVTypes">` +
  `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="${attribute(name)}">` +
  `<vt:lpwstr>${escaped(cellText(value))}</vt:lpwstr></property></Properties>`

/** What Excel takes for the name of a sheet: no more than 31 characters, none of `[]:*?/\`, no apostrophe at an end. */
const sheetName = (name: string): string =>
  cellText(name)
    .replace(/[[\]:*?/\\\n\t]/g, ' ')
    .slice(0, 31)
    .replace(/[\ud800-\udbff]$/, '')
    .replace(/^'+|'+$/g, '')
    .trim()

export type WrittenSheet = { name: string; head: number; columns: number; rows: number }

/** xl/workbook.xml: written last, when it is known how far each list reaches. */
export const workbookXml = (sheets: readonly WrittenSheet[]): string => {
  const names = sheets.map(({ name }) => sheetName(name))
  const quoted = (at: number) => escaped(`'${(names[at] ?? '').replaceAll("'", "''")}'`)
  const defined = sheets.flatMap(({ head, columns, rows }, at) => [
    `<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">${quoted(at)}!${tableRange(head, columns, rows, '$')}</definedName>`,
    `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${quoted(at)}!$${head}:$${head}</definedName>`,
  ])
  return (
    `${declaration}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${officeUri}/relationships">` +
    '<bookViews><workbookView activeTab="0"/></bookViews><sheets>' +
    names
      .map((name, at) => `<sheet name="${attribute(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
      .join('') +
    `</sheets><definedNames>${defined.join('')}</definedNames></workbook>`
  )
}
