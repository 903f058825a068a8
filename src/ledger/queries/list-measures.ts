import type { AnswerOf, QueryOf } from '#contract/route.ts'
import type { MeasureRow, listMeasures as route } from '#contract/problems.ts'
import type { Step } from '#core/record/problem/problem.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { keptCount } from '#ledger/queries/kept-count.ts'
import { type Keyset, behindCursor, orderBy, pageOf, placeOf, upTo } from '#ledger/queries/keyset.ts'
import { type Reading, Where, likeText, namedOrNull, read, unitsJson } from '#ledger/queries/read.ts'
import { type LitRow, shownLight, whereLit } from '#ledger/queries/shown-light.ts'

type Query = QueryOf<typeof route>
type Answer = AnswerOf<typeof route>

export const measureColumns = `
  m.id, m.round_id, m.problem_id, p.number, p.short_title, p.step, m.time_class, m.marker, m.text, m.origin,
  ${unitsJson('m.unit_ids')} as units, p.lead_leader_id, leader.name as leader_name, m.deadline, m.done,
  m.progress_count, m.last_progress_at, m.light_sign, m.light_level, m.light_details, m.light_until`

export const measureJoins = `
  join views.problem p on p.workspace_id = m.workspace_id and p.id = m.problem_id
  left join views.person leader on leader.workspace_id = m.workspace_id and leader.id = p.lead_leader_id`

export type MeasureTuple = LitRow & {
  id: string
  problem_id: string
  number: string
  short_title: string
  step: Step
  marker: string | null
  text: string
  origin: 'plan' | 'reported'
  units: { id: string; name: string }[]
  lead_leader_id: string | null
  leader_name: string | null
  done: boolean
  progress_count: number
  last_progress_at: string | null
}

/** A row of the task list as it is shown, its light by the rules of its round. */
export const measureRowOf = (row: MeasureTuple, { rules, day }: Reading): MeasureRow => ({
  id: row.id,
  problem: { id: row.problem_id, number: row.number, shortTitle: row.short_title, step: row.step },
  marker: row.marker,
  text: row.text,
  origin: row.origin,
  units: row.units,
  leadLeader: namedOrNull(row.lead_leader_id, row.leader_name),
  deadline: row.deadline,
  done: row.done,
  progress: row.progress_count,
  lastProgressAt: row.last_progress_at,
  light: shownLight(row, rules, day),
})

const listed: Keyset = [
  { column: 'm.list_order', kind: 'bigint' },
  { column: 'm.id', kind: 'uuid' },
]
const keysets = {
  number: [{ column: 'm.round_id', kind: 'uuid', desc: true }, ...listed],
  deadline: [{ column: 'm.deadline', kind: 'date', nullable: true }, ...listed],
} as const satisfies Record<Query['sort'], Keyset>

/** Names for the orders of the list. */
export const measureOrders = {
  number: orderBy(keysets.number),
  deadline: orderBy(keysets.deadline),
} as const

/** The measures that a filter means, `m`, as far as the caller sees them. `beside`: see Where. */
export const whereMeasures = (
  { workspace, scope }: Reading,
  query: Partial<Query>,
  beside?: Where,
): Where => {
  const where = new Where('m', workspace, beside)
    .and(
      `(m.unit_ids && ?::uuid[] or m.assigned_unit_ids && ?::uuid[] or m.problem_id in (
        select id from views.problem where workspace_id = $1 and (lead_unit_id = any(?::uuid[]) or co_unit_ids && ?::uuid[])))`,
      scope ?? undefined,
    )
    .and('m.round_id = ?', query.round)
    .and('m.unit_ids @> array[?::uuid]', query.unit)
    .and('m.done = ?', query.done && query.done === 'yes')
    .and('m.text like ?', likeText(query.text))
    .and(
      'm.problem_id in (select id from views.problem where workspace_id = $1 and lead_leader_id = ?)',
      query.leader,
    )
  return whereLit(where, 'm.light_sign', query.light)
}

/** The same as a list has them: nobody works on the measures of what was ended. */
export const whereListedMeasures = (reading: Reading, query: Partial<Query>, beside?: Where): Where =>
  whereMeasures(reading, query, beside).plus(`m.step <> 'ended'`)

/** The page first, by index; names join to its few rows only. */
export const listMeasures = (ledger: Ledger, caller: Caller, query: Query): Promise<Answer> =>
  read(ledger, caller, async (reading) => {
    const keys = keysets[query.sort]
    const fixed = query.round === undefined ? [] : ['m.round_id']
    const where = behindCursor(whereListedMeasures(reading, query), query, keys, fixed)
    const { rows } = await reading.client.query<MeasureTuple & { place: unknown[] }>(
      `select ${measureColumns}, ${placeOf(keys)}
         from (select m.* from views.measure m where ${String(where)}
                order by ${measureOrders[query.sort]} ${upTo(query)} offset ${query.offset}) m
         ${measureJoins} order by ${measureOrders[query.sort]}`,
      where.values,
    )
    const { shown, next } = pageOf(query, rows)
    return {
      rows: shown.map((row) => measureRowOf(row, reading)),
      total: await countMeasures(reading, query, whereListedMeasures(reading, query)),
      next,
    }
  })

/** How many a filter means, from the kept counts where they know it. */
export const countMeasures = async (
  reading: Reading,
  query: Partial<Query>,
  where: Where,
): Promise<number> => {
  const { round, unit, done, light, leader, text } = query
  if (reading.scope === null && leader === undefined && !text) {
    const state = done === undefined ? undefined : done === 'yes' ? 'done' : 'open'
    return keptCount(reading, { thing: 'measure', round, unit, state, light })
  }
  const { rows } = await reading.client.query<{ total: number }>(
    `select count(*) as total from views.measure m where ${String(where)}`,
    where.values,
  )
  return rows[0]?.total ?? 0
}
