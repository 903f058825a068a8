/** Builds real .xlsx bytes for tests from SpreadsheetML. */
import { strToU8, zipSync } from 'fflate'

/** `rows` is the XML inside sheetData; `more` what stands behind it (mergeCells …), `before` in front (cols). */
export type SheetXml = {
  name: string
  rows: string
  state?: 'hidden' | 'veryHidden'
  before?: string
  more?: string
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

/** Styles by their place: 0 plain, 1 a built-in date, 2 a date in Chinese, 3 percent, 4 thousands, 5 年月. */
const STYLES = `<numFmts count="2"><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="177" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts><fonts count="1"><font><sz val="11"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="6"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="176" applyNumberFormat="1"/><xf numFmtId="10" applyNumberFormat="1"/><xf numFmtId="4" applyNumberFormat="1"/><xf numFmtId="177" applyNumberFormat="1"/></cellXfs>`

export function xlsx(
  sheets: SheetXml[],
  strings: string[] = [],
  other: Record<string, Uint8Array> = {},
): Uint8Array {
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8(
      `${head}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `${head}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': strToU8(
      `${head}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.map(({ name, state }, i) => `<sheet name="${name}" sheetId="${i + 1}"${state === undefined ? '' : ` state="${state}"`} r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `${head}<Relationships xmlns="${PACKAGE}/relationships">${sheets.map((_, i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}<Relationship Id="rId90" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="rId91" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    ),
    'xl/styles.xml': strToU8(`${head}<styleSheet xmlns="${MAIN}">${STYLES}</styleSheet>`),
    'xl/sharedStrings.xml': strToU8(`${head}<sst xmlns="${MAIN}">${strings.join('')}</sst>`),
  }
  for (const [i, { rows, before = '', more = '' }] of sheets.entries())
    files[`xl/worksheets/sheet${i + 1}.xml`] = strToU8(
      `${head}<worksheet xmlns="${MAIN}">${before}<sheetData>${rows}</sheetData>${more}</worksheet>`,
    )
  // The same bytes whenever it is made.
  return zipSync({ ...files, ...other }, { mtime: '2026-06-01' })
}

const letters = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26)

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '&#10;')

/** One row: text as inline strings, numbers as numbers, null as nothing, {xml} as the whole cell with REF for its place. */
export function sheetRow(
  number: number,
  cells: (string | number | null | { xml: string })[],
  attributes = '',
): string {
  const written = cells.map((cell, i) => {
    const ref = `${letters(i)}${number}`
    if (cell === null) return ''
    if (typeof cell === 'number') return `<c r="${ref}"><v>${cell}</v></c>`
    if (typeof cell === 'string')
      return `<c r="${ref}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`
    return cell.xml.replaceAll('REF', ref)
  })
  return `<row r="${number}"${attributes === '' ? '' : ` ${attributes}`}>${written.join('')}</row>`
}

export const rows = (...lines: (string | number | null | { xml: string })[][]) =>
  lines.map((cells, i) => sheetRow(i + 1, cells)).join('')

export const merged = (...ranges: string[]) =>
  `<mergeCells count="${ranges.length}">${ranges.map((range) => `<mergeCell ref="${range}"/>`).join('')}</mergeCells>`
