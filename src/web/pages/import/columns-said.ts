import type { Draft } from '#contract/drafts.ts'
import type { LedgerColumns } from '#contract/ledger-tables.ts'
import { type LedgerField, onlyOnce } from '#core/words/lists/ledgers/field.ts'

export type LedgerTable = LedgerColumns['tables'][number]
export type LedgerColumn = LedgerTable['columns'][number]

/** By the hash of a head and the place of a column: what it is to be read as. */
export type Said = Record<string, Record<string, LedgerField>>

/** Tables with one head are asked about once. */
export const headsOf = (tables: readonly LedgerTable[]): { table: LedgerTable; others: LedgerTable[] }[] => {
  const heads = new Map<string, { table: LedgerTable; others: LedgerTable[] }>()
  for (const table of tables) {
    const known = heads.get(table.headerHash)
    if (known) known.others.push(table)
    else heads.set(table.headerHash, { table, others: [] })
  }
  return [...heads.values()]
}

/** As the columns were read. */
export const asRead = (tables: readonly LedgerTable[]): Said =>
  Object.fromEntries(
    headsOf(tables).map(({ table }) => [
      table.headerHash,
      Object.fromEntries(table.columns.map(({ index, field }) => [String(index), field])),
    ]),
  )

export const unsureIn = (tables: readonly LedgerTable[]): number =>
  headsOf(tables).reduce(
    (sum, { table }) => sum + table.columns.filter((it) => it.confidence !== 'sure').length,
    0,
  )

/** Whether somebody should look at the columns before the lists: not sure of some, nobody has yet, nothing is mended. */
export const asksForColumns = ({ columns, version }: Draft): boolean =>
  columns?.by === 'reader' && version === columns.version && unsureIn(columns.tables) > 0

/** Whether a column further to the left is taken for the same, where only one counts. */
export const isDouble = (
  table: LedgerTable,
  fields: Readonly<Record<string, LedgerField>>,
  column: number,
): boolean => {
  const field = fields[String(column)]
  return (
    field !== undefined &&
    onlyOnce.has(field) &&
    table.columns.some(({ index }) => index < column && fields[String(index)] === field)
  )
}

const says = new Set<LedgerField>(['problem', 'manifestation', 'measures'])

export const hasMain = (said: Said): boolean =>
  Object.values(said).some((fields) => Object.values(fields).some((field) => says.has(field)))
