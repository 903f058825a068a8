import { type Refusal, refuse } from '#core/record/fact/refusal.ts'
import { type Acting, holds } from '#core/record/problem/acting.ts'
import type { NewProblemFact } from '#core/record/problem/new-fact.ts'
import type { Problem } from '#core/record/problem/problem.ts'
import { planIsOpen } from '#core/rules/planning/plan-act.ts'
import { seenOf } from '#core/record/problem/content.ts'
import { planGaps } from '#core/rules/planning/gaps.ts'

const mayApprove = (problem: Problem, acting: Acting): boolean =>
  holds(acting, 'office') || problem.responsibility.leadLeader?.person === acting.standing.person

const forLeaderOrOffice = (): Refusal => refuse('not-allowed', { role: 'leader', or: 'office' })

/** Approves the plan as it was seen; from then on it is worked on and its deadline stands. */
export const decideApprovePlan = (
  problem: Problem,
  input: { seen: string; missingRule: boolean },
  acting: Acting,
): NewProblemFact[] | Refusal => {
  if (!mayApprove(problem, acting)) return forLeaderOrOffice()
  // It lets a paper prove an effect: whoever answers for the problem does not decide that.
  if (input.missingRule && !holds(acting, 'office')) return refuse('not-allowed', { role: 'office' })
  const closed = planIsOpen(problem)
  if (closed) return closed
  const gaps = planGaps(problem)
  if (gaps.length > 0) return refuse('plan-gaps', { gaps })
  const now = seenOf(problem, acting.hash)
  if (input.seen !== now) return refuse('content-changed', { seen: input.seen, now })
  const { standing } = acting
  return [{ type: 'plan.approved', body: { plan: problem.plan.version + 1, standing, ...input } }]
}

/** Opens an approved plan again, with a reason; it needs a new approval. Not while a close-out is on its way. */
export const decideReopenPlan = (
  problem: Problem,
  reason: string,
  acting: Acting,
): NewProblemFact[] | Refusal => {
  if (!mayApprove(problem, acting)) return forLeaderOrOffice()
  if (problem.step !== 'in-progress' && problem.step !== 'returned')
    return refuse('wrong-step', { act: 'reopen-plan', step: problem.step, from: ['in-progress', 'returned'] })
  return [{ type: 'plan.reopened', body: { reason } }]
}
