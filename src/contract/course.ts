import { z } from 'zod'
import { route } from '#contract/route.ts'
import * as value from '#contract/values.ts'
import { endedAs, endings } from '#core/record/problem/course-facts.ts'
import { linkKinds } from '#core/record/problem/links.ts'

/** What was asked for, as the record keeps it. */
export const courseChange = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('extension'),
    measure: value.id.nullable(),
    from: value.day,
    to: value.day,
    done: z.string(),
    follow: z.array(value.id),
  }),
  z.object({
    kind: z.literal('class'),
    from: value.timeClass,
    to: value.timeClass,
    grounds: z.string(),
    deadline: value.day.nullable(),
    recheckOn: value.day.nullable(),
  }),
  z.object({
    kind: z.literal('measure'),
    replaces: value.id,
    measure: value.id,
    text: z.string(),
    answers: z.array(value.id),
    goal: z.string().nullable(),
    deadline: value.day.nullable(),
    units: z.array(value.named),
  }),
  z.object({
    kind: z.literal('ending'),
    as: z.enum(endings),
    grounds: z.string(),
    evidence: z.array(value.id),
    receiver: z.string().nullable(),
    receipt: value.id.nullable(),
  }),
  z.object({
    kind: z.literal('split'),
    parts: z.array(
      z.object({ title: z.string(), shortTitle: z.string(), manifestations: z.array(value.id) }),
    ),
  }),
  z.object({ kind: z.literal('merge'), into: value.numbered }),
])

export const courseRequest = value.recorded.extend({
  id: value.id,
  reason: z.string(),
  change: courseChange,
  consent: value.recorded.nullable(),
  outcome: value.recorded
    .extend({ as: z.enum(['granted', 'refused', 'withdrawn']), reason: z.string().nullable() })
    .nullable(),
  /** Whose turn it is; null once it is decided. */
  turn: z.enum(['lead-leader', 'leading-group', 'office', 'approver']).nullable(),
  /** What the signed-in person may do to it now, the most forward first. */
  acts: z.array(z.string()),
})

/** Changes of course, what a problem belongs with, and who else found it. */
export const course = z.object({
  requests: z.array(courseRequest),
  turns: z.array(z.object({ from: value.timeClass, to: value.timeClass, on: value.day, by: z.string() })),
  rechecks: z.array(value.recorded.extend({ found: z.string(), next: value.day })),
  ended: value.recorded
    .extend({ as: z.enum(endedAs), grounds: z.string(), receiver: z.string().nullable() })
    .nullable(),
  /** Measures in whose place others came; `by` is the other one. */
  replaced: z.array(
    z.object({
      id: value.id,
      text: z.string(),
      units: z.array(value.named),
      deadline: value.day.nullable(),
      by: value.id,
      reason: z.string(),
      at: z.string(),
    }),
  ),
  /** Which manifestations were found under another number. */
  gained: z.array(z.object({ from: value.numbered, manifestations: z.array(value.id) })),
  sources: z.array(
    z.object({
      id: value.id,
      kind: value.inspectionKind,
      body: z.string(),
      document: z.string(),
      number: z.string().nullable(),
      text: z.string(),
      feedbackOn: value.day.nullable(),
      problem: value.numbered.nullable(),
    }),
  ),
  links: z.array(
    z.object({
      how: z.enum(linkKinds),
      problem: value.id,
      number: z.string(),
      note: z.string(),
      at: z.string(),
    }),
  ),
})

export const listSimilar = route({
  method: 'GET',
  path: '/api/problems/:id/similar',
  tag: 'problem',
  summary: {
    zh: '别的轮次里表述相近的问题，并说明哪里相同',
    en: 'Problems of other rounds that are worded alike, with the words they share',
  },
  whole: {
    zh: '只给出最相近的几个，一次全部返回。',
    en: 'The few that are most alike, all of them at once.',
  },
  admission: 'signed-in',
  scope: 'read',
  response: z.object({
    similar: z.array(
      value.numbered.extend({
        title: z.string(),
        round: value.named,
        step: value.step,
        /** 0 to 1. */
        likeness: z.number(),
        /** The longest run of words that both have. */
        shared: z.string(),
      }),
    ),
  }),
})
