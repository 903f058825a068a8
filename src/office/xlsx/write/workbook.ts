import {
  type Mark,
  type Properties,
  type WrittenSheet,
  appProperties,
  contentTypes,
  coreProperties,
  markProperties,
  packageRelations,
  workbookRelations,
  workbookXml,
} from '#office/xlsx/write/parts.ts'
import {
  type Sheet,
  headRowsOf,
  mostRows,
  rowWriter,
  sheetHead,
  sheetTail,
} from '#office/xlsx/write/sheet.ts'
import { stylesXml } from '#office/xlsx/write/styles.ts'
import { type GrowingPart, GrowingZip } from '#office/zip/growing-zip.ts'

export type Workbook = {
  properties: Properties
  /** A property of our own, where one is needed. */
  mark?: Mark
  /** The font of the body. */
  face: string
  sheets: readonly Sheet[]
}

/** A sheet has more rows than Excel can hold; the ledger counts before it begins, so this is the last guard. */
export class TooManyRows extends Error {}

/**
 * A workbook as bytes, piece by piece: the rows of a batch are written, deflated and handed on before the next batch is
 * asked for, so that a list of any length takes no more memory than its batches.
 * @throws TooManyRows, and what the rows throw
 */
export async function* writeWorkbook({
  properties,
  mark,
  face,
  sheets,
}: Workbook): AsyncGenerator<Uint8Array, void, undefined> {
  const zip = new GrowingZip(new Date(properties.made))
  zip.whole('[Content_Types].xml', contentTypes(sheets.length, mark !== undefined))
  zip.whole('_rels/.rels', packageRelations(mark !== undefined))
  zip.whole('docProps/app.xml', appProperties)
  zip.whole('docProps/core.xml', coreProperties(properties))
  if (mark) zip.whole('docProps/custom.xml', markProperties(mark))
  zip.whole('xl/_rels/workbook.xml.rels', workbookRelations(sheets.length))
  zip.whole('xl/styles.xml', stylesXml(face))
  yield zip.take()
  const written: WrittenSheet[] = []
  for (const [at, sheet] of sheets.entries()) {
    const part = zip.open(`xl/worksheets/sheet${at + 1}.xml`)
    part.push(sheetHead(sheet, at === 0))
    const rows = yield* writeRows(sheet, part, zip)
    part.push(sheetTail(sheet, rows))
    part.end()
    yield zip.take()
    const { name, columns } = sheet
    written.push({ name, head: headRowsOf(sheet), columns: columns.length, rows })
  }
  zip.whole('xl/workbook.xml', workbookXml(written))
  zip.end()
  yield zip.take()
}

async function* writeRows(
  sheet: Sheet,
  part: GrowingPart,
  zip: GrowingZip,
): AsyncGenerator<Uint8Array, number, undefined> {
  const { columns, rows, name } = sheet
  const write = rowWriter(columns)
  const headRows = headRowsOf(sheet)
  let count = 0
  for await (const batch of rows) {
    if (count + batch.length > mostRows) throw new TooManyRows(name)
    let xml = ''
    for (const row of batch) {
      count += 1
      xml += write(row, headRows + count)
    }
    part.push(xml)
    yield zip.take()
  }
  return count
}
