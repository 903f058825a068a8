import type { PoolClient } from 'pg'
import { foldStream } from '#core/record/catalogue.ts'
import { readOnly } from '#store/in-workspace.ts'
import type { Ledger } from '#ledger/ledger.ts'
import { streamKinds, streamsOf } from '#ledger/views/rebuild.ts'
import { type ViewRow, type ViewTable, rowsOf, viewTables } from '#ledger/views/rows.ts'

export type ViewsVerdict =
  | { sound: true; rows: number }
  /** `rows`: how many rows of `table`, the first that does not fit, are not what the journal says, are missing or too many. */
  | { sound: false; table: ViewTable; rows: number }

/** How many of these rows a view does not have just so. The database compares, so that values meet in its own form. */
const unlike = async (
  client: PoolClient,
  workspace: string,
  table: ViewTable,
  rows: readonly ViewRow[],
): Promise<number> => {
  const [first] = rows
  if (!first) return 0
  const columns = Object.keys(first).join(', ')
  const found = await client.query<{ unlike: number }>(
    `select count(*) as unlike from (
       select ${columns} from jsonb_populate_recordset(null::views.${table}, $2::jsonb)
       except select ${columns} from views.${table} where workspace_id = $1 and id = any($3::uuid[])) it`,
    [workspace, JSON.stringify(rows), rows.map((row) => row.id)],
  )
  return found.rows[0]?.unlike ?? 0
}

const compare = async (
  client: PoolClient,
  workspace: string,
  progress: (facts: number) => void,
): Promise<ViewsVerdict> => {
  const expected = new Map<ViewTable, number>()
  const wrong = new Map<ViewTable, number>()
  const add = (to: Map<ViewTable, number>, table: ViewTable, count: number) =>
    to.set(table, (to.get(table) ?? 0) + count)
  let facts = 0
  for (const kind of streamKinds) {
    let waiting: Partial<Record<ViewTable, ViewRow[]>> = {}
    let streams = 0
    const flush = async () => {
      for (const table of viewTables) {
        const rows = waiting[table] ?? []
        add(expected, table, rows.length)
        add(wrong, table, await unlike(client, workspace, table, rows))
      }
      waiting = {}
      streams = 0
      progress(facts)
    }
    for await (const stream of streamsOf(client, workspace, kind)) {
      const rows = rowsOf(kind, foldStream(kind, stream))
      for (const table of viewTables) (waiting[table] ??= []).push(...(rows[table] ?? []))
      facts += stream.length
      streams += 1
      if (streams >= 200) await flush()
    }
    await flush()
  }
  for (const table of viewTables) {
    const { rows } = await client.query<{ count: number }>(
      `select count(*) as count from views.${table} where workspace_id = $1`,
      [workspace],
    )
    const surplus = Math.abs((rows[0]?.count ?? 0) - (expected.get(table) ?? 0))
    const bad = Math.max(wrong.get(table) ?? 0, surplus)
    if (bad > 0) return { sound: false, table, rows: bad }
  }
  return { sound: true, rows: [...expected.values()].reduce((sum, it) => sum + it, 0) }
}

/**
 * Compares the views with what the journal says they are. Whoever may write to them could otherwise give himself a post
 * for an hour: acts are decided on who stands where. Lights and counts also depend on the day and are left out; `rebuild`
 * mends everything.
 */
export const verifyViews = (
  ledger: Ledger,
  workspace: string,
  progress: (facts: number) => void = () => {},
): Promise<ViewsVerdict> =>
  readOnly(ledger.store.pool, workspace, (_db, client) => compare(client, workspace, progress))
