import type { Decided } from '#core/record/fact/decided.ts'
import type { Day } from '#core/words/calendar/day.ts'
import { type Refusal, refuse } from '#core/record/fact/refusal.ts'
import { type Acting, holds } from '#core/record/problem/acting.ts'
import { planContentOf, planSeenOf } from '#core/record/problem/plan-content.ts'
import type { Problem } from '#core/record/problem/problem.ts'
import type { Body, OpinionGiven, ReviewFact, ReviewQuestion } from '#core/record/review/facts.ts'
import type { Review } from '#core/record/review/review.ts'
import { type PlanDemands, planGaps } from '#core/rules/planning/gaps.ts'
import { bodiesOn } from '#core/rules/planning/reviewed.ts'
import { unitsOf } from '#core/rules/rights/working-units.ts'

/** Whom a refusal for want of independence names here. */
export type PlanSide = 'review' | 'opinion' | 'filing'

/** What deciding about a joint review yields: facts of its own stream. */
export type NewReviewFact = Decided<ReviewFact>

/** A body with the units above it today. */
export type AskedBody = Body & { above: readonly string[] }

/** How those who answer for a problem stand, and the units above its lead unit: whoever reviews must be none of them. */
export type Answering = { units: readonly string[]; aboveLead: readonly string[] }

const meet = (a: readonly string[], b: readonly string[]): boolean => a.some((it) => b.includes(it))

/**
 * A body stands aside where it works on the problem, where its lead leader, handler or team hold a post in it, and where it
 * is above or below the lead unit: nobody reviews their own plan, their superior's or their subordinate's.
 */
const standsAside = (problem: Problem, body: AskedBody, { units, aboveLead }: Answering): boolean => {
  const lead = problem.responsibility.leadUnit?.id
  return (
    unitsOf(problem).includes(body.id) ||
    units.includes(body.id) ||
    aboveLead.includes(body.id) ||
    (lead !== undefined && body.above.includes(lead))
  )
}

export type OpenReview = {
  round: string
  replyBy: Day
  bodies: readonly AskedBody[]
  problems: readonly { problem: Problem; answering: Answering; reviewing: Review | null }[]
  note: string
  demands: PlanDemands
}

/** Whether plans of a review still wait for a body or an answer. */
export const isUnderWay = (review: Review, problem: Problem): boolean =>
  review.withdrawn === null &&
  bodiesOn(review, problem.id, problem).some((body) => !review.concluded.some((it) => it.body.id === body.id))

/** Sends complete plans to bodies, each to be answered by a day (会审). */
export const decideOpenReview = (input: OpenReview, acting: Acting): NewReviewFact[] | Refusal => {
  const { round, replyBy, note, bodies, problems, demands } = input
  if (replyBy < acting.day) return refuse('invalid-input', { field: 'replyBy', earlierThan: acting.day })
  // Whoever sends the plans and answers the opinions is none of those who give them.
  const own = bodies.find((it) => acting.standing.units.includes(it.id))
  if (own) return refuse('same-unit', { part: 'review', name: own.name })
  const elsewhere = problems.find(({ problem }) => problem.round !== round)
  if (elsewhere) return refuse('unknown-thing', { thing: 'problem', id: elsewhere.problem.id })
  const unready = problems.filter(
    ({ problem }) => problem.step !== 'registered' || planGaps(problem, demands).length > 0,
  )
  if (unready.length > 0)
    return refuse('review-incomplete', { numbers: unready.map(({ problem }) => problem.number) })
  const twice = problems.filter(({ problem, reviewing }) => reviewing && isUnderWay(reviewing, problem))
  if (twice.length > 0)
    return refuse('review-under-way', { numbers: twice.map(({ problem }) => problem.number) })
  const sent = problems.map(({ problem, answering }) => ({
    problem: problem.id,
    number: problem.number,
    seen: planSeenOf(planContentOf(problem), acting.hash),
    aside: bodies.filter((body) => standsAside(problem, body, answering)).map((it) => it.id),
  }))
  const alone = sent.filter((it) => it.aside.length === bodies.length)
  if (alone.length > 0) return refuse('review-aside', { numbers: alone.map((it) => it.number) })
  const named = bodies.map(({ id, name }) => ({ id, name }))
  return [
    {
      type: 'review.opened',
      body: { round, replyBy, bodies: named, problems: sent, note, standing: acting.standing },
    },
  ]
}

const speakers = ['head', 'verifier', 'handler'] as const

/** Whoever holds a working post in the body speaks for it; nothing is said in a review that was called off. */
const speakRefusal = (review: Review, body: string, acting: Acting): Refusal | null => {
  if (review.withdrawn) return refuse('review-withdrawn')
  const asked = review.bodies.find((it) => it.id === body)
  if (!asked) return refuse('unknown-thing', { thing: 'unit', id: body })
  return speakers.some((role) => holds(acting, role, body))
    ? null
    : refuse('not-your-unit', { role: 'head', relation: 'working-unit', unit: asked.name })
}

export type OpinionInput = {
  body: string
  verdict: OpinionGiven['body']['verdict']
  questions: ReviewQuestion[]
  text: string
  seen: string
}

/** One body on one plan: as it was sent, or as it stands now. */
export const decideGiveOpinion = (
  review: Review,
  problem: Problem,
  input: OpinionInput,
  acting: Acting,
): NewReviewFact[] | Refusal => {
  const no = speakRefusal(review, input.body, acting)
  if (no) return no
  const sent = review.problems.find((it) => it.problem === problem.id)
  if (!sent) return refuse('unknown-thing', { thing: 'problem', id: problem.id })
  const body = bodiesOn(review, problem.id, problem).find((it) => it.id === input.body)
  const { leadLeader, handler, team } = problem.responsibility
  const answers = [leadLeader, handler, ...team].some((it) => it?.person === acting.standing.person)
  if (!body || answers) return refuse('review-stands-aside', { number: problem.number })
  if (problem.step !== 'registered')
    return refuse('wrong-step', { act: 'give-opinion', step: problem.step, from: ['registered'] })
  const now = planSeenOf(planContentOf(problem), acting.hash)
  const concluded = review.concluded.some((it) => it.body.id === body.id)
  // What was sent is through once the body has concluded; a plan that was changed since can be spoken on at any time.
  if (input.seen !== now && (input.seen !== sent.seen || concluded))
    return refuse('content-changed', { seen: input.seen, now })
  if (input.verdict === 'amend' && input.questions.length === 0)
    return refuse('invalid-input', { field: 'questions' })
  const { verdict, text, seen } = input
  const questions = verdict === 'amend' ? input.questions : []
  const { standing, newId } = acting
  return [
    {
      type: 'review.opinion-given',
      body: { opinion: newId(), problem: problem.id, body, verdict, questions, text, seen, standing },
    },
  ]
}

/** 其余无意见: the body is through with all plans that were sent. */
export const decideConclude = (review: Review, body: string, acting: Acting): NewReviewFact[] | Refusal => {
  const no = speakRefusal(review, body, acting)
  if (no) return no
  const asked = review.bodies.find((it) => it.id === body)
  if (!asked || review.concluded.some((it) => it.body.id === body)) return []
  return [{ type: 'review.concluded', body: { body: asked, standing: acting.standing } }]
}

/** The office's answer to one opinion, by somebody who neither gave it nor belongs to the body that did. */
export const decideAnswerOpinion = (
  review: Review,
  input: { opinion: string; adopted: boolean; reply: string },
  acting: Acting,
): NewReviewFact[] | Refusal => {
  if (review.withdrawn) return refuse('review-withdrawn')
  const opinion = review.opinions.find((it) => it.id === input.opinion)
  if (!opinion || opinion.verdict === 'agree')
    return refuse('unknown-thing', { thing: 'opinion', id: input.opinion })
  if (opinion.answer) return refuse('opinion-answered')
  if (opinion.standing.person === acting.standing.person) return refuse('same-person', { part: 'opinion' })
  if (meet([opinion.body.id], acting.standing.units)) return refuse('same-unit', { part: 'opinion' })
  return [{ type: 'review.answered', body: { ...input, standing: acting.standing } }]
}

/** Calls a review off, so that the plans can be sent again; what was said in it stays on record. */
export const decideWithdrawReview = (
  review: Review,
  reason: string,
  acting: Acting,
): NewReviewFact[] | Refusal =>
  review.withdrawn
    ? refuse('already-withdrawn')
    : [{ type: 'review.withdrawn', body: { reason, standing: acting.standing } }]
