import { z } from 'zod'
import { agreedProof, carried } from '#contract/acts/plans.ts'
import { docxType } from '#contract/papers.ts'
import { xlsxType } from '#contract/exports.ts'
import { fileRoute } from '#contract/file-route.ts'
import { route } from '#contract/route.ts'
import * as value from '#contract/values.ts'
import { reviewQuestions } from '#core/record/review/facts.ts'
import { subplanStates } from '#core/record/subplan/subplan.ts'
import { planParts } from '#core/rules/planning/plan-changes.ts'

const who = z.object({
  person: z.string().nullable(),
  post: z.string().nullable(),
  unit: z.string().nullable(),
  rule: z.string().nullable(),
})
const instant = z.object({ by: who, at: z.string() })

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
        approved: instant,
        reopened: instant.extend({ reason: z.string() }).nullable(),
        /** Against the version before; empty for the first. */
        changes: z.array(planChange),
      }),
    ),
    /** What is written now against the last version; null while it holds, or before the first. */
    draft: z.array(planChange).nullable(),
  }),
})
export type Plans = z.infer<typeof showPlans.response>

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

const body = value.named.extend({
  concluded: instant.nullable(),
  /** The caller may speak for it. */
  mine: z.boolean(),
})

const reviewHead = z.object({
  id: value.id,
  at: z.string(),
  by: who,
  replyBy: value.day,
  note: z.string(),
  bodies: z.array(body),
  problems: z.number().int(),
  opinions: z.number().int(),
  unanswered: z.number().int(),
  withdrawn: z.boolean(),
})
export type ReviewHead = z.infer<typeof reviewHead>

export const listReviews = route({
  method: 'GET',
  path: '/api/rounds/:id/reviews',
  tag: 'lists',
  summary: { zh: '一个轮次的会审，新的在前', en: 'The joint reviews of a round, the newest first' },
  whole: {
    zh: '一个轮次的会审只有几次，一次全部返回。',
    en: 'A round has but a few joint reviews: all of them at once.',
  },
  admission: 'signed-in',
  scope: 'read',
  response: z.object({
    /** Whether the round asks for a joint review before a plan is approved. */
    asked: z.boolean(),
    reviews: z.array(reviewHead),
    /** Complete plans that wait for one, for whoever may send them. */
    ready: z.array(z.object({ id: value.id, number: z.string(), shortTitle: z.string() })),
  }),
})

const opinion = z.object({
  id: value.id,
  body: value.named,
  verdict: z.enum(['agree', 'amend']),
  questions: z.array(z.enum(reviewQuestions)),
  text: z.string(),
  by: who,
  at: z.string(),
  answer: instant.extend({ adopted: z.boolean(), reply: z.string() }).nullable(),
})

export const showReview = route({
  method: 'GET',
  path: '/api/reviews/:id',
  tag: 'lists',
  summary: {
    zh: '一次会审：各单位、各问题、意见和答复',
    en: 'One joint review: bodies, problems, opinions and answers',
  },
  admission: 'signed-in',
  scope: 'read',
  response: reviewHead.extend({
    round: value.id,
    withdrawnFor: z.string().nullable(),
    plans: z.array(
      z.object({
        problem: value.id,
        number: z.string(),
        shortTitle: z.string(),
        step: value.step,
        /** Hash of the plan as it was sent, and as it stands. */
        sent: value.sha256,
        now: value.sha256,
        aside: z.array(value.named),
        /** Bodies that have to look at changes they have not seen. */
        lookAgain: z.array(value.named),
        opinions: z.array(opinion),
      }),
    ),
    mayAnswer: z.boolean(),
  }),
})
export type ReviewDetail = z.infer<typeof showReview.response>
export type ReviewedPlanRow = ReviewDetail['plans'][number]

export const showReviewedPlan = route({
  method: 'GET',
  path: '/api/reviews/:id/plans/:problem',
  tag: 'lists',
  summary: {
    zh: '会审中的一个方案：送审时的内容，和以后的改动',
    en: 'One plan under review: as it was sent, and what was changed since',
  },
  admission: 'signed-in',
  scope: 'read',
  response: z.object({ sent: planText, changes: z.array(planChange) }),
})

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
        filed: instant,
        returned: instant.extend({ reason: z.string() }).nullable(),
        approved: instant.nullable(),
        /** Hash of what was filed: sent back with an approval. */
        seen: value.sha256,
      })
      .nullable(),
    mine: z.boolean(),
    mayJudge: z.boolean(),
  }),
})
export type SubplanDetail = z.infer<typeof showSubplan.response>

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

const inLanguage = z.object({ locale: value.locale.default('zh-CN') })

/** The same as files. */
export const planFiles = {
  coverageXlsx: fileRoute({
    method: 'GET',
    path: '/api/rounds/:id/coverage.xlsx',
    tag: 'exports',
    summary: { zh: '责任矩阵（.xlsx）', en: 'The matrix of problem × unit, as .xlsx' },
    admission: 'signed-in',
    scope: 'read',
    query: inLanguage,
    media: [xlsxType],
  }),
  reviewDocx: fileRoute({
    method: 'GET',
    path: '/api/reviews/:id/opinions.docx',
    tag: 'exports',
    summary: {
      zh: '会审意见汇总，公文版式（.docx）：各单位的意见和答复，退各单位',
      en: 'The opinions of a joint review with their answers, as an official paper for the bodies (.docx)',
    },
    admission: 'signed-in',
    scope: 'read',
    media: [docxType],
  }),
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
