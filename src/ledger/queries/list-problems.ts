import type { AnswerOf, QueryOf } from '#contract/route.ts'
import type { listProblems as route } from '#contract/problems.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { type Reading, Where, likeText, read, workedOnBy } from '#ledger/queries/read.ts'
import {
  type ProblemTuple,
  problemColumns,
  problemJoins,
  problemRowOf,
} from '#ledger/queries/problem-rows.ts'
import { whereLit } from '#ledger/queries/shown-light.ts'

type Query = QueryOf<typeof route>
type Answer = AnswerOf<typeof route>

const orders = {
  number: 'p.round_id desc, p.aspect_ordinal, p.print_order, p.id',
  deadline: 'p.deadline asc nulls last, p.aspect_ordinal, p.print_order, p.id',
  light: 'p.light_level desc nulls last, p.deadline asc nulls last, p.aspect_ordinal, p.print_order, p.id',
} as const

/** The problems that a filter means, `p`, as far as the caller sees them. */
export const whereProblems = ({ workspace, scope }: Reading, query: Partial<Query>): Where => {
  const where = new Where('p', workspace)
    .and(workedOnBy, scope ?? undefined)
    .and('p.round_id = ?', query.round)
    .and('p.step = ?', query.step)
    .and('p.aspect_ordinal = ?', query.aspect)
    .and('(p.lead_unit_id = ? or ? = any(p.co_unit_ids))', query.unit)
    .and('p.lead_unit_id = ?', query.leadUnit)
    .and('p.lead_leader_id = ?', query.leader)
    .and('(p.title like ? or p.short_title like ? or p.number like ?)', likeText(query.text))
  return whereLit(where, 'p.light_sign', query.light)
}

/** A page of the problem list, with how many there are in all. */
export const listProblems = (ledger: Ledger, caller: Caller, query: Query): Promise<Answer> =>
  read(ledger, caller, async (reading) => {
    const where = whereProblems(reading, query)
    const { client } = reading
    const { rows } = await client.query<ProblemTuple & { total: number }>(
      `with found as materialized (select p.* from views.problem p where ${String(where)})
       select ${problemColumns}, (select count(*) from found) as total
         from (select * from found p order by ${orders[query.sort]} limit ${query.limit} offset ${query.offset}) p
         ${problemJoins} order by ${orders[query.sort]}`,
      where.values,
    )
    const total = rows[0]?.total ?? (query.offset === 0 ? 0 : await countProblems(reading, where))
    return { rows: rows.map((row) => problemRowOf(row, reading)), total }
  })

/** A page beyond the end has no rows to carry the count. */
const countProblems = async ({ client }: Reading, where: Where): Promise<number> => {
  const { rows } = await client.query<{ total: number }>(
    `select count(*) as total from views.problem p where ${String(where)}`,
    where.values,
  )
  return rows[0]?.total ?? 0
}
