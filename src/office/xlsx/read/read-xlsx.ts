/**
 * A workbook (.xlsx, .xls, .ods) as plain tables, its visible sheets in their order.
 */
import { readOds, readXls, readXlsx, type Sheet, type Workbook } from 'hucre'
import { type Grid, type GridIssue, MOST_ROWS } from '#office/grid.ts'
import { Unreadable } from '#office/unreadable.ts'
import type { ZipEntry } from '#office/zip/entries.ts'
import { safeCopy, safeOds } from './safe-copy.ts'
import { sheetGrid } from './sheet-grid.ts'

/** Throws Unreadable for what is broken, unsafe, or too large. */
export async function xlsxGrids(bytes: Uint8Array, entries: Map<string, ZipEntry>): Promise<Grid[]> {
  const copy = safeCopy(bytes, entries)
  const workbook = await opened(() => readXlsx(copy.bytes, { readStyles: true, maxRows: MOST_ROWS }))
  const cut = [...copy.cut.values()].reduce((sum, rows) => sum + rows, 0)
  return gridsOf(workbook, cut)
}

/** Excel 97–2003. */
export async function xlsGrids(bytes: Uint8Array): Promise<Grid[]> {
  return valuesOnly(await opened(() => readXls(bytes)))
}

/** OpenDocument. */
export async function odsGrids(bytes: Uint8Array, entries: Map<string, ZipEntry>): Promise<Grid[]> {
  const copy = safeOds(bytes, entries)
  return valuesOnly(await opened(() => readOds(copy, { readStyles: true })))
}

/** These readers do not tell what is hidden; so we say that we do not know. */
function valuesOnly(workbook: Workbook): Grid[] {
  const grids = gridsOf(workbook, 0)
  grids[0]?.issues.push({ code: 'hidden-unknown', message: '', row: null })
  return grids
}

async function opened(open: () => Promise<Workbook>): Promise<Workbook> {
  try {
    return await open()
  } catch {
    // Bytes from outside make the parser stumble in many ways; nothing of ours runs in here.
    throw new Unreadable('broken-sheet')
  }
}

function gridsOf(workbook: Workbook, cut: number): Grid[] {
  const isHidden = (sheet: Sheet) => sheet.hidden === true || sheet.veryHidden === true
  const visible = workbook.sheets.filter((sheet) => !isHidden(sheet))
  const hidden = workbook.sheets.filter((sheet) => isHidden(sheet))
  const grids = visible.map((sheet, i) => sheetGrid(sheet, i === 0 ? cut : 0))
  const told = hidden.map(({ name }): GridIssue => ({ code: 'sheet-hidden', message: name, row: null }))
  grids[0]?.issues.push(...told)
  return grids
}
