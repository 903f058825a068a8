import type { Overview } from '#contract/overview.ts'
import { addDays } from '#core/words/calendar/day.ts'
import type { Clocks } from '#core/record/round/facts.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { whereProblems } from '#ledger/queries/list-problems.ts'
import {
  type ProblemTuple,
  problemColumns,
  problemJoins,
  problemRowOf,
} from '#ledger/queries/problem-rows.ts'
import { type Reading, read } from '#ledger/queries/read.ts'
import { noLight, wholeRound } from '#ledger/views/tally.ts'

type TallyRow = {
  thing: 'problem' | 'measure'
  unit_id: string
  unit_name: string | null
  state: string
  light_sign: string
  count: number
}
type RoundRow = { id: string; name: string; feedback_on: string | null; clocks: Clocks }

const sumBy = <Row>(rows: readonly Row[], key: (row: Row) => string, count: (row: Row) => number) => {
  const sums = new Map<string, number>()
  for (const row of rows) sums.set(key(row), (sums.get(key(row)) ?? 0) + count(row))
  return [...sums].map(([name, sum]) => ({ key: name, count: sum })).filter((it) => it.count > 0)
}

const total = (rows: readonly TallyRow[]): number => rows.reduce((sum, row) => sum + row.count, 0)

const newestRound = async (
  { client, workspace }: Reading,
  round: string | undefined,
): Promise<RoundRow | null> => {
  const { rows } = await client.query<RoundRow>({
    name: 'overview-round',
    text: `select id, name, feedback_on, clocks from views.round
            where workspace_id = $1 and ($2::uuid is null or id = $2) order by ordinal desc limit 1`,
    values: [workspace, round ?? null],
  })
  return rows[0] ?? null
}

/** The counts that acts and days have kept: nothing is counted here. A unit's people get their own units' counts. */
const tallies = async ({ client, workspace, scope }: Reading, round: string): Promise<TallyRow[]> => {
  const { rows } = await client.query<TallyRow>({
    name: 'overview-tally',
    text: `select t.thing, t.unit_id, u.short_name as unit_name, t.state, t.light_sign, t.count
             from views.tally t left join views.unit u on u.workspace_id = t.workspace_id and u.id = t.unit_id
            where t.workspace_id = $1 and t.round_id = $2 and t.count > 0
              and ($3::uuid[] is null or t.unit_id = any($3))
            order by u.rank nulls first, u.id`,
    values: [workspace, round, scope],
  })
  return rows
}

const pressing = async (reading: Reading, round: string): Promise<Overview['pressing']> => {
  const where = whereProblems(reading, { round }).and('p.light_level >= ?', 2)
  const { rows } = await reading.client.query<ProblemTuple>(
    `select ${problemColumns} from views.problem p ${problemJoins} where ${String(where)}
      order by p.light_level desc, p.deadline, p.aspect_ordinal, p.print_order limit 10`,
    where.values,
  )
  return rows.map((row) => problemRowOf(row, reading))
}

export const readOverview = (
  ledger: Ledger,
  caller: Caller,
  query: { round?: string | undefined },
): Promise<Overview> =>
  read(ledger, caller, async (reading) => {
    const round = await newestRound(reading, query.round)
    if (!round)
      return {
        round: null,
        concentratedUntil: null,
        problems: 0,
        measures: { total: 0, done: 0 },
        bySteps: [],
        byLight: [],
        units: [],
        pressing: [],
      }
    const rows = await tallies(reading, round.id)
    const colourOf = (sign: string): string =>
      sign === noLight ? noLight : (reading.rules.get(round.id)?.signs[sign]?.colour ?? noLight)
    // The whole round has a row of its own; a unit's people see the sum of their units.
    const whole = rows.filter((row) => (reading.scope === null) === (row.unit_id === wholeRound))
    const problems = whole.filter((row) => row.thing === 'problem')
    const measures = whole.filter((row) => row.thing === 'measure')
    const byUnit = Map.groupBy(
      rows.filter((row) => row.thing === 'problem' && row.unit_id !== wholeRound),
      (row) => row.unit_id,
    )
    return {
      round: { id: round.id, name: round.name },
      concentratedUntil: round.feedback_on && addDays(round.feedback_on, round.clocks.concentratedDays),
      problems: total(problems),
      measures: { total: total(measures), done: total(measures.filter((row) => row.state === 'done')) },
      bySteps: sumBy(
        problems,
        (row) => row.state,
        (row) => row.count,
      ),
      byLight: sumBy(
        problems,
        (row) => colourOf(row.light_sign),
        (row) => row.count,
      ),
      units: [...byUnit].map(([id, of]) => ({
        unit: { id, name: of[0]?.unit_name ?? '' },
        problems: total(of),
        closed: total(of.filter((row) => row.state === 'closed')),
        lights: sumBy(
          of,
          (row) => colourOf(row.light_sign),
          (row) => row.count,
        ),
      })),
      pressing: await pressing(reading, round.id),
    }
  })
