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
/** Of the closed ones how many rebounded, of the open ones how many were carried into the next round. */
type GoneOn = { rebounded: number; carried: number }
export type Counts = GoneOn & { problems: Count[]; measures: Count[]; byUnit: Count[] }

type Row = Count & GoneOn & { thing: 'problem' | 'measure' }

const rebounds = `p.step = 'closed' and p.rebounded_as is not null`
const carries = `p.step not in ('closed', 'ended') and p.carried_to is not null`

/** The counts that acts and days have kept: nothing is counted here. */
const kept = async ({ client, workspace }: Reading, round: string): Promise<Counts> => {
  const { rows } = await client.query<Row>({
    name: 'overview-tally',
    text: `select t.thing, t.unit_id, u.short_name as unit_name, t.state, t.light_sign, t.count,
                  (select count(*)::int from views.problem p
                    where p.workspace_id = $1 and p.round_id = $2 and ${rebounds}) as rebounded,
                  (select count(*)::int from views.problem p
                    where p.workspace_id = $1 and p.round_id = $2 and ${carries}) as carried
             from views.tally t left join views.unit u on u.workspace_id = t.workspace_id and u.id = t.unit_id
            where t.workspace_id = $1 and t.round_id = $2 and t.count > 0
              and t.state <> case t.thing when 'problem' then '${uncounted.problem}' else '${uncounted.measure}' end
              and (t.thing = 'problem' or t.unit_id = $3)
            order by u.rank nulls first, u.id`,
    values: [workspace, round, wholeRound],
  })
  const whole = rows.filter((it) => it.unit_id === wholeRound)
  const [first] = rows
  return {
    ...{ rebounded: first?.rebounded ?? 0, carried: first?.carried ?? 0 },
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
              coalesce(p.light_sign, '${noLight}') as light_sign, count(*) as count,
              count(*) filter (where ${rebounds})::int as rebounded,
              count(*) filter (where ${carries})::int as carried
         from views.problem p where ${String(problems)} group by 2, 3, 4
       union all
       select 'measure', null, case when m.done then 'done' else 'open' end, '${noLight}', count(*), 0, 0
         from views.measure m where ${String(measures)} group by 3) it
       left join views.unit u on u.workspace_id = $1 and u.id = it.unit_id
      order by u.rank, u.id`,
    problems.values,
  )
  const ofProblems = rows.filter((it) => it.thing === 'problem')
  return {
    rebounded: ofProblems.reduce((sum, it) => sum + it.rebounded, 0),
    carried: ofProblems.reduce((sum, it) => sum + it.carried, 0),
    problems: ofProblems,
    measures: rows.filter((it) => it.thing === 'measure'),
    byUnit: ofProblems.filter((it) => it.unit_id !== null),
  }
}

/** Counts of a round as far as the caller sees it. */
export const countsOf = (reading: Reading, round: string): Promise<Counts> =>
  reading.scope === null ? kept(reading, round) : counted(reading, round)
