/**
 * A workbook that came back → which pack it says it is, and its rows. What Excel, WPS or LibreOffice did to it is
 * none of the unit's business: columns may have moved, sheets been copied, the protection lifted, the format changed.
 */
import type { SheetRow } from '#core/rules/progress/returned-sheet.ts'
import { fileKind } from '#office/file-kind.ts'
import type { Grid, GridRow } from '#office/grid.ts'
import { requireNoMacros } from '#office/macros.ts'
import { oleKind } from '#office/ole-kind.ts'
import { type PackColumn, markName } from '#office/return-pack/pack-sheet.ts'
import { Unreadable } from '#office/unreadable.ts'
import { odsGrids, xlsGrids, xlsxGrids } from '#office/xlsx/read/read-xlsx.ts'
import { type ZipEntry, zipEntries, zipPart } from '#office/zip/entries.ts'

/** What a pack that came back says of itself; each may be missing or doubtful. */
export type ReadPack = {
  /** `<workspace>/<pack>` of the file's property. */
  mark: { workspace: string; pack: string } | null
  /** Codes printed over the table, and those in the ids of its rows, each once. */
  printed: string[]
  keyed: string[]
  rows: SheetRow[]
  /** Rows beyond what is read. */
  cut: boolean
}

/** Bytes, and rows of one sheet: the largest pack has some hundred. */
export const LARGEST_PACK = 10 * 1024 * 1024
const MOST_PACK_ROWS = 5000
/** How far down the heads may have moved. */
const DEEPEST_HEAD = 40

const ID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const MARK = new RegExp(`${markName}[^]{0,300}?>(${ID})/(${ID})<`, 'u')
const PRINTED = /(?<![0-9A-Z])([0-9A-HJKMNP-TV-Z]{5})-([0-9A-HJKMNP-TV-Z]{5})(?![0-9A-Z])/gu
const KEYED = /^([0-9A-HJKMNP-TV-Z]{10})\./u

const markOf = (bytes: Uint8Array, entries: Map<string, ZipEntry>): ReadPack['mark'] => {
  const part = zipPart(bytes, entries, 'docProps/custom.xml')
  if (part === null || part.length > 100_000) return null
  const [, workspace, pack] = MARK.exec(new TextDecoder().decode(part)) ?? []
  return workspace === undefined || pack === undefined ? null : { workspace, pack }
}

const gridsOf = async (bytes: Uint8Array): Promise<{ grids: Grid[]; mark: ReadPack['mark'] }> => {
  const kind = fileKind(bytes)
  if (kind === 'ole') {
    if (oleKind(bytes) !== 'workbook') throw new Unreadable('wrong-kind', 'doc')
    return { grids: await xlsGrids(bytes), mark: null }
  }
  if (kind !== 'zip') throw new Unreadable('wrong-kind', kind)
  const entries = zipEntries(bytes)
  requireNoMacros(bytes, entries)
  if ([...entries.keys()].some((name) => /^xl\/workbook\d*\.xml$/iu.test(name)))
    return { grids: xlsxGrids(bytes, entries), mark: markOf(bytes, entries) }
  const mimetype = zipPart(bytes, entries, 'mimetype')
  if (mimetype !== null && new TextDecoder().decode(mimetype).includes('opendocument.spreadsheet'))
    return { grids: await odsGrids(bytes, entries), mark: null }
  throw new Unreadable('wrong-kind', 'docx')
}

/** Where each column stands, by the heads in any of the languages; null where this is no such table. */
const columnsIn = (
  grid: Grid,
  languages: readonly Record<PackColumn, string>[],
): { at: Map<PackColumn, number>; head: number } | null => {
  for (const [index, row] of grid.rows.slice(0, DEEPEST_HEAD).entries())
    for (const heads of languages) {
      const cells = row.cells.map((it) => it.replaceAll(/\s/gu, ''))
      const found = Object.entries(heads).flatMap(([name, head]): [PackColumn, number][] => {
        const at = cells.indexOf(head.replaceAll(/\s/gu, ''))
        return at < 0 ? [] : [[name as PackColumn, at]]
      })
      const at = new Map(found)
      if (at.has('text') && at.has('done') && (at.has('key') || (at.has('number') && at.has('measure'))))
        return { at, head: index }
    }
  return null
}

const OPEN: readonly PackColumn[] = ['text', 'done', 'on']

const rowOf = (row: GridRow, at: Map<PackColumn, number>): SheetRow => {
  const cell = (name: PackColumn): string => row.cells[at.get(name) ?? -1] ?? ''
  return {
    ...{ row: row.number, key: cell('key'), number: cell('number'), measure: cell('measure') },
    ...{ text: cell('text'), done: cell('done'), on: cell('on') },
    formula: OPEN.some((name) => row.formulas?.includes(at.get(name) ?? -1)),
  }
}

/**
 * @param languages the heads in every language packs are made in
 * @throws Unreadable, also `too-large`
 */
export const readPack = async (
  bytes: Uint8Array,
  languages: readonly Record<PackColumn, string>[],
): Promise<ReadPack> => {
  if (bytes.length > LARGEST_PACK)
    throw new Unreadable('too-large', `${Math.ceil(bytes.length / 1_048_576)} MB`)
  const { grids, mark } = await gridsOf(bytes)
  const printed = new Set<string>()
  const rows: SheetRow[] = []
  let cut = false
  for (const grid of grids) {
    const found = columnsIn(grid, languages)
    if (found === null) continue
    for (const { cells } of grid.rows.slice(0, found.head))
      for (const [, one = '', two = ''] of cells.join(' ').matchAll(PRINTED)) printed.add(one + two)
    const below = grid.rows.slice(found.head + 1)
    cut ||= below.length > MOST_PACK_ROWS
    rows.push(...below.slice(0, MOST_PACK_ROWS).map((row) => rowOf(row, found.at)))
  }
  const keyed = new Set(rows.flatMap(({ key }) => KEYED.exec(key.trim())?.[1] ?? []))
  return { mark, printed: [...printed], keyed: [...keyed], rows, cut }
}
