/**
 * A pasted block of cells as a table: which row is its head, and what each column holds.
 *
 *     整改措施 ⇥ 责任单位 ⇥ 完成时限      a head says it
 *     压减会议 ⇥ 县府办   ⇥ 6月底前       without one the cells do: the longest words are the main column
 */
import type { GridRow } from '#core/words/document/pasted-grid.ts'
import { type CellsKind, cellsRead } from './column-cells.ts'
import { namesColumn } from './column-name.ts'
import { columnsOf, MOST_SAMPLES } from './columns.ts'
import type { LedgerColumn } from './field.ts'
import { goesOnWithHead, isHead, joinedNames } from './head-row.ts'

/** `names` is one for each column, empty without a head; `rows` are those below it. */
export type GridTable = { headed: boolean; names: string[]; columns: LedgerColumn[]; rows: GridRow[] }

/** A title and a line of labels may stand above the head. */
const rowsAboveHead = 4

/** How many names of columns a row has; 0 where it is no head. */
const namesIn = ({ cells }: GridRow): number => {
  const named = cells.filter((it) => it !== '')
  const known = named.filter(namesColumn).length
  return isHead(cells) || known === named.length ? known : 0
}

const headAt = (grid: readonly GridRow[]): number => {
  const counts = grid.slice(0, rowsAboveHead + 1).map(namesIn)
  const most = Math.max(0, ...counts)
  return most === 0 ? -1 : counts.indexOf(most)
}

/** What tells work is none of these. */
const otherKinds: ReadonlySet<CellsKind> = new Set<CellsKind>([
  ...(['empty', 'counting', 'times', 'classes', 'ticks', 'states', 'numbers'] as const),
])
const secondKinds: ReadonlySet<CellsKind> = new Set<CellsKind>(['units', 'persons'])

/** The column of the longest words; units and persons only where there is no other. Null where all are something else. */
const mainAmong = (columns: readonly (readonly string[])[]): number | null => {
  const reads = columns.map((words, index) => ({ index, ...cellsRead(words.slice(0, MOST_SAMPLES)) }))
  const saying = reads.filter(({ kind }) => !otherKinds.has(kind))
  const first = saying.filter(({ kind }) => !secondKinds.has(kind))
  const longest = (first.length > 0 ? first : saying).toSorted((a, b) => b.length - a.length)[0]
  return longest?.index ?? null
}

/** What a single row of cells looks like is believed here: there may be no second one. */
const byOneRow = (column: LedgerColumn, words: readonly string[]): LedgerColumn => {
  if (column.field !== 'none' || column.reason !== 'unknown') return column
  const { kind } = cellsRead(words)
  if (kind === 'times' || kind === 'classes') return { ...column, field: 'deadline', reason: 'cells' }
  return kind === 'units' ? { ...column, field: 'leadUnit', reason: 'cells' } : column
}

/** Reads the rows of a paste as a table; never fails. */
export const tableOfGrid = (grid: readonly GridRow[]): GridTable => {
  const at = headAt(grid)
  const upper = grid[at]?.cells ?? []
  const lower = at < 0 ? [] : (grid[at + 1]?.cells ?? [])
  const two = lower.length > 0 && goesOnWithHead(upper, lower)
  const rows = grid.slice(at + (two ? 2 : 1))
  const width = Math.max(0, upper.length, ...rows.map((it) => it.cells.length))
  const head = two ? joinedNames(upper, lower) : upper
  const names = Array.from({ length: width }, (_, column) => head[column] ?? '')
  const below = names.map((_, column) => rows.map((it) => it.cells[column] ?? ''))
  const main = at < 0 ? mainAmong(below) : null
  const read = columnsOf(names, below, main === null ? {} : { [String(main)]: 'measures' })
  const columns = read.map((it) => byOneRow(it, below[it.index] ?? []))
  return { headed: at >= 0, names, columns, rows }
}
