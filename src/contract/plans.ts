import { z } from 'zod'
import { agreedProof } from '#contract/acts/plans.ts'
import { route } from '#contract/route.ts'
import * as value from '#contract/values.ts'
import { planParts } from '#core/rules/planning/plan-changes.ts'

/** One difference of two versions of a plan, old beside new; what the codes mean says core/rules/planning/plan-changes.ts. */
export const planChange = z.object({
  part: z.enum(planParts),
  change: z.enum(['added', 'changed', 'removed']),
  measure: z.string().nullable(),
  was: z.string(),
  is: z.string(),
})
export type ShownChange = z.infer<typeof planChange>

/** What a plan said. */
export const planText = z.object({
  title: z.string(),
  manifestations: z.array(z.object({ id: value.id, text: z.string() })),
  leadLeader: z.string().nullable(),
  leadUnit: z.string().nullable(),
  coUnits: z.array(z.string()),
  handler: z.string().nullable(),
  timeClass: value.timeClass.nullable(),
  deadline: value.day.nullable(),
  measures: z.array(
    z.object({
      id: value.id,
      text: z.string(),
      goal: z.string().nullable(),
      deadline: value.day.nullable(),
      units: z.array(z.string()),
      proof: agreedProof,
    }),
  ),
})
export type PlanText = z.infer<typeof planText>

export const showPlans = route({
  method: 'GET',
  path: '/api/problems/:id/plans',
  tag: 'problem',
  summary: {
    zh: '一个问题的方案各版，每版的内容和与上一版的不同',
    en: 'Every version of a problem’s plan: what it said, and what differs from the one before',
  },
  admission: 'signed-in',
  scope: 'read',
  response: z.object({
    /** The oldest first. */
    versions: z.array(
      z.object({
        version: z.number().int(),
        plan: planText,
        approved: value.recorded,
        reopened: value.recorded.extend({ reason: z.string() }).nullable(),
        /** Against the version before; empty for the first. */
        changes: z.array(planChange),
      }),
    ),
    /** What is written now against the last version; null while it holds, or before the first. */
    draft: z.array(planChange).nullable(),
  }),
})
export type Plans = z.infer<typeof showPlans.response>
