import { z } from 'zod'
import * as value from '#contract/values.ts'
import { dutyTurns } from '#core/record/duty/facts.ts'
import { meetingKinds } from '#core/record/meeting/facts.ts'

const line = value.words(500)
const problems = z.array(value.id).max(200)

/** One decision; of a 专题民主生活会 one promise of one person. */
const decision = z.object({
  /** Of a decision that was there before; left out for a new one. */
  decision: value.id.optional(),
  text: value.words(2000),
  who: z.array(z.object({ kind: z.enum(['unit', 'person']), id: value.id })).max(20),
  by: value.day.nullable(),
  problems,
})

const meetingSaid = {
  kind: z.enum(meetingKinds),
  title: value.words(200),
  on: value.day,
  body: value.id,
  rounds: z.array(value.id).min(1).max(10),
  place: value.text(100),
  chair: value.text(60),
  /** How many were there. Nobody is taken down by name. */
  attended: z.number().int().min(1).max(100_000).nullable(),
  decided: z.array(decision).max(60),
  problems,
  /** The minutes: hash of a file that was given (POST /api/files), or of those that were there. */
  file: value.sha256.nullable(),
}

/** Meetings that were held, and recurring duties (例行事项). */
export const meetingActs = {
  'record-meeting': z.object(meetingSaid),
  /** The whole of it anew; `seen` is the hash of what it said when it was read. */
  'correct-meeting': z.object({ meeting: value.id, seen: value.sha256, reason: line, ...meetingSaid }),
  'withdraw-meeting': z.object({ meeting: value.id, reason: line }),
  'follow-decision': z.object({
    meeting: value.id,
    decision: value.id,
    /** What in the ledger follows from it; null: told in words. */
    by: z
      .object({ kind: z.enum(['measure', 'assignment', 'progress']), problem: value.id, id: value.id })
      .nullable(),
    statement: value.text(1000),
  }),
  'set-duty': z.object({
    title: value.words(100),
    round: value.id,
    body: value.id,
    every: z.enum(dutyTurns),
    from: value.day,
    until: value.day.nullable(),
    /** Days after the end of the period. */
    dueWithin: z.number().int().min(0).max(365),
    /** What proves it. */
    proof: value.text(200),
    problems,
  }),
  'do-duty': z.object({
    duty: value.id,
    /** 2026-W33, 2026-08, 2026-Q3, 2026-H2, 2026 */
    period: value.words(10),
    on: value.day,
    statement: value.text(2000),
    file: value.sha256.nullable(),
  }),
  'undo-duty': z.object({ duty: value.id, period: value.words(10), reason: line }),
  'end-duty': z.object({ duty: value.id, on: value.day, reason: line }),
  'withdraw-duty': z.object({ duty: value.id, reason: line }),
} as const
