import type { AnswerOf } from '#contract/route.ts'
import type { readCoverage as route } from '#contract/coverage.ts'
import type { UnitKind } from '#core/record/organisation/facts.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { newestReview } from '#ledger/policies/approval-basis.ts'
import { whereProblems } from '#ledger/queries/list-problems.ts'
import { type Reading, read } from '#ledger/queries/read.ts'

type Answer = AnswerOf<typeof route>
type Unit = Omit<Answer['units'][number], 'level'> & { kind: UnitKind }

const levels: Partial<Record<UnitKind, Answer['units'][number]['level']>> = {
  town: 'town',
  village: 'village',
}

/**
 * Problem × unit of a round, as far as the caller sees it, in one statement: who leads, co-operates, carries measures, and
 * who was handed shares and took them over.
 */
export const coverageOf = async (reading: Reading, round: string): Promise<Answer> => {
  const where = whereProblems(reading, { round })
  const of = where.value(round)
  const { rows } = await reading.client.query<{
    problems: Answer['problems'] | null
    cells: Answer['cells'] | null
    units: Unit[] | null
  }>(
    `with seen as (select p.* from views.problem p where ${String(where)}),
     measure as (select m.* from views.measure m join seen on seen.id = m.problem_id where m.workspace_id = $1),
     part as (
       select id as problem, lead_unit_id as unit, true as lead, false as co, 0 as measures, 0 as done,
              0 as shares, 0 as waiting, 0 as as_given from seen where lead_unit_id is not null
       union all
       select id, u, false, true, 0, 0, 0, 0, 0 from seen, unnest(co_unit_ids) u
       union all
       select problem_id, u, false, false, 1, done::int, 0, 0, 0 from measure, unnest(unit_ids) u
       union all
       select a.problem_id, a.unit_id, false, false, 0, 0, 1, (a.state = 'made')::int,
              (a.state in ('taken-over', 'done') and not a.own_words)::int
         from views.assignment a join seen on seen.id = a.problem_id
        where a.workspace_id = $1 and a.state <> 'withdrawn'
     ),
     cell as (
       select problem, unit, bool_or(lead) as lead, bool_or(co) as co, sum(measures)::int as measures,
              sum(done)::int as done, sum(shares)::int as shares, sum(waiting)::int as waiting,
              sum(as_given)::int as "asGiven"
         from part group by problem, unit
     )
     select (select json_agg(json_build_object('id', p.id, 'number', p.number, 'shortTitle', p.short_title,
                      'step', p.step, 'approved', p.step <> 'registered',
                      'reviewing', p.step = 'registered' and coalesce((select
                          rv.unanswered > 0 or not rv.body_ids <@ rv.concluded_ids from views.review rv
                          where rv.workspace_id = $1 and rv.id = ${newestReview}), false),
                      'unplaced', (select count(*) from measure m where m.problem_id = p.id and m.unit_ids = '{}'))
                    order by p.aspect_ordinal, p.print_order, p.id) from seen p) as problems,
            (select json_agg(to_json(cell)) from cell) as cells,
            (select json_agg(json_build_object('id', un.id, 'name', un.short_name, 'kind', un.kind,
                      'subplan', (select s.state from views.subplan s
                                   where s.workspace_id = $1 and s.round_id = ${of}::uuid and s.unit_id = un.id))
                    order by array_position(array['town', 'village'], un.kind) nulls first, un.rank, un.name, un.id)
               from views.unit un where un.workspace_id = $1 and un.id in (select unit from cell)) as units`,
    where.values,
  )
  const [found] = rows
  return {
    problems: found?.problems ?? [],
    cells: found?.cells ?? [],
    units: (found?.units ?? []).map(({ kind, ...unit }) => ({ ...unit, level: levels[kind] ?? 'county' })),
  }
}

export const readCoverage = (ledger: Ledger, caller: Caller, round: string): Promise<Answer> =>
  read(ledger, caller, (reading) => coverageOf(reading, round))
