import { z } from 'zod'
import { lookOutcomes } from '#core/record/problem/lookback-facts.ts'
import * as value from '#contract/values.ts'

const line = value.words(500)
const risk = z.number().int().min(0).max(2000)

export const lookbackWish = z.discriminatedUnion('kind', [
  /** Everything is looked at. */
  z.object({ kind: z.literal('all') }),
  /** An error rate above `percent` % would show with `confidence` %; `risk` more by their weights. */
  z.object({
    kind: z.literal('rate'),
    percent: z.number().min(1).max(50),
    confidence: z.number().min(80).max(99),
    risk,
  }),
  z.object({ kind: z.literal('number'), random: z.number().int().min(1).max(2000), risk }),
])

/** 回头看: what is drawn, what was found, and what goes from round to round. Nobody chooses who is drawn, nor the seed. */
export const lookbackActs = {
  'plan-lookback': z.object({
    round: value.id,
    /** Closed on these days; null: from the first, until now. */
    from: value.day.nullable(),
    until: value.day.nullable(),
    wish: lookbackWish,
    lookBy: value.day,
  }),
  'look-back': z.object({
    lookback: value.id,
    problem: value.id,
    on: value.day,
    items: z
      .array(
        z.object({
          manifestation: value.id,
          outcome: z.enum(lookOutcomes),
          methods: z.array(value.verificationMethod).min(1).max(4),
          words: value.words(2000),
          /** Hashes of files that were given (POST /api/files). */
          files: z.array(value.sha256).max(20),
        }),
      )
      .min(1)
      .max(100),
    /** Where what came back is opened: a round that follows this one; left out: the round itself. */
    into: value.id.nullish(),
  }),
  'carry-forward': z.object({
    /** The round into which they go; its predecessor is where they come from. */
    round: value.id,
    problems: z.array(value.id).min(1).max(200),
    note: line,
  }),
  'dismiss-likeness': z.object({ problem: value.id, other: value.id, reason: line }),
} as const
