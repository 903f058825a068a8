import type { PoolClient } from 'pg'

/** Counts the whole round: an item of several units counts here once. */
export const wholeRound = '00000000-0000-0000-0000-000000000000'
/** In place of a light's sign where none is lit. */
export const noLight = 'none'

/** What a row of views.problem or views.measure is counted under. */
export type Counted = {
  id: string
  round_id: string
  state: string
  light_sign: string | null
  unit_ids: readonly string[]
}

type Key = {
  round_id: string
  thing: 'problem' | 'measure'
  unit_id: string
  state: string
  light_sign: string
}

/** Differences of counts: rows that were take away, rows that are add. */
export class TallyChanges {
  readonly #changes = new Map<string, Key & { change: number }>()

  add(thing: Key['thing'], row: Counted, change: 1 | -1): void {
    for (const unit_id of new Set([wholeRound, ...row.unit_ids])) {
      const key: Key = {
        round_id: row.round_id,
        thing,
        unit_id,
        state: row.state,
        light_sign: row.light_sign ?? noLight,
      }
      const name = Object.values(key).join(' ')
      const known = this.#changes.get(name)
      this.#changes.set(name, { ...key, change: (known?.change ?? 0) + change })
    }
  }

  /** One statement, in one order for all. Rows that reach zero stay: a dashboard leaves them out. */
  async write(client: PoolClient, workspace: string): Promise<void> {
    const changes = [...this.#changes.entries()]
      .filter(([, it]) => it.change !== 0)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([, it]) => it)
    if (changes.length === 0) return
    await client.query({
      name: 'views-tally',
      text: `insert into views.tally (workspace_id, round_id, thing, unit_id, state, light_sign, count)
             select $1, round_id, thing, unit_id, state, light_sign, change
               from jsonb_to_recordset($2::jsonb)
                 as it(round_id uuid, thing text, unit_id uuid, state text, light_sign text, change bigint)
             on conflict (workspace_id, round_id, thing, unit_id, state, light_sign)
             do update set count = tally.count + excluded.count`,
      values: [workspace, JSON.stringify(changes)],
    })
  }
}
