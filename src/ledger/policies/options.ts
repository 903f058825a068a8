import type { ActName } from '#contract/acts.ts'
import type { Day } from '#core/words/calendar/day.ts'
import { type Refusal, isRefusal, refuse } from '#core/record/fact/refusal.ts'
import type { Acting } from '#core/record/problem/acting.ts'
import { seenOf } from '#core/record/problem/content.ts'
import type { Problem } from '#core/record/problem/problem.ts'
import { mayCheck } from '#core/rules/closeout/check-evidence.ts'
import { claimGaps, closeGaps } from '#core/rules/closeout/gaps.ts'
import { mayAnswerObjection, mayReceiveObjection } from '#core/rules/closeout/objection.ts'
import { type CloseoutAct, closeoutActs } from '#core/rules/closeout/transitions.ts'
import { permitted } from '#core/rules/closeout/who-may.ts'
import { type ApprovalBasis, decideApprovePlan, decideReopenPlan } from '#core/rules/planning/approve-plan.ts'
import { decideResume } from '#core/rules/course/end.ts'
import { mayDo } from '#core/rules/rights/may-do.ts'

/** One act and why it is not possible now, or null: the button and the ledger ask the same rules. */
export type Option = { act: ActName; refused: { code: string; details: Record<string, unknown> } | null }

const shown = (act: ActName, it: unknown): Option => ({
  act,
  refused: isRefusal(it) ? { code: it.refused, details: it.details } : null,
})

/** What is missing for an act that somebody could do otherwise. */
const gapsRefusal = (problem: Problem, act: CloseoutAct, day: Day): Refusal | null => {
  if (act !== 'claim' && act !== 'close') return null
  const gaps = act === 'claim' ? claimGaps(problem, day) : closeGaps(problem, day)
  return gaps.length > 0 ? refuse(`${act}-gaps`, { gaps }) : null
}

/** Objections are taken down where they can be, and answered where there are any. */
const objectionOptions = (problem: Problem, acting: Acting): Option[] => [
  shown('receive-objection', mayReceiveObjection(problem, acting)),
  ...(problem.objections.some((it) => it.answered === null)
    ? [shown('answer-objection', mayAnswerObjection(problem, acting))]
    : []),
]

/** What may be asked for, and what else turns or tells of a problem's course; requests have acts of their own. */
const courseOptions = (problem: Problem, acting: Acting): Option[] => [
  shown('ask-change', mayDo('ask-change', problem, acting)),
  ...(problem.step === 'ended' ? [shown('resume', decideResume(problem, '', acting))] : []),
  ...(problem.timeClass === 'long-term' ? [shown('recheck', mayDo('recheck', problem, acting))] : []),
  shown('add-source', mayDo('add-source', problem, acting)),
]

/** What somebody may do about a problem now, in the order of its life. */
export const optionsFor = (problem: Problem, acting: Acting, basis: ApprovalBasis): Option[] => {
  const seen = seenOf(problem, acting.hash)
  const closeout = closeoutActs.map((act) => {
    const row = permitted(problem, act, acting)
    return shown(act, isRefusal(row) ? row : gapsRefusal(problem, act, acting.day))
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
    ...objectionOptions(problem, acting),
    ...courseOptions(problem, acting),
  ]
}
