import type { PoolClient } from 'pg'
import type { Day } from '#core/words/calendar/day.ts'
import { type LightSource, lightColumns } from '#ledger/views/light-columns.ts'
import { type Counted, TallyChanges } from '#ledger/views/tally.ts'
import { rulesByRound } from '#ledger/views/write.ts'

type LitRow = Counted & LightSource

const sources = {
  problem: `id, round_id, step as state, light_sign, deadline, time_class, step,
            case when lead_unit_id is null then '{}'::uuid[] else array[lead_unit_id] end as unit_ids`,
  measure: `id, round_id, case when done then 'done' else 'open' end as state, light_sign,
            deadline, time_class, step, done, unit_ids`,
} as const

/**
 * Brings the lights to `day`. Looks only at rows whose own next-change day has come (and at all rows of `round`, after
 * its rules changed), so that the cost follows the change and not the size. The caller holds the counter row's lock.
 */
export const relight = async (
  client: PoolClient,
  workspace: string,
  day: Day,
  round: string | null = null,
): Promise<number> => {
  const tally = new TallyChanges()
  let changed = 0
  for (const table of ['problem', 'measure'] as const) {
    const { rows } = await client.query<LitRow>(
      `select ${sources[table]} from views.${table}
        where workspace_id = $1 and ${round === null ? 'light_until <= $2::date' : 'round_id = $2::uuid'}`,
      [workspace, round ?? day],
    )
    if (rows.length === 0) continue
    const rules = await rulesByRound(client, workspace, [...new Set(rows.map((row) => row.round_id))], day)
    const lights = rows.map((row) => {
      const light = lightColumns(row, rules.get(row.round_id) ?? null, day)
      tally.add(table, row, -1)
      tally.add(table, { ...row, light_sign: light.light_sign }, 1)
      return { id: row.id, ...light }
    })
    await client.query(
      `update views.${table} t
          set light_sign = it.light_sign, light_level = it.light_level, light_reason = it.light_reason,
              light_from = it.light_from, light_until = it.light_until
         from jsonb_populate_recordset(null::views.${table}, $2::jsonb) it
        where t.workspace_id = $1 and t.id = it.id`,
      [workspace, JSON.stringify(lights)],
    )
    changed += rows.length
  }
  await tally.write(client, workspace)
  return changed
}

/** The counter row's lock, which orders everything that changes counts. */
export const holdCounter = async (client: PoolClient, workspace: string): Promise<void> => {
  await client.query('select 1 from journal.workspace where workspace_id = $1 for no key update', [workspace])
}
