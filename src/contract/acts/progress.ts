import { z } from 'zod'
import { moneyUnits } from '#core/record/problem/progress-facts.ts'
import { upload } from '#contract/acts/evidence.ts'
import * as value from '#contract/values.ts'

const line = value.words(500)
const problem = value.id

const amount = z.number().min(-1e12).max(1e12)
export const money = z.object({ value: amount, unit: z.enum(moneyUnits) })
const moneyOf = { of: z.enum(['measure', 'manifestation']), id: value.id }

/** Which of the proofs that come with it (by its place) bears out which figure (by its place in the text). */
const ties = z
  .array(z.object({ figure: z.number().int().min(0).max(999), proof: z.number().int().min(0).max(49) }))
  .max(200)

/** What a statement can tell besides its words; left out where there is nothing of the kind. */
export const toldBeside = {
  /** The unit's share of the measure. */
  assignment: value.id.nullish(),
  /** The earlier statement whose words are taken again. */
  reused: value.id.nullish(),
  /** Recovered since the last statement; below zero: a correction. */
  recovered: z.object({ ...moneyOf, ...money.shape }).nullish(),
  /** What is left of a run-off plan, in its unit. */
  balance: z.number().min(0).max(1e12).nullish(),
  ties: ties.optional(),
}

const row = z.object({ problem, measure: value.id, assignment: value.id.nullish() })

/** Handing down, the month's page of a unit, sums and run-off plans. */
export const progressActs = {
  /** One act for a page of rows. The same words for several rows are one statement, marked as shared. */
  'report-month': z.object({
    unit: value.id,
    statements: z
      .array(
        z.object({
          rows: z.array(row).min(1).max(50),
          text: value.words(20_000),
          completes: z.boolean(),
          /** Of each it is said what it proves; which manifestations, follows from the measures. */
          evidence: z.array(upload.omit({ proves: true })).max(50),
          reused: toldBeside.reused,
          recovered: toldBeside.recovered,
          balance: toldBeside.balance,
          ties: toldBeside.ties,
        }),
      )
      .max(100),
    unchanged: z.array(row).max(300),
  }),
  'tie-figures': z.object({
    problem,
    progress: value.id,
    ties: z
      .array(z.object({ figure: z.number().int().min(0).max(999), evidence: value.id.nullable() }))
      .min(1)
      .max(200),
  }),
  assign: z.object({
    problem,
    measure: value.id,
    /** The share it is a share of; null: of the measure itself. */
    parent: value.id.nullable(),
    /** The unit that hands down; null: the office. */
    from: value.id.nullable(),
    shares: z
      .array(z.object({ unit: value.id, share: line, deadline: value.day.nullable() }))
      .min(1)
      .max(60),
  }),
  /** `share` null: in the words in which it was handed down. */
  'take-over': z.object({ problem, assignment: value.id, share: line.nullable() }),
  'withdraw-assignment': z.object({ problem, assignment: value.id, reason: line }),
  /** `due` null takes it away. */
  'set-due': z.object({ problem, ...moneyOf, what: value.words(60), due: money.nullable() }),
  'explain-remainder': z.object({ problem, ...moneyOf, reason: line }),
  /** `runoff` null takes it away. */
  'set-runoff': z.object({
    problem,
    measure: value.id,
    runoff: z
      .object({
        what: value.words(60),
        unit: value.words(10),
        opening: z.number().positive().max(1e12),
        on: value.day,
        steps: z
          .array(z.object({ by: value.day, to: z.number().min(0).max(1e12) }))
          .min(1)
          .max(60),
      })
      .nullable(),
  }),
} as const
