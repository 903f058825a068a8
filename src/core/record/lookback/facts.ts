import type { Day } from '#core/words/calendar/day.ts'
import type { Fact } from '#core/record/fact/envelope.ts'
import type { Standing } from '#core/record/organisation/standing.ts'
import type { LookOutcome } from '#core/record/problem/lookback-facts.ts'

/** What makes it likelier that a closing does not hold, in the order in which it is told. */
export const riskFactors = [
  'money',
  'people',
  'long-term',
  'burst',
  'returned',
  'extension',
  'objection',
  'expired',
  'thin',
  'few-people',
  'rebound',
] as const
export type RiskFactor = (typeof riskFactors)[number]

/** `n` is what the sentence counts: times, proofs, people, closings on the same days. */
export type Risk = { factor: RiskFactor; points: number; n: number }

/** A closed problem with its weight in the draw: one, and the points of its risks. */
export type Candidate = { problem: string; number: string; closedOn: Day; weight: number; risks: Risk[] }

/** Closed in the round and not drawn from: before or after the days asked for. Kept, with what it would have weighed. */
export type LeftOut = Omit<Candidate, 'risks'> & { why: 'before' | 'after' }

/**
 * How much is looked at. all: everything · rate: so many at random that an error rate above `percent` would show with
 * `confidence` % · number: so many at random. `risk` more by their weights.
 */
export type LookbackWish =
  | { kind: 'all' }
  | { kind: 'rate'; percent: number; confidence: number; risk: number }
  | { kind: 'number'; random: number; risk: number }

/** Purely at random: only from these an error rate follows. By risk: to find what is wrong. */
export const drawnParts = ['random', 'risk'] as const
export type DrawnPart = (typeof drawnParts)[number]
export type Drawn = { problem: string; part: DrawnPart }

/**
 * Nobody chooses the seed: `value` is the SHA-256 of `root:plan`, where `root` is the root of the journal's tree over its
 * first `facts` facts and `plan` the id of this stream.
 */
export type Seed = { root: string; facts: number; value: string }

/** How it is drawn; what it means never changes under one name (rules/lookback/draw.ts). */
export const drawing = 'max-of-sha256/1'

/** 抽查计划: from what it was drawn, by what, and what came out. Anybody can draw it again from this fact alone. */
export type LookbackPlanned = Fact<
  'lookback.planned',
  {
    round: string
    /** Closed on these days; null: from the first, until now. */
    period: { from: Day | null; until: Day | null }
    wish: LookbackWish
    population: Candidate[]
    leftOut: LeftOut[]
    seed: Seed
    algorithm: string
    sizes: Record<DrawnPart, number>
    drawn: Drawn[]
    /** By when all of them are looked at. */
    lookBy: Day
    standing: Standing
  }
>

/** One of the drawn was looked at; how, stands with the problem. */
export type LookbackLooked = Fact<
  'lookback.looked',
  {
    problem: string
    number: string
    outcome: LookOutcome
    rebound: { problem: string; number: string } | null
    standing: Standing
  }
>

export type LookbackFact = LookbackPlanned | LookbackLooked
