import type { Day } from '#core/words/calendar/day.ts'
import { type Refusal, refuse } from '#core/record/fact/refusal.ts'
import type { Acting } from '#core/record/problem/acting.ts'
import {
  type Candidate,
  type DrawnPart,
  type LeftOut,
  type LookbackPlanned,
  type LookbackWish,
  drawing,
} from '#core/record/lookback/facts.ts'
import { type Lookback, stillToLook } from '#core/record/lookback/lookback.ts'
import { mayDo } from '#core/rules/rights/may-do.ts'
import { drawSample, seedOf } from '#core/rules/lookback/draw.ts'
import { sizeToFind } from '#core/rules/lookback/exact.ts'

export type Period = { from: Day | null; until: Day | null }

/** Who is drawn from, and who falls out by the days asked for: nobody disappears without a word. */
export const populationOf = (
  candidates: readonly Candidate[],
  { from, until }: Period,
): { population: Candidate[]; leftOut: LeftOut[] } => {
  const population: Candidate[] = []
  const leftOut: LeftOut[] = []
  for (const candidate of candidates) {
    const { risks: _risks, ...rest } = candidate
    if (from !== null && candidate.closedOn < from) leftOut.push({ ...rest, why: 'before' })
    else if (until !== null && candidate.closedOn > until) leftOut.push({ ...rest, why: 'after' })
    else population.push(candidate)
  }
  return { population, leftOut }
}

/** How many are drawn in each part; never more than there are. */
export const sizesOf = (wish: LookbackWish, all: number): Record<DrawnPart, number> => {
  if (wish.kind === 'all') return { random: all, risk: 0 }
  const random =
    wish.kind === 'rate' ? sizeToFind(all, wish.percent, wish.confidence) : Math.min(wish.random, all)
  return { random, risk: Math.min(wish.risk, all - random) }
}

/**
 * An earlier draw from the same closings whose result somebody would rather not have: it is looked at first. Looking at
 * everything is always possible, for then there is nothing to choose.
 */
const unfinished = (
  population: readonly Candidate[],
  wish: LookbackWish,
  earlier: readonly Lookback[],
): Refusal | null => {
  if (wish.kind === 'all') return null
  const asked = new Set(population.map((it) => it.problem))
  const open = earlier.find(
    (it) => stillToLook(it).length > 0 && it.population.some((one) => asked.has(one.problem)),
  )
  if (open === undefined) return null
  const numbers = stillToLook(open).flatMap(
    (it) => open.population.find((one) => one.problem === it.problem)?.number ?? [],
  )
  return refuse('draw-unfinished', { count: numbers.length, numbers: numbers.slice(0, 5) })
}

/**
 * Draws what is looked at again in a round.
 * @param journal root of the journal's tree and how many facts it is over, at this moment
 * @param plan the id that the plan gets
 */
export const decidePlanLookback = (
  input: { round: string; period: Period; wish: LookbackWish; lookBy: Day },
  about: {
    plan: string
    candidates: readonly Candidate[]
    earlier: readonly Lookback[]
    journal: { root: string; size: number }
  },
  acting: Acting,
): LookbackPlanned['body'] | Refusal => {
  const no = mayDo('plan-lookback', null, acting)
  if (no) return no
  const { round, period, wish, lookBy } = input
  if (period.from !== null && period.until !== null && period.until < period.from)
    return refuse('invalid-input', { field: 'until', earlierThan: period.from })
  if (lookBy < acting.day) return refuse('invalid-input', { field: 'lookBy', earlierThan: acting.day })
  const { population, leftOut } = populationOf(about.candidates, period)
  if (population.length === 0) return refuse('nothing-closed', { leftOut: leftOut.length })
  const waits = unfinished(population, wish, about.earlier)
  if (waits) return waits
  const sizes = sizesOf(wish, population.length)
  const { root, size: facts } = about.journal
  const value = seedOf(root, about.plan, acting.hash)
  return {
    ...{ round, period, wish, population, leftOut },
    ...{ seed: { root, facts, value }, algorithm: drawing, sizes },
    drawn: drawSample(population, sizes, value, acting.hash),
    ...{ lookBy, standing: acting.standing },
  }
}
