import { z } from 'zod'
import * as value from '#contract/values.ts'
import { endings } from '#core/record/problem/course-facts.ts'
import { confirmedLinks } from '#core/rules/course/link.ts'

const line = value.words(500)
const text = value.words(20_000)
const problem = value.id
const decided = z.object({ problem, request: value.id, seen: value.sha256 })
const answered = z.object({ problem, request: value.id, reason: line })

/** A proof of the grounds for an ending: it proves no effect on any manifestation. */
const ground = z.object({
  hash: value.sha256,
  kind: value.evidenceKind,
  statement: line,
  dated: value.day.nullable(),
})

export const askedChange = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('extension'),
    /** Null: the deadline of the problem. */
    measure: value.id.nullable(),
    to: value.day,
    /** What was done so far. */
    done: line,
    /** Measures whose own deadlines move with the problem's. */
    follow: z.array(value.id).max(100),
  }),
  z.object({
    kind: z.literal('class'),
    to: value.timeClass,
    grounds: line,
    /** For everything but long-term. */
    deadline: value.day.nullable(),
    /** For long-term: when it is looked at again. */
    recheckOn: value.day.nullable(),
  }),
  z.object({
    kind: z.literal('measure'),
    replaces: value.id,
    text,
    answers: z.array(value.id).min(1).max(50),
    goal: line.nullable(),
    deadline: value.day.nullable(),
    units: z.array(value.id).min(1).max(60),
  }),
  z.object({
    kind: z.literal('ending'),
    as: z.enum(endings),
    grounds: line,
    /** To whom it is handed over. */
    receiver: line.nullable(),
    /** What proves the grounds; of what is handed over the receipt comes first. */
    proofs: z.array(ground).min(1).max(20),
  }),
  z.object({
    kind: z.literal('split'),
    parts: z
      .array(
        z.object({
          title: line,
          shortTitle: value.words(14),
          manifestations: z.array(value.id).min(1).max(100),
        }),
      )
      .min(2)
      .max(20),
  }),
  z.object({ kind: z.literal('merge'), into: value.id }),
])

/** Changes of course: what a problem's life can turn into, and what belongs together. */
export const courseActs = {
  'ask-change': z.object({ problem, reason: line, change: askedChange }),
  'consent-change': decided,
  'grant-change': decided,
  'refuse-change': answered,
  'withdraw-change': answered,
  end: decided,
  split: decided,
  merge: decided.extend({ into: value.id }),
  resume: z.object({ problem, reason: line }),
  recheck: z.object({ problem, found: line, next: value.day }),
  'link-problems': z.object({ problem, other: value.id, how: z.enum(confirmedLinks), note: line }),
  'add-source': z.object({
    problem,
    source: z.discriminatedUnion('from', [
      /** Found by a body outside this ledger. */
      z.object({
        from: z.literal('elsewhere'),
        kind: value.inspectionKind,
        body: line,
        document: line,
        number: value.words(60).nullable(),
        text,
        feedbackOn: value.day.nullable(),
      }),
      /** A problem of another round of this ledger says the same: everything is known of it. */
      z.object({ from: z.literal('round'), other: value.id }),
    ]),
  }),
  'remove-source': z.object({ problem, source: value.id, reason: line }),
} as const
