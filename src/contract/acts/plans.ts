import { z } from 'zod'
import { reviewQuestions } from '#core/record/review/facts.ts'
import * as value from '#contract/values.ts'

const line = value.words(500)

/** 成功证明: which kinds of evidence, and in words. Left out: it stays; null: nothing is agreed any more. */
export const agreedProof = z.object({
  kinds: z.array(value.evidenceKind).max(7),
  words: value.text(500),
})

export const carried = z.object({
  problem: value.id,
  measure: value.id,
  /** A share of the measure; null: the measure itself. */
  assignment: value.id.nullable(),
})

/** Joint review (会审) and sub-plans (子方案). */
export const planActs = {
  'send-for-review': z.object({
    round: value.id,
    problems: z.array(value.id).min(1).max(500),
    /** Units that are asked. */
    bodies: z.array(value.id).min(1).max(20),
    /** To be answered by. */
    replyBy: value.day,
    note: value.text(2000),
  }),
  'give-opinion': z.object({
    review: value.id,
    problem: value.id,
    body: value.id,
    verdict: z.enum(['agree', 'amend']),
    questions: z.array(z.enum(reviewQuestions)).max(4),
    text: value.text(2000),
    /** Hash of the plan that was read. */
    seen: value.sha256,
  }),
  'conclude-review': z.object({ review: value.id, body: value.id }),
  'answer-opinion': z.object({
    review: value.id,
    opinion: value.id,
    adopted: z.boolean(),
    reply: value.words(2000),
  }),
  'withdraw-review': z.object({ review: value.id, reason: line }),
  'file-subplan': z.object({
    round: value.id,
    unit: value.id,
    text: value.text(20_000),
    /** Hash of a file that was given (POST /api/files). */
    file: value.sha256.nullable(),
    covers: z.array(carried).min(1).max(2000),
    /** Hash of what the unit was shown that it carries. */
    seen: value.sha256,
  }),
  'return-subplan': z.object({ subplan: value.id, reason: line }),
  'approve-subplan': z.object({ subplan: value.id, seen: value.sha256 }),
} as const
