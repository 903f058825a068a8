import { z } from 'zod'
import { carried } from '#contract/acts/plans.ts'
import { xlsxType } from '#contract/exports.ts'
import { fileRoute } from '#contract/file-route.ts'
import { route } from '#contract/route.ts'
import * as value from '#contract/values.ts'
import { subplanStates } from '#core/record/subplan/subplan.ts'

const level = z.enum(['county', 'town', 'village'])

export const readCoverage = route({
  method: 'GET',
  path: '/api/rounds/:id/coverage',
  tag: 'lists',
  summary: {
    zh: '一个轮次的责任矩阵：问题 × 单位，谁牵头、谁配合、谁承担措施、谁接了分办',
    en: 'The matrix of a round: problem × unit, who leads, co-operates, carries measures, took shares over',
  },
  admission: 'signed-in',
  scope: 'read',
  response: z.object({
    units: z.array(
      value.named.extend({
        level,
        /** How its sub-plan stands; null where it has filed none. */
        subplan: z.enum(subplanStates).nullable(),
      }),
    ),
    problems: z.array(
      z.object({
        id: value.id,
        number: z.string(),
        shortTitle: z.string(),
        step: value.step,
        /** Whether the plan is approved. */
        approved: z.boolean(),
        /** Its newest joint review still waits for a body or an answer. */
        reviewing: z.boolean(),
        /** Measures that no unit is named for. */
        unplaced: z.number().int(),
      }),
    ),
    cells: z.array(
      z.object({
        problem: value.id,
        unit: value.id,
        lead: z.boolean(),
        co: z.boolean(),
        measures: z.number().int(),
        done: z.number().int(),
        /** Shares handed to it; of these nobody has taken over; of these taken over in the words they came in. */
        shares: z.number().int(),
        waiting: z.number().int(),
        asGiven: z.number().int(),
      }),
    ),
  }),
})
export type Coverage = z.infer<typeof readCoverage.response>

export const showCoverageCell = route({
  method: 'GET',
  path: '/api/problems/:id/coverage/:unit',
  tag: 'lists',
  summary: {
    zh: '责任矩阵的一格：这个单位在这个问题上承担的措施和分办事项',
    en: 'One cell of the matrix: the measures and shares that a unit carries on a problem',
  },
  admission: 'signed-in',
  scope: 'read',
  response: z.object({
    rows: z.array(
      carried.extend({
        text: z.string(),
        deadline: value.day.nullable(),
        state: z.enum(['open', 'done', 'made', 'taken-over']),
        from: z.string().nullable(),
        ownWords: z.boolean(),
        lastProgressAt: z.string().nullable(),
      }),
    ),
  }),
})

export const readLeaders = route({
  method: 'GET',
  path: '/api/rounds/:id/leaders',
  tag: 'lists',
  summary: {
    zh: '各位领导负责的问题：未销号、逾期、临期、久无进展、已销号',
    en: 'What each leader answers for: open, late, near, quiet, closed',
  },
  admission: 'signed-in',
  scope: 'read',
  query: z.object({
    /** Quiet: no statement for so many days. */
    quiet: z.coerce.number().int().min(1).max(365).default(30),
    /** Near: so many days to the deadline at most. */
    near: z.coerce.number().int().min(1).max(365).default(15),
  }),
  response: z.object({
    leaders: z.array(
      z.object({
        /** Null: nobody answers for these yet. */
        leader: value.named.nullable(),
        post: z.string().nullable(),
        open: z.number().int(),
        late: z.number().int(),
        near: z.number().int(),
        quiet: z.number().int(),
        closed: z.number().int(),
      }),
    ),
  }),
})
export type LeaderLoad = z.infer<typeof readLeaders.response>['leaders'][number]

/** The same as a file. */
export const coverageFiles = {
  coverageXlsx: fileRoute({
    method: 'GET',
    path: '/api/rounds/:id/coverage.xlsx',
    tag: 'exports',
    summary: { zh: '责任矩阵（.xlsx）', en: 'The matrix of problem × unit, as .xlsx' },
    admission: 'signed-in',
    scope: 'read',
    query: z.object({ locale: value.locale.default('zh-CN') }),
    media: [xlsxType],
  }),
} as const
