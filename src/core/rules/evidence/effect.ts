import type { Day } from '#core/words/calendar/day.ts'
import type { EvidenceKind } from '#core/record/problem/facts.ts'
import type { Evidence, Problem } from '#core/record/problem/problem.ts'

const effectKinds: readonly EvidenceKind[] = ['money', 'site', 'data', 'people']

/**
 * Kinds of proof that show an effect on this problem: money voucher, site, data, people asked; a rule in force
 * only where the problem is a missing rule. Minutes and notices never count (design: close-out).
 */
export const provesEffect = (kind: EvidenceKind, problem: Pick<Problem, 'plan'>): boolean =>
  effectKinds.includes(kind) || (kind === 'rule' && problem.plan.missingRule)

/** Whether its last day of validity is over; the day itself still counts. */
export const isExpired = ({ validUntil }: Pick<Evidence, 'validUntil'>, day: Day): boolean =>
  validUntil !== null && validUntil < day

/** Whether a proof counts as one of effect on this day: what was refused, or has expired, never does. */
export const countsAsEffect = (
  it: Pick<Evidence, 'kind' | 'validUntil' | 'check'>,
  problem: Pick<Problem, 'plan'>,
  day: Day,
): boolean => provesEffect(it.kind, problem) && it.check?.verdict !== 'refused' && !isExpired(it, day)

/** The evidence of effect for one manifestation on this day, whether somebody has looked at it yet or not. */
export const effectOf = (problem: Problem, manifestation: string, day: Day): Evidence[] =>
  problem.evidence.filter((it) => it.proves.includes(manifestation) && countsAsEffect(it, problem, day))
