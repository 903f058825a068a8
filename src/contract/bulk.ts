import { z } from 'zod'
import { gap, option } from '#contract/problems.ts'
import { route } from '#contract/route.ts'
import * as value from '#contract/values.ts'

/** What can be done with many problems at once: still one act for each, on what was seen of it. */
export const bulkActs = ['hand-out', 'send-for-review', 'approve-plan', 'accept', 'close'] as const
export type BulkAct = (typeof bulkActs)[number]

/** More are not looked at in one request. */
export const mostInBulk = 500

const previewed = z.object({
  id: value.id,
  number: z.string(),
  shortTitle: z.string(),
  round: value.id,
  step: value.step,
  /** To be sent back with the decision. */
  seen: value.sha256,
  measures: z.number().int(),
  done: z.number().int(),
  progress: z.number().int(),
  evidence: z.number().int(),
  deadline: value.day.nullable(),
  /** Null: it can be done. */
  refused: option.shape.refused,
  /** What is missing, one by one. */
  gaps: z.array(gap),
})
export type Previewed = z.infer<typeof previewed>

export const previewBulk = route({
  method: 'POST',
  path: '/api/problems/preview',
  tag: 'problem',
  summary: {
    zh: '一批问题能不能一起办：逐个说能办，还是不能办、为什么；按办理时的同一套规则',
    en: 'Whether something can be done with many problems: each can, or cannot and why; by the rules of the act itself',
  },
  admission: 'signed-in',
  scope: 'read',
  body: z.object({ act: z.enum(bulkActs), problems: z.array(value.id).min(1).max(mostInBulk) }),
  /** Those the caller sees, in the order of their numbers. */
  response: z.object({ problems: z.array(previewed) }),
})
