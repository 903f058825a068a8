import type { EvidenceKind } from '#core/record/problem/facts.ts'
import type { Evidence, Problem } from '#core/record/problem/problem.ts'

const effectKinds: readonly EvidenceKind[] = ['money', 'site', 'data', 'people']

/**
 * Kinds of proof that show an effect on this problem: money voucher, site, data, people asked; a rule in force
 * only where the problem is a missing rule. Minutes and notices never count (design: close-out).
 */
export const provesEffect = (kind: EvidenceKind, problem: Pick<Problem, 'plan'>): boolean =>
  effectKinds.includes(kind) || (kind === 'rule' && problem.plan.missingRule)

/** The evidence of effect attached for one manifestation. */
export const effectOf = (problem: Problem, manifestation: string): Evidence[] =>
  problem.evidence.filter((it) => it.proves.includes(manifestation) && provesEffect(it.kind, problem))
