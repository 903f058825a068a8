import { noLight } from '#core/record/round/rule-set.ts'
import type { ViewRow } from '#ledger/views/rows.ts'

/** Counts the whole round: an item of several units counts here once. */
export const wholeRound = '00000000-0000-0000-0000-000000000000'

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

  /** The changes as the parameter of `sql`, in one order for all; null when there are none. */
  changes(): string | null {
    const changes = [...this.#changes.entries()]
      .filter(([, it]) => it.change !== 0)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([, it]) => it)
    return changes.length === 0 ? null : JSON.stringify(changes)
  }

  /** Adds the changes in the parameter `changes`. Rows that reach zero stay: a dashboard leaves them out. */
  static sql(changes: string): string {
    return `insert into views.tally (workspace_id, round_id, thing, unit_id, state, light_sign, count)
            select $1, round_id, thing, unit_id, state, light_sign, change
              from jsonb_to_recordset(${changes}::jsonb)
                as it(round_id uuid, thing text, unit_id uuid, state text, light_sign text, change bigint)
            on conflict (workspace_id, round_id, thing, unit_id, state, light_sign)
            do update set count = tally.count + excluded.count`
  }
}

export type LitTable = 'problem' | 'measure'
/** Whether rows of a table have a light, and are counted. */
export const isLit = (table: string): table is LitTable => table === 'problem' || table === 'measure'

/** What was split or merged is counted under the numbers where it lives on, and no second time. */
export const moved = 'moved'
const isMoved = (row: ViewRow): boolean => row['ended_as'] === 'split' || row['ended_as'] === 'merged'

/** The states that no total counts: moved problems, and the measures of whatever was ended. */
export const uncounted = { problem: moved, measure: 'ended' } as const

/** How the lit tables are counted, in SQL over their own columns. */
export const countedColumns = {
  problem: `id, round_id, case when ended_as in ('split', 'merged') then '${moved}' else step end as state, light_sign,
            case when lead_unit_id is null then '{}'::uuid[] else array[lead_unit_id] end as unit_ids`,
  measure: `id, round_id, case when step = 'ended' then 'ended' when done then 'done' else 'open' end as state, light_sign, unit_ids`,
} as const

/** The same of a row that is about to be written. */
export const countedOf = (table: LitTable, row: ViewRow & { light_sign: string | null }): Counted => ({
  id: row.id,
  round_id: row['round_id'] as string,
  light_sign: row.light_sign,
  ...(table === 'problem'
    ? {
        state: isMoved(row) ? moved : (row['step'] as string),
        unit_ids: row['lead_unit_id'] ? [row['lead_unit_id'] as string] : [],
      }
    : {
        state: row['step'] === 'ended' ? 'ended' : row['done'] ? 'done' : 'open',
        unit_ids: row['unit_ids'] as string[],
      }),
})
