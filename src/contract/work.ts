import { z } from 'zod'
import { assignmentStates } from '#core/record/problem/progress-state.ts'
import { moneyUnits } from '#core/record/problem/progress-facts.ts'
import { route } from '#contract/route.ts'
import * as value from '#contract/values.ts'

const money = z.object({ value: z.number(), unit: z.enum(moneyUnits) })
const moneyOf = { of: z.enum(['measure', 'manifestation']), id: value.id }

/** What a statement tells besides its words. */
export const toldMore = {
  /** The share of the measure it speaks of. */
  assignment: value.id.nullable(),
  /** One id in all the places that one statement serves. */
  shared: value.id.nullable(),
  /** The earlier statement whose words were taken again as they were. */
  reused: value.id.nullable(),
  recovered: z.object({ ...moneyOf, ...money.shape }).nullable(),
  balance: z.number().nullable(),
  /** Which evidence bears out which of its figures, by their place; a figure that is not here is not borne out. */
  ties: z.array(z.object({ figure: z.number().int(), evidence: value.id })),
}

/** 应收 · 已收 · 未收 */
export const moneyState = z.object({
  ...moneyOf,
  what: z.string(),
  due: money,
  recovered: money,
  remaining: money,
  /** Why some of it remains, as far as somebody said so; null where nobody did, or more remains than was explained. */
  reason: z.string().nullable(),
})

export const runoffState = z.object({
  measure: value.id,
  what: z.string(),
  unit: z.string(),
  opening: z.number(),
  on: value.day,
  left: z.number(),
  /** `actual` null: nothing is known of that step yet. */
  steps: z.array(
    z.object({ by: value.day, planned: z.number(), actual: z.number().nullable(), behind: z.boolean() }),
  ),
})

const counted = z.object({ total: z.number().int(), done: z.number().int() })

export const share = z.object({
  id: value.id,
  measure: value.id,
  parent: value.id.nullable(),
  /** Null: the office. */
  from: value.named.nullable(),
  unit: value.named,
  share: z.string(),
  state: z.enum(assignmentStates),
  /** Taken over in other words than it was handed down in. */
  ownWords: z.boolean(),
  /** Its own, or that of what it is a share of. */
  deadline: value.day.nullable(),
  doneOn: z.string().nullable(),
  withdrawn: z.string().nullable(),
  /** The shares right below it. */
  below: counted,
  /** What I may do with it now. */
  may: z.array(z.enum(['take-over', 'assign', 'withdraw-assignment', 'report-progress'])),
})

export const work = z.object({
  shares: z.array(share),
  /** Of each measure the shares right below it. */
  measures: z.array(
    z.object({ measure: value.id, below: counted, assignFrom: z.array(value.named.nullable()) }),
  ),
  money: z.array(moneyState),
  runoffs: z.array(runoffState),
  /** Statements elsewhere that are the same one, 共用. */
  sharedWith: z.array(
    z.object({
      shared: value.id,
      problem: value.id,
      number: z.string(),
      measure: value.id.nullable(),
      text: z.string(),
    }),
  ),
  maySetMoney: z.boolean(),
  mayExplain: z.boolean(),
  mayTie: z.boolean(),
})
export type Work = z.infer<typeof work>

export const readWork = route({
  method: 'GET',
  path: '/api/problems/:id/work',
  tag: 'problem',
  summary: {
    zh: '一个问题的分办、应收款项和消化计划，以及共用的进展',
    en: 'What was handed down of a problem, what is due, what runs off, and statements it shares',
  },
  admission: 'signed-in',
  scope: 'read',
  response: work,
})

const monthRow = z.object({
  problem: z.object({ id: value.id, number: z.string(), shortTitle: z.string() }),
  measure: value.id,
  assignment: value.id.nullable(),
  /** Words of the measure, or of the unit's share of it. */
  text: z.string(),
  /** Who handed it down; null: it is the measure itself, or the office did. */
  from: z.string().nullable(),
  takenOver: z.boolean(),
  deadline: value.day.nullable(),
  late: z.boolean(),
  /** What the unit said of it this month already. */
  said: z.enum(['told', 'unchanged']).nullable(),
  /** What it said last. */
  last: z.object({ id: value.id, text: z.string(), at: z.string() }).nullable(),
  /** Units whose shares of it are not done yet: until then it is not done either. */
  openBelow: z.array(z.string()),
  money: z.array(moneyState),
  runoff: runoffState.nullable(),
})
export type MonthRow = z.infer<typeof monthRow>

export const month = z.object({
  /** YYYY-MM */
  month: z.string(),
  unit: value.named.nullable(),
  /** The units I report for. */
  units: z.array(value.named),
  rows: z.array(monthRow),
  /** Rows beyond those shown: more than a page holds. */
  more: z.number().int(),
})
export type MonthPage = z.infer<typeof month>

export const readMonth = route({
  method: 'GET',
  path: '/api/month',
  tag: 'overview',
  summary: {
    zh: '本单位这个月要报的各项，上次怎么说的，和已经说过的',
    en: 'What a unit has to report on this month, what it said last, and what it has said already',
  },
  admission: 'signed-in',
  scope: 'read',
  query: z.object({ unit: value.id.optional() }),
  response: month,
})
