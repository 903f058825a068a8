import { z } from 'zod'
import { route } from '#contract/route.ts'
import { roundWay } from '#contract/acts/closeout.ts'
import * as value from '#contract/values.ts'

export const round = z.object({
  id: value.id,
  ordinal: z.number().int(),
  name: z.string(),
  kind: value.inspectionKind,
  inspector: z.string(),
  inspected: z.string(),
  period: z.object({ from: value.day, to: value.day }).nullable(),
  feedbackOn: value.day.nullable(),
  /** Days the clocks lead to; null without a feedback day. */
  planDue: value.day.nullable(),
  concentratedUntil: value.day.nullable(),
  ruleSet: z
    .object({
      key: z.string(),
      version: z.number().int(),
      name: z.object({ zh: z.string(), en: z.string() }),
      /** Worst first: what the filter by light chooses from. */
      signs: z.array(value.lightSign),
    })
    .nullable(),
  problems: z.number().int(),
  /** What the round configures, as it stands today. */
  way: roundWay,
  /** Set already, in force from a later day: what asks for less waits a week. */
  wayAhead: z.object({ way: roundWay, from: value.day }).nullable(),
  /** Of its problems: not yet claimed, on their way under the way they were claimed under, closed or ended. */
  standing: z.object({
    open: z.number().int(),
    underWay: z.number().int(),
    over: z.number().int(),
  }),
})
export type Round = z.infer<typeof round>

export const listRounds = route({
  method: 'GET',
  path: '/api/rounds',
  tag: 'rounds',
  summary: { zh: '本台账库的各轮次', en: 'The rounds of this ledger' },
  whole: {
    zh: '一个台账库的轮次不多，一次全部返回。',
    en: 'A ledger has few rounds: all of them at once.',
  },
  admission: 'signed-in',
  scope: 'read',
  response: z.object({
    rounds: z.array(round),
    /** Rule sets that can be adopted. */
    ruleSets: z.array(
      z.object({ key: z.string(), name: z.object({ zh: z.string(), en: z.string() }), source: z.string() }),
    ),
  }),
})
