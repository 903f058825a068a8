import { type Refusal, refuse } from '#core/record/fact/refusal.ts'
import { type Acting, holds } from '#core/record/problem/acting.ts'
import type { Problem } from '#core/record/problem/problem.ts'

/** The units that work on a problem: lead unit, co-operating units, and those of its measures. */
export const unitsOf = (problem: Problem): string[] => {
  const { leadUnit, coUnits } = problem.responsibility
  const named = [...(leadUnit ? [leadUnit] : []), ...coUnits, ...problem.measures.flatMap((it) => it.units)]
  return [...new Set(named.map((it) => it.id))]
}

/**
 * Nobody is independent of whoever registered their appointment: where a registrar reports, proves, claims or signs,
 * nobody could be found to judge it any more. And whoever can make themselves a verifier by a post of their own does not
 * judge either.
 */
export const registrarAbstains = (acting: Acting): Refusal | null =>
  holds(acting, 'registrar') ? refuse('registrar-abstains') : null

/**
 * Progress and evidence are taken while the problem is being worked on. From the claim on the content is locked, so that
 * every later decision is about the same thing; a claim can be withdrawn or returned.
 */
export const contentIsOpen = (problem: Problem): Refusal | null => {
  if (problem.step === 'in-progress' || problem.step === 'returned') return null
  if (problem.step === 'registered')
    return refuse('wrong-step', {
      act: 'report-progress',
      step: problem.step,
      from: ['in-progress', 'returned'],
    })
  return refuse('content-locked', { step: problem.step })
}
