import { type Refusal, refuse } from '#core/record/fact/refusal.ts'
import { type Acting, holds } from '#core/record/problem/acting.ts'
import type { Problem } from '#core/record/problem/problem.ts'

/** The plan is written while no version of it is approved; afterwards it must be reopened first. */
export const planIsOpen = (problem: Problem): Refusal | null =>
  problem.step === 'registered'
    ? null
    : refuse('wrong-step', { act: 'plan', step: problem.step, from: ['registered'] })

/** The office plans for everybody; the lead unit's head and handler plan their own problem. */
export const mayPlan = (problem: Problem, acting: Acting): Refusal | null => {
  const unit = problem.responsibility.leadUnit
  if (holds(acting, 'office')) return null
  if (unit && (holds(acting, 'handler', unit.id) || holds(acting, 'head', unit.id))) return null
  return refuse('not-allowed', { role: 'office' })
}
