import { noLight } from '#core/record/round/rule-set.ts'
import { whereListedMeasures } from '#ledger/queries/list-measures.ts'
import { whereListed } from '#ledger/queries/list-problems.ts'
import type { Reading } from '#ledger/queries/read.ts'
import { uncounted, wholeRound } from '#ledger/views/tally.ts'

/** How many things of one unit (null: nobody leads yet) are in one state under one light. */
export type Count = {
  unit_id: string | null
  unit_name: string | null
  state: string
  light_sign: string
  count: number
}
export type Counts = { problems: Count[]; measures: Count[]; byUnit: Count[] }

type Row = Count & { thing: 'problem' | 'measure' }

/** The counts that acts and days have kept: nothing is counted here. */
const kept = async ({ client, workspace }: Reading, round: string): Promise<Counts> => {
  const { rows } = await client.query<Row>({
    name: 'overview-tally',
    text: `select t.thing, t.unit_id, u.short_name as unit_name, t.state, t.light_sign, t.count
             from views.tally t left join views.unit u on u.workspace_id = t.workspace_id and u.id = t.unit_id
            where t.workspace_id = $1 and t.round_id = $2 and t.count > 0
              and t.state <> case t.thing when 'problem' then '${uncounted.problem}' else '${uncounted.measure}' end
              and (t.thing = 'problem' or t.unit_id = $3)
            order by u.rank nulls first, u.id`,
    values: [workspace, round, wholeRound],
  })
  const whole = rows.filter((it) => it.unit_id === wholeRound)
  return {
    problems: whole.filter((it) => it.thing === 'problem'),
    measures: whole.filter((it) => it.thing === 'measure'),
    byUnit: rows.filter((it) => it.unit_id !== wholeRound),
  }
}

/** A unit's people see what their units work on: counted from the very rows that their lists show. */
const counted = async (reading: Reading, round: string): Promise<Counts> => {
  const problems = whereListed(reading, { round })
  const measures = whereListedMeasures(reading, { round }, problems)
  const { rows } = await reading.client.query<Row>(
    `select it.*, u.short_name as unit_name from (
       select 'problem' as thing, p.lead_unit_id as unit_id, p.step as state,
              coalesce(p.light_sign, '${noLight}') as light_sign, count(*) as count
         from views.problem p where ${String(problems)} group by 2, 3, 4
       union all
       select 'measure', null, case when m.done then 'done' else 'open' end, '${noLight}', count(*)
         from views.measure m where ${String(measures)} group by 3) it
       left join views.unit u on u.workspace_id = $1 and u.id = it.unit_id
      order by u.rank, u.id`,
    problems.values,
  )
  const ofProblems = rows.filter((it) => it.thing === 'problem')
  return {
    problems: ofProblems,
    measures: rows.filter((it) => it.thing === 'measure'),
    byUnit: ofProblems.filter((it) => it.unit_id !== null),
  }
}

/** Counts of a round as far as the caller sees it. */
export const countsOf = (reading: Reading, round: string): Promise<Counts> =>
  reading.scope === null ? kept(reading, round) : counted(reading, round)
