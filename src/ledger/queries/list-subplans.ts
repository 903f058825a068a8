import type { AnswerOf } from '#contract/route.ts'
import type { listSubplans as route } from '#contract/subplans.ts'
import type { SubplanState } from '#core/record/subplan/subplan.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { type Reading, read } from '#ledger/queries/read.ts'

type Answer = AnswerOf<typeof route>

type Row = {
  unit_id: string
  unit_name: string
  heads: string[] | null
  carried: number
  covered: number
  subplan: string | null
  state: SubplanState | null
  filed_at: string | null
}

/** The units of which the caller is head. */
export const headOfUnits = ({ roles }: Reading): string[] =>
  roles.filter((it) => it.role === 'head').map((it) => it.unit)

/** Every unit that carries something open in a round, those without a sub-plan first: all, or the caller's own. */
export const listSubplans = (ledger: Ledger, caller: Caller, round: string): Promise<Answer> =>
  read(ledger, caller, async (reading) => {
    const { client, workspace, day, scope } = reading
    const { rows } = await client.query<Row>({
      name: 'list-subplans',
      text: `with carried as (
               select u as unit, m.id from views.measure m, unnest(m.unit_ids) u
                where m.workspace_id = $1 and m.round_id = $2 and m.step not in ('closed', 'ended')
               union
               select a.unit_id, a.id from views.assignment a
                 join views.problem p on p.workspace_id = a.workspace_id and p.id = a.problem_id
                where a.workspace_id = $1 and a.round_id = $2 and a.state <> 'withdrawn'
                  and p.step not in ('closed', 'ended')
             ), summed as (
               select c.unit, count(*)::int as carried,
                      count(*) filter (where c.id = any(s.covered_ids))::int as covered,
                      s.id as subplan, s.state, s.filed_at
                 from carried c
                 left join views.subplan s on s.workspace_id = $1 and s.round_id = $2 and s.unit_id = c.unit
                group by c.unit, s.id, s.state, s.filed_at
             )
             select un.id as unit_id, un.short_name as unit_name, summed.carried, summed.covered, summed.subplan,
                    summed.state, summed.filed_at,
                    (select array_agg(distinct pe.name) from views.appointment a
                       join views.person pe on pe.workspace_id = a.workspace_id and pe.id = a.person_id
                      where a.workspace_id = $1 and a.unit_id = un.id and 'head' = any(a.roles)
                        and a.from_day <= $4::date and (a.until_day is null or $4::date < a.until_day)) as heads
               from summed join views.unit un on un.workspace_id = $1 and un.id = summed.unit
              where $3::uuid[] is null or un.id = any($3::uuid[])
              order by array_position(array['returned', 'filed', 'approved'], summed.state) nulls first,
                       un.rank, un.name, un.id`,
      values: [workspace, round, scope, day],
    })
    const mine = headOfUnits(reading)
    return {
      units: rows.map((row) => ({
        unit: { id: row.unit_id, name: row.unit_name },
        heads: row.heads ?? [],
        carried: row.carried,
        covered: row.covered,
        subplan: row.subplan,
        state: row.state,
        filedAt: row.filed_at,
        mine: mine.includes(row.unit_id),
      })),
      mayJudge: reading.roles.some((it) => it.role === 'office'),
    }
  })
