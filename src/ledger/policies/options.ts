import type { ActName } from '#contract/acts.ts'
import { type Refusal, isRefusal, refuse } from '#core/record/fact/refusal.ts'
import { type Acting, holds } from '#core/record/problem/acting.ts'
import { seenOf } from '#core/record/problem/content.ts'
import type { Problem } from '#core/record/problem/problem.ts'
import { claimGaps } from '#core/rules/closeout/gaps.ts'
import { closeoutActs } from '#core/rules/closeout/transitions.ts'
import { permitted } from '#core/rules/closeout/who-may.ts'
import { mayProve } from '#core/rules/evidence/attach.ts'
import { decideApprovePlan, decideReopenPlan } from '#core/rules/planning/approve-plan.ts'
import { mayPlan, planIsOpen } from '#core/rules/planning/plan-act.ts'
import { contentIsOpen } from '#core/rules/responsibility/working-units.ts'

/** One act and why it is not possible now, or null: the button and the ledger ask the same rules. */
export type Option = { act: ActName; refused: { code: string; details: Record<string, unknown> } | null }

const shown = (act: ActName, it: unknown): Option => ({
  act,
  refused: isRefusal(it) ? { code: it.refused, details: it.details } : null,
})

const claimRefusal = (problem: Problem): Refusal | null => {
  const gaps = claimGaps(problem)
  return gaps.length > 0 ? refuse('claim-gaps', { gaps }) : null
}

/** What somebody may do about a problem now, in the order of its life. */
export const optionsFor = (problem: Problem, acting: Acting): Option[] => {
  const seen = seenOf(problem, acting.hash)
  const office = holds(acting, 'office') ? null : refuse('not-allowed', { role: 'office' })
  const plan = mayPlan(problem, acting) ?? planIsOpen(problem)
  const work = mayProve(problem, acting) ?? contentIsOpen(problem)
  const closeout = closeoutActs.map((act) => {
    const row = permitted(problem, act, acting)
    return shown(act, isRefusal(row) || act !== 'claim' ? row : claimRefusal(problem))
  })
  return [
    shown('hand-out', office ?? planIsOpen(problem)),
    shown('add-measure', plan),
    shown('approve-plan', decideApprovePlan(problem, { seen, missingRule: false }, acting)),
    shown('reopen-plan', decideReopenPlan(problem, '', acting)),
    shown('report-progress', work),
    shown('attach-evidence', work),
    ...closeout,
  ]
}
