import type { Day } from '#core/words/calendar/day.ts'
import type { Fact } from '#core/record/fact/envelope.ts'
import type { Standing } from '#core/record/organisation/standing.ts'

/** What a body asks of a plan: 问题是否逐条回应 · 措施是否对症 · 责任是否明确 · 时限是否合理 */
export const reviewQuestions = ['answered', 'to-the-point', 'clear', 'reasonable'] as const
export type ReviewQuestion = (typeof reviewQuestions)[number]

/** A unit that is asked, as it was called then. */
export type Body = { id: string; name: string }

export type SentPlan = {
  problem: string
  number: string
  /** The hash of the plan that was sent (problem/plan-content.ts). */
  seen: string
  /** Bodies that stand aside here: they work on the problem, or answer for it. */
  aside: string[]
}

export type ReviewOpened = Fact<
  'review.opened',
  { round: string; replyBy: Day; bodies: Body[]; problems: SentPlan[]; note: string; standing: Standing }
>
/** One body on one plan, as it was sent or as it stands since. A later word takes the place of an unanswered one. */
export type OpinionGiven = Fact<
  'review.opinion-given',
  {
    opinion: string
    problem: string
    body: Body
    verdict: 'agree' | 'amend'
    /** Which questions the opinion answers with no: what may be changed when it is adopted. */
    questions: ReviewQuestion[]
    text: string
    seen: string
    standing: Standing
  }
>
/** 其余无意见: on every plan as it was sent, but for those that the body gave an opinion on. */
export type BodyConcluded = Fact<'review.concluded', { body: Body; standing: Standing }>
export type OpinionAnswered = Fact<
  'review.answered',
  { opinion: string; adopted: boolean; reply: string; standing: Standing }
>
/** The review is called off; the plans can be sent again. */
export type ReviewWithdrawn = Fact<'review.withdrawn', { reason: string; standing: Standing }>

export type ReviewFact = ReviewOpened | OpinionGiven | BodyConcluded | OpinionAnswered | ReviewWithdrawn
