import { z } from 'zod'
import { route } from '#contract/route.ts'
import * as value from '#contract/values.ts'
import { problemRow } from '#contract/problems.ts'

const tally = z.object({ key: z.string(), count: z.number().int() })

/** Every number here opens to its rows: the key is the filter of the problem list (`step`, `light`, `leadUnit`). */
export const overview = z.object({
  round: value.named.nullable(),
  concentratedUntil: value.day.nullable(),
  problems: z.number().int(),
  /** Of the closed ones: rebounded since. Of the open ones: carried into the next round. */
  rebounded: z.number().int(),
  carried: z.number().int(),
  measures: z.object({ total: z.number().int(), done: z.number().int() }),
  bySteps: z.array(tally),
  /** The signs of the round's rule set, worst first. */
  signs: z.array(value.lightSign),
  /** By sign, in the order of the signs; `none`, at the end, for those without a light. */
  byLight: z.array(tally),
  units: z.array(
    z.object({
      /** Counted under the unit that leads. */
      unit: value.named,
      /** Its own light by the rules of the place, for whoever sees the whole ledger; null: none. */
      light: value.lightSign.nullable(),
      problems: z.number().int(),
      closed: z.number().int(),
      lights: z.array(tally),
    }),
  ),
  /** Red first, at most ten. */
  pressing: z.array(problemRow),
})
export type Overview = z.infer<typeof overview>

export const readOverview = route({
  method: 'GET',
  path: '/api/overview',
  tag: 'overview',
  summary: {
    zh: '按步骤、灯、单位的数字，以及最急的问题',
    en: 'Numbers by step, light and unit, and what presses most',
  },
  admission: 'signed-in',
  scope: 'read',
  query: z.object({ round: value.id.optional() }),
  response: overview,
})

export const desk = z.object({
  /** What waits for me, by act: claim, sign, verify, accept, close, the plans to approve and those that lack a measure. */
  waiting: z.array(z.object({ act: z.string(), problem: problemRow })),
  /** Shares handed down to my units: those that are open, and of these the ones nobody took over. */
  shares: z.object({ open: z.number().int(), waiting: z.number().int() }),
  /** My units' open measures. */
  measures: z.array(
    z.object({
      id: value.id,
      text: z.string(),
      unit: value.named,
      problem: z.object({ id: value.id, number: z.string(), shortTitle: z.string(), step: value.step }),
      deadline: value.day.nullable(),
      done: z.boolean(),
      lastProgress: z.object({ text: z.string(), at: z.string() }).nullable(),
      manifestations: z.array(z.object({ id: value.id, text: z.string() })),
      light: value.light,
    }),
  ),
})
export type Desk = z.infer<typeof desk>

export const readDesk = route({
  method: 'GET',
  path: '/api/desk',
  tag: 'overview',
  summary: {
    zh: '等我办的，以及我单位还没有办完的',
    en: 'What waits for me, and what my units still have to do',
  },
  admission: 'signed-in',
  scope: 'read',
  response: desk,
})
