import type { AnswerOf } from '#contract/route.ts'
import type { showCoverageCell as route } from '#contract/coverage.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { whereProblems } from '#ledger/queries/list-problems.ts'
import { read } from '#ledger/queries/read.ts'

type Answer = AnswerOf<typeof route>

/** What one unit carries on one problem: measures it is named for, and shares it was handed. */
export const showCoverageCell = (
  ledger: Ledger,
  caller: Caller,
  problem: string,
  unit: string,
): Promise<Answer> =>
  read(ledger, caller, async (reading) => {
    const where = whereProblems(reading, {}).and('p.id = ?', problem)
    const of = where.value(unit)
    const { rows } = await reading.client.query<Answer['rows'][number]>(
      `select it.problem, it.measure, it.assignment, it.text, it.deadline, it.state, it.from, it."ownWords",
              it."lastProgressAt"
         from views.problem p
         join lateral (
           select p.id as problem, m.id as measure, null::uuid as assignment, m.text, m.deadline,
                  case when m.done then 'done' else 'open' end as state, null::text as from, false as "ownWords",
                  m.last_progress_at as "lastProgressAt", m.list_order
             from views.measure m
            where m.workspace_id = $1 and m.problem_id = p.id and ${of}::uuid = any(m.unit_ids)
           union all
           select p.id, a.measure_id, a.id, a.share, a.deadline, a.state, un.short_name, a.own_words,
                  a.last_progress_at, m.list_order
             from views.assignment a
             join views.measure m on m.workspace_id = a.workspace_id and m.id = a.measure_id
             left join views.unit un on un.workspace_id = a.workspace_id and un.id = a.from_unit_id
            where a.workspace_id = $1 and a.problem_id = p.id and a.unit_id = ${of}::uuid and a.state <> 'withdrawn'
         ) it on true
        where ${String(where)} order by it.list_order, it.assignment nulls first`,
      where.values,
    )
    return { rows }
  })
