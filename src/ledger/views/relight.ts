import type { PoolClient } from 'pg'
import type { Day } from '#core/words/calendar/day.ts'
import { readBeforehand } from '#ledger/views/beforehand.ts'
import { noRules } from '#core/record/round/round.ts'
import { type LightSource, lightColumns } from '#ledger/views/light-columns.ts'
import { type Counted, TallyChanges, countedColumns } from '#ledger/views/tally.ts'

type LitRow = Counted & LightSource

const alsoRead = {
  problem: 'deadline, time_class, step, light_details',
  measure: 'deadline, time_class, step, done, light_details',
} as const

/**
 * Brings the lights to `day`. Looks only at rows whose own next-change day has come (and at all rows of `round`, after
 * its rules changed), so that the cost follows the change and not the size. The caller holds the workspace still.
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
      `select ${countedColumns[table]}, ${alsoRead[table]} from views.${table}
        where workspace_id = $1 and ${round === null ? 'light_until <= $2::date' : 'round_id = $2::uuid'}`,
      [workspace, round ?? day],
    )
    if (rows.length === 0) continue
    const rounds = [...new Set(rows.map((row) => row.round_id))]
    const { rules } = await readBeforehand(client, workspace, rounds, [], day)
    const lights = rows.map((row) => {
      const light = lightColumns(row, rules.get(row.round_id) ?? noRules, day)
      tally.add(table, row, -1)
      tally.add(table, { ...row, light_sign: light.light_sign }, 1)
      return { id: row.id, ...light }
    })
    await client.query(
      `update views.${table} t
          set light_sign = it.light_sign, light_level = it.light_level,
              light_from = it.light_from, light_until = it.light_until
         from jsonb_populate_recordset(null::views.${table}, $2::jsonb) it
        where t.workspace_id = $1 and t.id = it.id`,
      [workspace, JSON.stringify(lights)],
    )
    changed += rows.length
  }
  const changes = tally.changes()
  if (changes !== null) await client.query(TallyChanges.sql('$2'), [workspace, changes])
  return changed
}

/** Waits until no act is under way in the workspace, and holds off all others until the transaction ends. */
export const holdStill = async (client: PoolClient, workspace: string): Promise<void> => {
  await client.query('select pg_advisory_xact_lock(hashtextextended($1::text, 0))', [workspace])
}
