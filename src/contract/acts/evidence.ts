import { z } from 'zod'
import { evidenceVerdicts } from '#core/record/problem/evidence-facts.ts'
import * as value from '#contract/values.ts'

const line = value.words(500)

/** A file given as a proof: uploaded before, or given before by oneself or one's unit. */
export const upload = z.object({
  hash: value.sha256,
  kind: value.evidenceKind,
  /** Manifestations it proves. */
  proves: z.array(value.id).min(1).max(50),
  statement: line,
  dated: value.day.nullable(),
  /** The last day on which it holds; left out where it says nothing of that. */
  validUntil: value.day.nullish(),
})

/** Proofs that whoever decides on the whole refuses in the same act; reasons are for their givers. */
export const refusedProofs = z
  .array(z.object({ evidence: value.id, reason: line }))
  .max(200)
  .optional()

/** What can be done about a proof once it is there. */
export const evidenceActs = {
  'renew-evidence': z.object({
    problem: value.id,
    evidence: value.id,
    ...upload.pick({ hash: true, dated: true, validUntil: true }).shape,
    /** Why: what is better about it. */
    reason: line,
  }),
  'check-evidence': z.object({
    problem: value.id,
    evidence: value.id,
    /** The file that was looked at. */
    hash: value.sha256,
    verdict: z.enum(evidenceVerdicts),
    /** For its giver; asked for where it is refused. */
    reason: value.text(500),
  }),
} as const
