import type { Overview } from '#contract/overview.ts'
import { addDays } from '#core/words/calendar/day.ts'
import type { Clocks } from '#core/record/round/facts.ts'
import { acceptedSteps } from '#core/record/problem/problem.ts'
import { type RuleSet, noLight } from '#core/record/round/rule-set.ts'
import { unitLights } from '#core/rules/light/unit-light.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { whereListed } from '#ledger/queries/list-problems.ts'
import { type Count, countsOf } from '#ledger/queries/overview-counts.ts'
import {
  type ProblemTuple,
  problemColumns,
  problemJoins,
  problemRowOf,
} from '#ledger/queries/problem-rows.ts'
import { type Reading, read } from '#ledger/queries/read.ts'
import { shownSign, shownSigns } from '#ledger/queries/shown-light.ts'

type RoundRow = { id: string; name: string; feedback_on: string | null; clocks: Clocks }

const isAccepted = (state: string): boolean => state === 'closed' || acceptedSteps.some((it) => it === state)

const total = (counts: readonly Count[]): number => counts.reduce((sum, it) => sum + it.count, 0)

/** Sums by one column; keys in `order` come in that order, others after them. */
const sumBy = (
  counts: readonly Count[],
  column: 'state' | 'light_sign',
  order: readonly string[] = [],
): Overview['bySteps'] => {
  const groups = Map.groupBy(counts, (it) => it[column])
  const keys = new Set([...order.filter((it) => groups.has(it)), ...groups.keys()])
  return [...keys].map((key) => ({ key, count: total(groups.get(key) ?? []) }))
}

/** Units with their counts, and the light that the place's rules give to the unit itself. */
const unitsOf = (byUnit: readonly Count[], rules: RuleSet | null | undefined) => {
  const units = [...Map.groupBy(byUnit, (it) => it.unit_id ?? '')].map(([id, of]) => ({ id, of }))
  const lights = rules
    ? unitLights(
        rules,
        units.map(({ id, of }) => ({
          id,
          problems: total(of),
          accepted: total(of.filter((it) => isAccepted(it.state))),
          lit: Object.fromEntries(sumBy(of, 'light_sign').map(({ key, count }) => [key, count])),
        })),
      )
    : new Map<string, { sign: string }>()
  return units.map((it) => {
    const sign = lights.get(it.id)?.sign
    return { ...it, sign: (sign !== undefined && rules && shownSign(rules, sign)) || null }
  })
}

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

const pressing = async (reading: Reading, round: string): Promise<Overview['pressing']> => {
  const where = whereListed(reading, { round }).and('p.light_level >= ?', 2)
  const { rows } = await reading.client.query<ProblemTuple>(
    `select ${problemColumns} from views.problem p ${problemJoins} where ${String(where)}
      order by p.light_level desc, p.deadline, p.aspect_ordinal, p.print_order limit 10`,
    where.values,
  )
  return rows.map((row) => problemRowOf(row, reading))
}

/** Numbers of one round, the newest where none is named; empty before there is a round. */
export const readOverview = (
  ledger: Ledger,
  caller: Caller,
  query: { round?: string | undefined },
): Promise<Overview> =>
  read(ledger, caller, async (reading) => {
    const round = await newestRound(reading, query.round)
    const { problems, measures, byUnit, rebounded, carried } = round
      ? await countsOf(reading, round.id)
      : { problems: [], measures: [], byUnit: [], rebounded: 0, carried: 0 }
    const signs = shownSigns(round && reading.rules.get(round.id))
    const lights = [...signs.map((it) => it.sign), noLight]
    return {
      round: round && { id: round.id, name: round.name },
      concentratedUntil: round?.feedback_on
        ? addDays(round.feedback_on, round.clocks.concentratedDays)
        : null,
      problems: total(problems),
      ...{ rebounded, carried },
      measures: { total: total(measures), done: total(measures.filter((it) => it.state === 'done')) },
      bySteps: sumBy(problems, 'state'),
      signs,
      byLight: sumBy(problems, 'light_sign', lights),
      units: unitsOf(byUnit, round && reading.scope === null ? reading.rules.get(round.id) : null).map(
        ({ id, of, sign }) => ({
          unit: { id, name: of[0]?.unit_name ?? '' },
          light: sign,
          problems: total(of),
          closed: total(of.filter((it) => it.state === 'closed')),
          lights: sumBy(of, 'light_sign', lights),
        }),
      ),
      pressing: round ? await pressing(reading, round.id) : [],
    }
  })
