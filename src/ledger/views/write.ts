import type { PoolClient } from 'pg'
import type { Day } from '#core/words/calendar/day.ts'
import { rulesOn } from '#core/record/round/round.ts'
import type { Round } from '#core/record/round/round.ts'
import type { RuleSet } from '#core/record/round/rule-set.ts'
import type { Difference } from '#ledger/views/difference.ts'
import { type LightSource, lightColumns } from '#ledger/views/light-columns.ts'
import { type ViewRow, type ViewTable, viewTables } from '#ledger/views/rows.ts'
import { type Counted, TallyChanges } from '#ledger/views/tally.ts'

/** Rows in one statement; enough to spread its cost, little enough to keep memory flat. */
const batch = 2_000

const dropRows = async (client: PoolClient, workspace: string, table: ViewTable, ids: readonly string[]) => {
  if (ids.length === 0) return
  await client.query(`delete from views.${table} where workspace_id = $1 and id = any($2::uuid[])`, [
    workspace,
    ids,
  ])
}

const columnsOf = (row: object): string[] => ['workspace_id', ...Object.keys(row)]

/** Puts rows in bulk: what is there is replaced. Column names come from our own code, never from input. */
export const putRows = async (
  client: PoolClient,
  workspace: string,
  table: ViewTable,
  rows: readonly ViewRow[],
): Promise<void> => {
  const first = rows[0]
  if (!first) return
  const columns = columnsOf(first)
  const list = columns.join(', ')
  const set = columns
    .slice(2)
    .map((it) => `${it} = excluded.${it}`)
    .join(', ')
  const onConflict = set === '' ? 'do nothing' : `do update set ${set}`
  for (let i = 0; i < rows.length; i += batch) {
    const values = rows.slice(i, i + batch).map((row) => ({ workspace_id: workspace, ...row }))
    await client.query({
      name: `views-put-${table}`,
      text: `insert into views.${table} (${list})
             select ${list} from jsonb_populate_recordset(null::views.${table}, $1::jsonb)
             on conflict (workspace_id, id) ${onConflict}`,
      values: [JSON.stringify(values)],
    })
  }
}

/** The rule sets in force on a day, by round. */
export const rulesByRound = async (
  client: PoolClient,
  workspace: string,
  rounds: readonly string[],
  day: Day,
): Promise<Map<string, RuleSet | null>> => {
  const { rows } = await client.query<{ id: string; rules: Round['rules'] }>({
    name: 'rules-by-round',
    text: 'select id, rules from views.round where workspace_id = $1 and id = any($2::uuid[])',
    values: [workspace, rounds],
  })
  return new Map(rows.map(({ id, rules }) => [id, rulesOn({ rules } as Round, day)]))
}

type LitTable = 'problem' | 'measure'
export const isLit = (table: ViewTable): table is LitTable => table === 'problem' || table === 'measure'

/** How the lit tables are counted, in SQL over their own columns. */
const countedColumns = {
  problem: `id, round_id, step as state, light_sign,
            case when lead_unit_id is null then '{}'::uuid[] else array[lead_unit_id] end as unit_ids`,
  measure: `id, round_id, case when done then 'done' else 'open' end as state, light_sign, unit_ids`,
} as const

const countedOf = (table: LitTable, row: ViewRow & { light_sign: string | null }): Counted =>
  table === 'problem'
    ? {
        id: row.id,
        round_id: row['round_id'] as string,
        state: row['step'] as string,
        light_sign: row.light_sign,
        unit_ids: row['lead_unit_id'] ? [row['lead_unit_id'] as string] : [],
      }
    : {
        id: row.id,
        round_id: row['round_id'] as string,
        state: row['done'] ? 'done' : 'open',
        light_sign: row.light_sign,
        unit_ids: row['unit_ids'] as string[],
      }

const writeLit = async (
  client: PoolClient,
  workspace: string,
  table: LitTable,
  change: { put: ViewRow[]; drop: string[] },
  rules: ReadonlyMap<string, RuleSet | null>,
  day: Day,
  tally: TallyChanges,
): Promise<void> => {
  const before = await client.query<Counted>({
    name: `views-counted-${table}`,
    text: `select ${countedColumns[table]} from views.${table} where workspace_id = $1 and id = any($2::uuid[])`,
    values: [workspace, [...change.put.map((row) => row.id), ...change.drop]],
  })
  for (const row of before.rows) tally.add(table, row, -1)
  const lit = change.put.map((row) => ({
    ...row,
    ...lightColumns(row as unknown as LightSource, rules.get(row['round_id'] as string) ?? null, day),
  }))
  for (const row of lit) tally.add(table, countedOf(table, row), 1)
  await dropRows(client, workspace, table, change.drop)
  await putRows(client, workspace, table, lit)
}

/** Writes a difference: rows, lights as of `day`, and the counts that follow from them. */
export const writeViews = async (
  client: PoolClient,
  workspace: string,
  change: Difference,
  day: Day,
): Promise<void> => {
  const tally = new TallyChanges()
  let rules: ReadonlyMap<string, RuleSet | null> | null = null
  for (const table of viewTables) {
    const rows = change[table]
    if (!rows) continue
    if (isLit(table)) {
      rules ??= await rulesByRound(client, workspace, roundsOf(change), day)
      await writeLit(client, workspace, table, rows, rules, day, tally)
    } else {
      await dropRows(client, workspace, table, rows.drop)
      await putRows(client, workspace, table, rows.put)
    }
  }
  await tally.write(client, workspace)
}

const roundsOf = (change: Difference): string[] => [
  ...new Set(
    [...(change.problem?.put ?? []), ...(change.measure?.put ?? [])].map((row) => row['round_id'] as string),
  ),
]
