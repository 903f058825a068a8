import { type Refusal, refuse } from '#core/record/fact/refusal.ts'
import type { PlanContent } from '#core/record/problem/plan-content.ts'
import type { Body, ReviewQuestion } from '#core/record/review/facts.ts'
import { type Review, silent, unanswered } from '#core/record/review/review.ts'
import { type PlanChange, isAskedFor, planChanges } from '#core/rules/planning/plan-changes.ts'

/** The joint review of one plan: its newest that was not called off, and the plans of that problem by their hashes. */
export type ReviewedPlan = {
  review: Review
  problem: string
  now: PlanContent
  /** The hash of `now`. */
  seen: string
  plans: ReadonlyMap<string, PlanContent>
}

/** Of a plan, or its problem, who works on it. */
type Worked = {
  responsibility: Pick<PlanContent['responsibility'], 'leadUnit' | 'coUnits'>
  measures: readonly { units: readonly { id: string }[] }[]
}

/** The units that work on a plan as it stands. */
const workingOn = ({ responsibility, measures }: Worked): string[] => {
  const { leadUnit, coUnits } = responsibility
  return [...(leadUnit ? [leadUnit] : []), ...coUnits, ...measures.flatMap((it) => it.units)].map(
    (it) => it.id,
  )
}

/**
 * The bodies that say something on this problem: those that did not stand aside when it was sent, and that do not work on it
 * now. What one said before it was given a part of it no longer counts.
 */
export const bodiesOn = (review: Review, problem: string, plan: Worked): Body[] => {
  const aside = review.problems.find((it) => it.problem === problem)?.aside ?? []
  const working = workingOn(plan)
  return review.bodies.filter((it) => !aside.includes(it.id) && !working.includes(it.id))
}

/** The questions on which opinions of any body about this problem were adopted. */
const adoptedOn = (review: Review, problem: string): ReviewQuestion[] =>
  review.opinions
    .filter((it) => it.problem === problem && it.answer?.adopted === true)
    .flatMap((it) => it.questions)

/** The plans that a body has spoken on: as sent, once it concluded, and any that it gave an opinion on. */
const spokenOn = (review: Review, problem: string, body: string): string[] => [
  ...(review.concluded.some((it) => it.body.id === body)
    ? review.problems.filter((it) => it.problem === problem).map((it) => it.seen)
    : []),
  ...review.opinions.filter((it) => it.problem === problem && it.body.id === body).map((it) => it.seen),
]

/** What changed since a body last spoke, and that no adopted opinion asked for; empty where it need not look again. */
const unseenChanges = (
  { review, problem, now, seen, plans }: ReviewedPlan,
  body: string,
): PlanChange[] | null => {
  const spoken = spokenOn(review, problem, body)
  if (spoken.length === 0) return null
  if (spoken.includes(seen)) return []
  const adopted = adoptedOn(review, problem)
  const rests = spoken.flatMap((hash) => {
    const plan = plans.get(hash)
    return plan ? [planChanges(plan, now).filter((it) => !isAskedFor(it, adopted))] : []
  })
  return rests.toSorted((a, b) => a.length - b.length)[0] ?? null
}

/** The bodies that have to look at a plan again, with what they have not seen: it was changed beyond adopted opinions. */
export const lookAgain = (reviewed: ReviewedPlan): { body: Body; changes: PlanChange[] }[] =>
  bodiesOn(reviewed.review, reviewed.problem, reviewed.now).flatMap((body) => {
    const changes = unseenChanges(reviewed, body.id)
    return changes === null || changes.length === 0 ? [] : [{ body, changes }]
  })

/** Why a plan cannot be approved yet where its round asks for a joint review; null when exactly this plan went through it. */
export const reviewRefusal = (reviewed: ReviewedPlan | null): Refusal | null => {
  if (!reviewed) return refuse('review-missing')
  const { review, problem } = reviewed
  const about = { review: review.id }
  const bodies = bodiesOn(review, problem, reviewed.now)
  // Every body that was asked works on it now: nobody has looked at it from outside.
  if (bodies.length === 0) return refuse('review-missing')
  const waiting = silent({ ...review, bodies })
  if (waiting.length > 0) return refuse('review-open', { ...about, bodies: waiting.map((it) => it.name) })
  const open = unanswered(review).filter((it) => it.problem === problem)
  if (open.length > 0)
    return refuse('review-unanswered', { ...about, bodies: [...new Set(open.map((it) => it.body.name))] })
  const again = lookAgain(reviewed)
  if (again.length > 0)
    return refuse('review-outdated', {
      ...about,
      bodies: again.map((it) => it.body.name),
      changes: again[0]?.changes,
    })
  return null
}
