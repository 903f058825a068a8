import type { QueryConfig } from 'pg'
import type { Day } from '#core/words/calendar/day.ts'
import { sha256 } from '#ledger/journal/commitment.ts'
import { noRules } from '#core/record/round/round.ts'
import type { Beforehand } from '#ledger/views/beforehand.ts'
import type { Difference } from '#ledger/views/difference.ts'
import { type LightColumns, type LightSource, lightColumns } from '#ledger/views/light-columns.ts'
import { withGrams } from '#ledger/views/rows-of-search.ts'
import { type ViewRow, type ViewTable, viewTables } from '#ledger/views/rows.ts'
import { TallyChanges, countedOf, isLit } from '#ledger/views/tally.ts'
import type { Statements } from '#store/in-turn.ts'

/** Rows of a table in one statement: enough to spread its cost, little enough to keep memory flat. */
const batch = 2_000

type Written = { put: readonly ViewRow[]; drop: readonly string[] }

/**
 * Puts rows that are there already in their place and new ones beside them. Column names come from our own code,
 * never from input.
 */
const putSql = (table: ViewTable, row: object, values: string): string => {
  const columns = ['workspace_id', ...Object.keys(row)]
  const list = columns.join(', ')
  const set = columns.slice(2).map((it) => `${it} = excluded.${it}`)
  return `insert into views.${table} (${list})
          select ${list} from jsonb_populate_recordset(null::views.${table}, ${values}::jsonb)
          on conflict (workspace_id, id) ${set.length === 0 ? 'do nothing' : `do update set ${set.join(', ')}`}`
}

/** One statement for everything that an act writes into views: while it runs, the workspace's counter row is locked. */
const batchOf = (
  workspace: string,
  tables: ReadonlyMap<ViewTable, Written>,
  tally: string | null,
): QueryConfig | null => {
  const values: unknown[] = [workspace]
  const given = (value: unknown): string => `$${values.push(value)}`
  const parts: string[] = []
  for (const [table, { put, drop }] of tables) {
    if (drop.length > 0)
      parts.push(
        `drop_${table} as (delete from views.${table} where workspace_id = $1 and id = any(${given(drop)}::uuid[]))`,
      )
    const [first] = put
    if (!first) continue
    const rows = JSON.stringify(put.map((row) => ({ workspace_id: workspace, ...row })))
    parts.push(`put_${table} as (${putSql(table, first, given(rows))})`)
  }
  if (tally !== null) parts.push(`tallied as (${TallyChanges.sql(given(tally))})`)
  if (parts.length === 0) return null
  const text = `with ${parts.join(', ')} select $1::uuid`
  return { name: `views-${sha256(text).slice(0, 32)}`, text, values }
}

/** Gives rows their lights. Most rows of a list are alike in all that a light depends on: each kind is judged once. */
const lighting = (beforehand: Beforehand, day: Day) => {
  const known = new Map<string, LightColumns>()
  return (row: ViewRow) => {
    const round = row['round_id'] as string
    const source = row as unknown as LightSource
    const { deadline, time_class, step, done, light_details: details } = source
    const kind = [round, deadline, time_class, step, done, details && JSON.stringify(details)].join(' ')
    const light = known.get(kind) ?? lightColumns(source, beforehand.rules.get(round) ?? noRules, day)
    known.set(kind, light)
    return { ...row, ...light }
  }
}

/**
 * The statements that write a difference: rows, lights as of `day`, and the counts that follow from them. Each is made when
 * it is asked for, so that memory stays flat.
 */
export function* viewStatements(
  workspace: string,
  change: Difference,
  beforehand: Beforehand,
  day: Day,
): Generator<QueryConfig> {
  const tally = new TallyChanges()
  const lit = lighting(beforehand, day)
  const tables = new Map<ViewTable, Written>()
  for (const table of viewTables) {
    const rows = change[table]
    if (!rows) continue
    if (table === 'search') {
      // Only what is written is taken apart: a problem has many words, and an act changes few of them.
      tables.set(table, { put: rows.put.map(withGrams), drop: rows.drop })
      continue
    }
    if (!isLit(table)) {
      tables.set(table, rows)
      continue
    }
    const put = rows.put.map(lit)
    for (const { id } of [...rows.put, ...rows.drop.map((it) => ({ id: it }))]) {
      const before = beforehand.counted.get(id)
      if (before) tally.add(table, before, -1)
    }
    for (const row of put) tally.add(table, countedOf(table, row), 1)
    tables.set(table, { put, drop: rows.drop })
  }
  const longest = Math.max(0, ...[...tables.values()].map((it) => it.put.length))
  for (let from = 0; from === 0 || from < longest; from += batch) {
    const last = from + batch >= longest
    const part = new Map(
      [...tables].map(([table, { put, drop }]) => [
        table,
        { put: put.slice(from, from + batch), drop: from === 0 ? drop : [] },
      ]),
    )
    const statement = batchOf(workspace, part, last ? tally.changes() : null)
    if (statement) yield statement
  }
}

/** Writes a difference, one statement after the other. */
export const writeViews = async (
  client: Statements,
  ...asked: Parameters<typeof viewStatements>
): Promise<void> => {
  for (const statement of viewStatements(...asked)) await client.query(statement)
}
