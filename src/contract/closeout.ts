import { z } from 'zod'
import { objectionChannel } from '#contract/acts/closeout.ts'
import { fileRoute } from '#contract/file-route.ts'
import * as value from '#contract/values.ts'
import { acceptors } from '#core/record/round/way.ts'

const done = value.recorded.shape
const decision = z.object({ ...done, note: z.string().nullable() }).nullable()

/** How far a problem has come on its way to close-out, decision by decision. */
export const closeoutSoFar = z.object({
  /** The way it was claimed under; until then that of its round today, accepted as in most cases; null on a past day. */
  way: z
    .object({
      fields: z.array(z.string()),
      acceptBy: z.enum(acceptors),
      superior: z.boolean(),
      observationDays: z.number().int(),
      announcementDays: z.number().int(),
      objectionDays: z.number().int(),
    })
    .nullable(),
  claim: decision,
  signature: decision,
  /** One for each body that has verified so far. */
  verifications: z.array(
    z.object({
      ...done,
      field: z.string().nullable(),
      items: z.array(
        z.object({
          manifestation: value.id,
          met: z.boolean(),
          method: value.verificationMethod,
          evidence: z.array(value.id),
          note: z.string(),
        }),
      ),
    }),
  ),
  acceptance: decision,
  confirmation: z
    .object({
      ...done,
      body: z.string(),
      number: z.string(),
      on: value.day,
      fileName: z.string(),
      hash: value.sha256,
    })
    .nullable(),
  announcement: z
    .object({ ...done, from: value.day, until: value.day, where: z.string(), text: z.string() })
    .nullable(),
  /** The last day under observation; null where there is none. */
  observedUntil: value.day.nullable(),
  closing: decision,
})

export const objection = z.object({
  id: value.id,
  channel: objectionChannel,
  on: value.day,
  words: z.string(),
  /** For the office alone; null for everybody else. */
  name: z.string().nullable(),
  replyBy: value.day,
  /** It came after the close: the look-back takes it up. */
  late: z.boolean(),
  ...done,
  answered: z.object({ ...done, upheld: z.boolean(), answer: z.string() }).nullable(),
})
export type ObjectionEntry = z.infer<typeof objection>

export const closeoutFiles = {
  decisionFile: fileRoute({
    method: 'GET',
    path: '/api/problems/:id/decision-file',
    tag: 'problem',
    summary: {
      zh: '上级认定的文件、“回头看”的证据：原件',
      en: 'A file that a decision rests on: what the superior answered, or the proof of a look-back',
    },
    query: z.object({ hash: value.sha256 }),
    admission: 'signed-in',
    scope: 'read',
    media: ['application/octet-stream'],
  }),
} as const
