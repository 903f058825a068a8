/**
 * A workbook (.xlsx, .xls, .ods) as plain tables, its visible sheets in their order.
 */
import { readOds, readXls, type Workbook } from 'hucre'
import type { Grid, GridIssue } from '#office/grid.ts'
import { Unreadable } from '#office/unreadable.ts'
import type { ZipEntry } from '#office/zip/entries.ts'
import { cellStyles } from './cell-styles.ts'
import { oldSheet } from './old-sheet.ts'
import { sharedStrings } from './shared-strings.ts'
import { MOST_CELLS, sheetCells } from './sheet-cells.ts'
import { sheetGrid } from './sheet-grid.ts'
import { safeOds, workbookParts } from './workbook-parts.ts'

/** Throws Unreadable for what is broken, unsafe, or too large. */
export function xlsxGrids(bytes: Uint8Array, entries: Map<string, ZipEntry>): Grid[] {
  const { sheets, date1904, xml } = workbookParts(bytes, entries)
  const named = (name: RegExp) => xml([...entries.keys()].find((path) => name.test(path)) ?? '')
  const style = cellStyles(named(/^xl\/styles\d*\.xml$/iu) ?? '')
  const strings = sharedStrings(named(/^xl\/sharedStrings\d*\.xml$/iu) ?? '')
  const context = { strings, style, date1904, budget: { cells: MOST_CELLS } }
  const grids = sheets
    .filter(({ hidden }) => !hidden)
    .map(({ name, path }) => sheetGrid(sheetCells(name, xml(path) ?? '', context)))
  return withHidden(
    grids,
    sheets.filter(({ hidden }) => hidden).map(({ name }) => name),
  )
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
function valuesOnly({ sheets }: Workbook): Grid[] {
  const isHidden = (sheet: Workbook['sheets'][number]) => sheet.hidden === true || sheet.veryHidden === true
  const grids = withHidden(
    sheets.filter((sheet) => !isHidden(sheet)).map((sheet) => sheetGrid(oldSheet(sheet))),
    sheets.filter(isHidden).map(({ name }) => name),
  )
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

function withHidden(grids: Grid[], hidden: readonly string[]): Grid[] {
  const told = hidden.map((name): GridIssue => ({ code: 'sheet-hidden', message: name, row: null }))
  grids[0]?.issues.push(...told)
  return grids
}
