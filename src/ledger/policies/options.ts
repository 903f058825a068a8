import type { ActName } from '#contract/acts.ts'
import type { Day } from '#core/words/calendar/day.ts'
import { type Refusal, isRefusal, refuse } from '#core/record/fact/refusal.ts'
import type { Acting } from '#core/record/problem/acting.ts'
import { seenOf } from '#core/record/problem/content.ts'
import type { Problem } from '#core/record/problem/problem.ts'
import { mayCheck } from '#core/rules/closeout/check-evidence.ts'
import { claimGaps } from '#core/rules/closeout/gaps.ts'
import { closeoutActs } from '#core/rules/closeout/transitions.ts'
import { permitted } from '#core/rules/closeout/who-may.ts'
import { type ApprovalBasis, decideApprovePlan, decideReopenPlan } from '#core/rules/planning/approve-plan.ts'
import { mayDo } from '#core/rules/rights/may-do.ts'

/** One act and why it is not possible now, or null: the button and the ledger ask the same rules. */
export type Option = { act: ActName; refused: { code: string; details: Record<string, unknown> } | null }

const shown = (act: ActName, it: unknown): Option => ({
  act,
  refused: isRefusal(it) ? { code: it.refused, details: it.details } : null,
})

const claimRefusal = (problem: Problem, day: Day): Refusal | null => {
  const gaps = claimGaps(problem, day)
  return gaps.length > 0 ? refuse('claim-gaps', { gaps }) : null
}

/** What somebody may do about a problem now, in the order of its life. */
export const optionsFor = (problem: Problem, acting: Acting, basis: ApprovalBasis): Option[] => {
  const seen = seenOf(problem, acting.hash)
  const closeout = closeoutActs.map((act) => {
    const row = permitted(problem, act, acting)
    return shown(act, isRefusal(row) || act !== 'claim' ? row : claimRefusal(problem, acting.day))
  })
  return [
    shown('hand-out', mayDo('hand-out', problem, acting)),
    shown('add-measure', mayDo('add-measure', problem, acting)),
    shown('approve-plan', decideApprovePlan(problem, { seen, missingRule: false }, acting, basis)),
    shown('reopen-plan', decideReopenPlan(problem, '', acting)),
    shown('report-progress', mayDo('report-progress', problem, acting)),
    shown('attach-evidence', mayDo('attach-evidence', problem, acting)),
    shown('check-evidence', mayCheck(problem, acting)),
    ...closeout,
  ]
}
