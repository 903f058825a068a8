import type { RoundWay } from '#core/record/round/way.ts'
import { type Problem, manifestationsOf } from '#core/record/problem/problem.ts'

/** Something missing, and where to mend it: the page shows the same list that keeps the button from working. */
export type Gap = {
  code:
    | 'no-lead-leader'
    | 'no-lead-unit'
    | 'no-handler'
    | 'no-deadline'
    | 'no-measure'
    | 'measure-without-unit'
    | 'measure-without-proof'
    | 'measure-open'
    | 'no-effect-evidence'
    | 'superior-due'
    | 'announcement-due'
    | 'observed-until'
    | 'announced-until'
    | 'objection-open'
    | 'rebounded'
    | 'money-remains'
    | 'balance-remains'
    | 'effect-refused'
    | 'effect-expired'
  where: 'responsibility' | 'deadline' | 'measures' | 'progress' | 'evidence' | 'closeout'
  /** The measure or manifestation it concerns. */
  of: string | null
  what: string
}

/** What the way of a round asks of a plan beyond the «five ones». */
export type PlanDemands = Pick<RoundWay, 'agreedProof'>

/** What a problem lacks before its plan can be approved: the «five ones» of design §4.3, and what its round asks for. */
export const planGaps = (problem: Problem, demands: PlanDemands = { agreedProof: false }): Gap[] => {
  const { leadLeader, leadUnit, handler } = problem.responsibility
  const gaps: Gap[] = []
  if (!leadLeader) gaps.push({ code: 'no-lead-leader', where: 'responsibility', of: null, what: '' })
  if (!leadUnit) gaps.push({ code: 'no-lead-unit', where: 'responsibility', of: null, what: '' })
  if (!handler) gaps.push({ code: 'no-handler', where: 'responsibility', of: null, what: '' })
  if (!problem.deadline && problem.timeClass !== 'long-term')
    gaps.push({ code: 'no-deadline', where: 'deadline', of: null, what: '' })
  for (const { id, text } of manifestationsOf(problem))
    if (!problem.measures.some((it) => it.answers.includes(id)))
      gaps.push({ code: 'no-measure', where: 'measures', of: id, what: text })
  for (const { id, text, units } of problem.measures)
    if (units.length === 0) gaps.push({ code: 'measure-without-unit', where: 'measures', of: id, what: text })
  if (demands.agreedProof)
    for (const { id, text, proof } of problem.measures)
      if (proof === undefined)
        gaps.push({ code: 'measure-without-proof', where: 'measures', of: id, what: text })
  return gaps
}
