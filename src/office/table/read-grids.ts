import { readCsv } from '#office/csv/read-csv.ts'
import { fileKind } from '#office/file-kind.ts'
import type { Grid } from '#office/grid.ts'
import { requireNoMacros } from '#office/macros.ts'
import { oleKind } from '#office/ole-kind.ts'
import { decodeText } from '#office/text-encoding.ts'
import { Unreadable } from '#office/unreadable.ts'
import { odsGrids, xlsGrids, xlsxGrids } from '#office/xlsx/read/read-xlsx.ts'
import { zipEntries, zipPart } from '#office/zip/entries.ts'

/**
 * The sheets of a workbook (.xlsx, .xls, .ods), or the one table of a .csv, as plain tables. The bytes say what it is.
 * @throws Unreadable: `empty`, `wrong-kind`, and what a broken or hostile file is called
 */
export const readGrids = async (bytes: Uint8Array): Promise<Grid[]> => {
  if (bytes.length === 0) throw new Unreadable('empty')
  const kind = fileKind(bytes)
  if (kind === 'text') return [readCsv(decodeText(bytes).text)]
  if (kind === 'ole') {
    if (oleKind(bytes) !== 'workbook') throw new Unreadable('wrong-kind', 'doc')
    return xlsGrids(bytes)
  }
  if (kind !== 'zip') throw new Unreadable('wrong-kind', kind)
  const entries = zipEntries(bytes)
  requireNoMacros(bytes, entries)
  if ([...entries.keys()].some((name) => /^xl\/workbook\d*\.xml$/iu.test(name)))
    return xlsxGrids(bytes, entries)
  const mimetype = zipPart(bytes, entries, 'mimetype')
  if (mimetype !== null && new TextDecoder().decode(mimetype).includes('opendocument.spreadsheet'))
    return odsGrids(bytes, entries)
  throw new Unreadable('wrong-kind', 'docx')
}
