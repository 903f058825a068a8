import type { AnswerOf, QueryOf } from '#contract/route.ts'
import type { Trend, listTrendRows as rowsRoute, readTrend as route } from '#contract/trend.ts'
import type { Step } from '#core/record/problem/problem.ts'
import { hitsOf } from '#core/rules/trend/figures.ts'
import { ages, trendOf, unitResults } from '#core/rules/trend/trend.ts'
import type { TrendItem } from '#core/rules/trend/walked.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { whereProblems } from '#ledger/queries/list-problems.ts'
import { type Reading, namedOrNull, read } from '#ledger/queries/read.ts'

type Row = TrendItem & {
  id: string
  number: string
  short_title: string
  step: Step
  unit_id: string | null
  unit_name: string | null
  leader_id: string | null
  leader_name: string | null
}

/** The problems of a round that the caller sees, what was split or merged among them: they were there once. */
const itemsOf = async (reading: Reading, round: string, leadUnit?: string): Promise<Row[]> => {
  const where = whereProblems(reading, { round, leadUnit })
  const { rows } = await reading.client.query<Row>(
    `select p.id, p.number, p.short_title, p.step, p.walk, p.original_deadline as first, p.deadline,
            coalesce(p.ended_as in ('split', 'merged'), false) as "goneOn", p.rebounded_as as "reboundedAs",
            p.lead_unit_id as unit_id, u.short_name as unit_name, p.lead_leader_id as leader_id, leader.name as leader_name
       from views.problem p
       left join views.unit u on u.workspace_id = p.workspace_id and u.id = p.lead_unit_id
       left join views.person leader on leader.workspace_id = p.workspace_id and leader.id = p.lead_leader_id
      where ${String(where)} order by u.rank, u.id, p.aspect_ordinal, p.print_order, p.id`,
    where.values,
  )
  return rows
}

/** As far as the caller sees the round: what is left against the plan, the flow, ageing, units by what came of it. */
export const trendIn = async (
  reading: Reading,
  round: string,
  { after }: QueryOf<typeof route>,
): Promise<Trend> => {
  const items = await itemsOf(reading, round)
  const { day } = reading
  return {
    day,
    ...trendOf(items, { today: day, after: after ?? null }),
    ages: [...ages],
    units: [...Map.groupBy(items, (it) => it.unit_id)].flatMap(([id, of]) => {
      const results = unitResults(of, day)
      return id === null || results.led === 0 ? [] : [{ unit: { id, name: of[0]?.unit_name ?? '' }, results }]
    }),
  }
}

export const readTrend = (
  ledger: Ledger,
  caller: Caller,
  round: string,
  query: QueryOf<typeof route>,
): Promise<Trend> => read(ledger, caller, (reading) => trendIn(reading, round, query))

const mostRows = 1_000

/** The rows behind a number: told by the very rule that counted it. */
export const listTrendRows = (
  ledger: Ledger,
  caller: Caller,
  round: string,
  { unit, ...asked }: QueryOf<typeof rowsRoute>,
): Promise<AnswerOf<typeof rowsRoute>> =>
  read(ledger, caller, async (reading) => {
    const items = await itemsOf(reading, round, unit)
    const rows = items.flatMap((item) =>
      hitsOf(item, asked, reading.day).map((hit) => ({
        problem: { id: item.id, number: item.number, shortTitle: item.short_title },
        unit: namedOrNull(item.unit_id, item.unit_name),
        leader: namedOrNull(item.leader_id, item.leader_name),
        step: item.step,
        deadline: item.deadline,
        ...hit,
      })),
    )
    return { total: rows.length, rows: rows.slice(0, mostRows) }
  })
