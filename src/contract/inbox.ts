import { z } from 'zod'
import { route } from '#contract/route.ts'
import { next, walk } from '#contract/paging.ts'
import * as value from '#contract/values.ts'
import { inboxGroups, inboxReasonNames } from '#core/rules/inbox/reasons.ts'

/** What a line is known by: the same as long as it waits for the same reason. */
const key = z.string().min(1).max(200)

export const inboxLine = z.object({
  key,
  reason: z.enum(inboxReasonNames),
  group: z.enum(inboxGroups),
  /** The act that it waits for; null where it waits for none on the page of a problem. */
  act: z.string().nullable(),
  problem: z.object({ id: value.id, number: z.string(), shortTitle: z.string() }).nullable(),
  /** The round, review or unit it is about, where it is about no problem. */
  about: value.named.nullable(),
  round: value.id,
  /** The measure, share, proof or request it is about. */
  thing: value.id.nullable(),
  /** The words of that thing. */
  words: z.string(),
  count: z.number().int().nullable(),
  since: z.string().nullable(),
  by: value.day.nullable(),
  late: z.boolean(),
  /** What is missing, or why it was asked. */
  note: z.string(),
})
export type InboxLine = z.infer<typeof inboxLine>

export const listInbox = route({
  method: 'GET',
  path: '/api/inbox',
  tag: 'overview',
  summary: {
    zh: '今天等我的：要我决定、要我办、要我知道的，各为什么、到哪天为止',
    en: 'What waits for me today: to decide, to do, to know; why, and by when',
  },
  admission: 'signed-in',
  scope: 'read',
  query: walk,
  response: z.object({
    lines: z.array(inboxLine),
    next,
    /** How many I put off to a later day. */
    putOff: z.number().int(),
  }),
})

export const putOffLine = route({
  method: 'POST',
  path: '/api/inbox/put-off',
  tag: 'overview',
  summary: {
    zh: '把等我的一件暂缓到某一天，只对我自己；until 为空即恢复，key 为空即全部恢复',
    en: 'Put a line off until a day, for myself alone; without a day it comes back, without a key all do',
  },
  admission: 'signed-in',
  body: z.object({ key: key.nullable(), until: value.day.nullable() }),
  response: z.object({}),
})
