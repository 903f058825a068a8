import type { DrawnPart } from '#core/record/lookback/facts.ts'
import type { LookOutcome } from '#core/record/problem/lookback-facts.ts'
import { exactInterval, upperLimit } from '#core/rules/lookback/exact.ts'

/** With this confidence rates are told. */
export const CONFIDENCE = 0.95

/**
 * What can be said of all that were drawn from: only from the random part, and only once all of it was looked at.
 * whole: everything was looked at, and nothing is guessed · bound: so many of the population at the most, and at least
 */
export type ErrorRate =
  | { kind: 'nothing' }
  /** Some of the random part is still to be looked at: a rate over the convenient ones would flatter. */
  | { kind: 'unfinished'; random: number; looked: number; failed: number }
  | { kind: 'whole'; population: number; failed: number }
  | {
      kind: 'bound'
      population: number
      random: number
      failed: number
      confidence: number
      /** One-sided: with this confidence no more than this share, and of the population no more than `most`. */
      upper: number
      most: number
      /** Two-sided. */
      low: number
      high: number
    }

type Plan = {
  population: readonly unknown[]
  drawn: readonly { problem: string; part: DrawnPart }[]
  looked: readonly { problem: string; outcome: LookOutcome }[]
}

/** The error rate of a plan; what did not hold wholly did not hold. */
export const errorRate = ({ population, drawn, looked }: Plan): ErrorRate => {
  const random = drawn.filter((it) => it.part === 'random')
  if (random.length === 0) return { kind: 'nothing' }
  const found = looked.filter((it) => random.some((one) => one.problem === it.problem))
  const failed = found.filter((it) => it.outcome !== 'held').length
  if (found.length < random.length)
    return { kind: 'unfinished', random: random.length, looked: found.length, failed }
  if (random.length === population.length) return { kind: 'whole', population: population.length, failed }
  const upper = upperLimit(failed, random.length, CONFIDENCE)
  const { low, high } = exactInterval(failed, random.length, CONFIDENCE)
  // Of those not drawn at random nothing is known: they may all have failed.
  const most = Math.min(
    Math.floor(upper * population.length + 1e-9),
    population.length - random.length + failed,
  )
  return {
    ...{ kind: 'bound', population: population.length, random: random.length, failed },
    ...{ confidence: CONFIDENCE, upper, most: Math.max(most, failed), low, high },
  }
}
