import { z } from 'zod'
import { carried } from '#contract/acts/plans.ts'
import { fileRoute } from '#contract/file-route.ts'
import { route } from '#contract/route.ts'
import * as value from '#contract/values.ts'
import { subplanStates } from '#core/record/subplan/subplan.ts'

export const listSubplans = route({
  method: 'GET',
  path: '/api/rounds/:id/subplans',
  tag: 'lists',
  summary: {
    zh: '一个轮次应报子方案的单位，报了没有，覆盖了多少',
    en: 'The units of a round that owe a sub-plan, whether they filed it, and what it covers',
  },
  whole: {
    zh: '每个单位一行，一个台账库里的单位有限，一次全部返回。',
    en: 'One row a unit, and a workspace has but so many: all of them at once.',
  },
  admission: 'signed-in',
  scope: 'read',
  response: z.object({
    units: z.array(
      z.object({
        unit: value.named,
        heads: z.array(z.string()),
        /** Measures and shares it carries, and how many of them its sub-plan covers. */
        carried: z.number().int(),
        covered: z.number().int(),
        subplan: value.id.nullable(),
        state: z.enum(subplanStates).nullable(),
        filedAt: z.string().nullable(),
        /** The caller files it. */
        mine: z.boolean(),
      }),
    ),
    mayJudge: z.boolean(),
  }),
})
export type SubplanRow = z.infer<typeof listSubplans.response>['units'][number]

export const showSubplan = route({
  method: 'GET',
  path: '/api/rounds/:id/subplans/:unit',
  tag: 'lists',
  summary: {
    zh: '一个单位的子方案，和它在本轮次承担的措施、分办事项',
    en: 'The sub-plan of a unit, with what the unit carries in the round',
  },
  admission: 'signed-in',
  scope: 'read',
  response: z.object({
    unit: value.named,
    /** Hash of what it carries: sent back when it files. */
    seen: value.sha256,
    carried: z.array(
      carried.extend({
        number: z.string(),
        text: z.string(),
        deadline: value.day.nullable(),
        covered: z.boolean(),
      }),
    ),
    subplan: z
      .object({
        id: value.id,
        state: z.enum(subplanStates),
        text: z.string(),
        fileName: z.string().nullable(),
        filings: z.number().int(),
        filed: value.recorded,
        returned: value.recorded.extend({ reason: z.string() }).nullable(),
        approved: value.recorded.nullable(),
        /** Hash of what was filed: sent back with an approval. */
        seen: value.sha256,
      })
      .nullable(),
    mine: z.boolean(),
    mayJudge: z.boolean(),
  }),
})
export type SubplanDetail = z.infer<typeof showSubplan.response>

export const subplanFiles = {
  subplanFile: fileRoute({
    method: 'GET',
    path: '/api/subplans/:id/file',
    tag: 'exports',
    summary: { zh: '子方案的附件原件', en: 'The file of a sub-plan, as it was given' },
    admission: 'signed-in',
    scope: 'read',
    media: ['application/octet-stream'],
  }),
} as const
