import { type Refusal, refuse } from '#core/record/fact/refusal.ts'
import type { Acting } from '#core/record/problem/acting.ts'
import type { EvidenceVerdict } from '#core/record/problem/evidence-facts.ts'
import type { NewProblemFact } from '#core/record/problem/new-fact.ts'
import type { Evidence, Problem } from '#core/record/problem/problem.ts'
import { mayJudge } from '#core/rules/closeout/who-may.ts'
import { mayDo } from '#core/rules/rights/may-do.ts'

/** `hash` is the file that was looked at. */
export type Check = { evidence: string; hash: string; verdict: EvidenceVerdict; reason: string }
/** A proof that whoever decides on the whole refuses in the same act. */
export type RefusedProof = { evidence: string; reason: string }

/** Whether somebody may check proofs here: a verifier or the office, as independent as whoever verifies. */
export const mayCheck = (problem: Problem, acting: Acting): Refusal | null =>
  mayDo('check-evidence', problem, acting) ?? mayJudge(problem, acting)

const factOf = (proof: Evidence, verdict: EvidenceVerdict, reason: string, { standing }: Acting) =>
  ({
    type: 'evidence.checked',
    body: { evidence: proof.id, hash: proof.hash, verdict, reason, standing },
  }) as const satisfies NewProblemFact

/**
 * One proof is looked at by itself: accepted, or refused with a reason its giver can go by. Nobody has to: what nobody
 * looked at beforehand is checked by whoever verifies, by naming it.
 */
export const decideCheckEvidence = (
  problem: Problem,
  { evidence, hash, verdict, reason }: Check,
  acting: Acting,
): NewProblemFact[] | Refusal => {
  const no = mayCheck(problem, acting)
  if (no) return no
  const proof = problem.evidence.find((it) => it.id === evidence)
  if (!proof) return refuse('unknown-thing', { thing: 'evidence', id: evidence })
  if (proof.hash !== hash) return refuse('content-changed', { seen: hash, now: proof.hash })
  if (verdict === 'refused' && reason.trim() === '') return refuse('invalid-input', { field: 'reason' })
  return [factOf(proof, verdict, reason, acting)]
}

/** The facts for proofs refused together with a decision; each with a reason, about a proof that is there. */
export const refusedFacts = (
  problem: Problem,
  refused: readonly RefusedProof[],
  acting: Acting,
): NewProblemFact[] | Refusal => {
  const facts: NewProblemFact[] = []
  for (const { evidence, reason } of refused) {
    const proof = problem.evidence.find((it) => it.id === evidence)
    if (!proof) return refuse('unknown-thing', { thing: 'evidence', id: evidence })
    if (reason.trim() === '') return refuse('invalid-input', { field: 'reason' })
    facts.push(factOf(proof, 'refused', reason, acting))
  }
  return facts
}

/** The problem as it is once these proofs are refused: what is decided in the same act must hold without them. */
export const withoutRefused = (problem: Problem, refused: readonly RefusedProof[]): Problem => ({
  ...problem,
  evidence: problem.evidence.filter((it) => !refused.some(({ evidence }) => evidence === it.id)),
})
