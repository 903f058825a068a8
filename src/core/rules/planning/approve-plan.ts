import { type Refusal, refuse } from '#core/record/fact/refusal.ts'
import type { Acting } from '#core/record/problem/acting.ts'
import type { NewProblemFact } from '#core/record/problem/new-fact.ts'
import type { Problem } from '#core/record/problem/problem.ts'
import { seenOf } from '#core/record/problem/content.ts'
import type { RoundWay } from '#core/record/round/way.ts'
import { type PlanDemands, planGaps } from '#core/rules/planning/gaps.ts'
import { type ReviewedPlan, reviewRefusal } from '#core/rules/planning/reviewed.ts'
import { mayDo } from '#core/rules/rights/may-do.ts'

/** What an approval rests on beyond the problem: what its round asks for, and the joint review of its plan. */
export type ApprovalBasis = {
  demands: PlanDemands & Pick<RoundWay, 'jointReview'>
  reviewed: ReviewedPlan | null
}

const asksNothing: ApprovalBasis = {
  demands: { jointReview: false, agreedProof: false },
  reviewed: null,
}

/** Approves the plan as it was seen; from then on it is worked on and its deadline stands. */
export const decideApprovePlan = (
  problem: Problem,
  input: { seen: string; missingRule: boolean },
  acting: Acting,
  { demands, reviewed }: ApprovalBasis = asksNothing,
): NewProblemFact[] | Refusal => {
  const no = mayDo('approve-plan', problem, acting, input.missingRule ? { part: 'missing-rule' } : {})
  if (no) return no
  const gaps = planGaps(problem, demands)
  if (gaps.length > 0) return refuse('plan-gaps', { gaps })
  const now = seenOf(problem, acting.hash)
  if (input.seen !== now) return refuse('content-changed', { seen: input.seen, now })
  const waits = demands.jointReview ? reviewRefusal(reviewed) : null
  if (waits) return waits
  const review = demands.jointReview ? (reviewed?.review.id ?? null) : null
  const { standing } = acting
  return [{ type: 'plan.approved', body: { plan: problem.plan.version + 1, standing, ...input, review } }]
}

/** Opens an approved plan again, with a reason; it needs a new approval. Not while a close-out is on its way. */
export const decideReopenPlan = (
  problem: Problem,
  reason: string,
  acting: Acting,
): NewProblemFact[] | Refusal => {
  return mayDo('reopen-plan', problem, acting) ?? [{ type: 'plan.reopened', body: { reason } }]
}
