import type { PoolClient } from 'pg'
import type { CarriedMeasure } from '#core/rules/planning/subplan.ts'

/** What one unit carries in a round: its measures, then its shares of others', in the order of the lists. */
export const carriedBy = async (
  client: PoolClient,
  workspace: string,
  round: string,
  unit: string,
): Promise<(CarriedMeasure & { number: string })[]> => {
  const { rows } = await client.query<CarriedMeasure & { number: string }>({
    name: 'carried-by',
    text: `select p.id as problem, p.number, it.measure, it.assignment, it.text, it.deadline
             from (
               select m.problem_id, m.list_order, m.id as measure, null::uuid as assignment, m.text, m.deadline
                 from views.measure m
                where m.workspace_id = $1 and m.round_id = $2 and $3::uuid = any(m.unit_ids)
               union all
               select m.problem_id, m.list_order, m.id, a.id, a.share, a.deadline
                 from views.assignment a
                 join views.measure m on m.workspace_id = a.workspace_id and m.id = a.measure_id
                where a.workspace_id = $1 and a.round_id = $2 and a.unit_id = $3 and a.state <> 'withdrawn'
             ) it
             join views.problem p on p.workspace_id = $1 and p.id = it.problem_id
            where p.step not in ('closed', 'ended')
            order by it.list_order, it.assignment nulls first`,
    values: [workspace, round, unit],
  })
  return rows
}
