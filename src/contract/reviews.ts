import { z } from 'zod'
import { fileRoute } from '#contract/file-route.ts'
import { docxType } from '#contract/papers.ts'
import { planChange, planText } from '#contract/plans.ts'
import { route } from '#contract/route.ts'
import * as value from '#contract/values.ts'
import { reviewQuestions } from '#core/record/review/facts.ts'

const body = value.named.extend({
  concluded: value.recorded.nullable(),
  /** The caller may speak for it. */
  mine: z.boolean(),
})

const reviewHead = z.object({
  id: value.id,
  at: z.string(),
  by: value.who,
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
  by: value.who,
  at: z.string(),
  answer: value.recorded.extend({ adopted: z.boolean(), reply: z.string() }).nullable(),
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

/** Its opinions as a paper. */
export const reviewFiles = {
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
} as const
