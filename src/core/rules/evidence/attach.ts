import { type Refusal, refuse } from '#core/record/fact/refusal.ts'
import type { Acting } from '#core/record/problem/acting.ts'
import type { Proof } from '#core/record/problem/facts.ts'
import type { NewProblemFact } from '#core/record/problem/new-fact.ts'
import { type Problem, manifestationsOf } from '#core/record/problem/problem.ts'
import { mayDo } from '#core/rules/rights/may-do.ts'

/** A document bears no day to come, and does not end before the day it bears. */
export const datesRefusal = (
  { dated, validUntil }: Pick<Proof, 'dated' | 'validUntil'>,
  { day }: Pick<Acting, 'day'>,
): Refusal | null => {
  if (dated !== null && dated > day) return refuse('invalid-input', { field: 'dated', laterThan: day })
  return dated !== null && validUntil !== null && validUntil < dated
    ? refuse('invalid-input', { field: 'validUntil', earlierThan: dated })
    : null
}

/** A file that was refused does not come back as the same proof by being taken back and given again. */
export const turnedDownBefore = (
  problem: Problem,
  { hash, kind, proves, fileName }: Pick<Proof, 'hash' | 'kind' | 'proves' | 'fileName'>,
): Refusal | null => {
  const before = problem.turnedDown.find(
    (it) => it.hash === hash && it.kind === kind && it.proves.some((one) => proves.includes(one)),
  )
  return before ? refuse('evidence-refused', { what: fileName, reason: before.reason }) : null
}

/** The facts for proofs brought together, each checked for what it says it proves. */
export const proofFacts = (
  problem: Problem,
  measure: string | null,
  progress: string | null,
  proofs: readonly Proof[],
  acting: Acting,
): NewProblemFact[] | Refusal => {
  const all = manifestationsOf(problem).map((it) => it.id)
  for (const proof of proofs) {
    const unknown = proof.proves.find((it) => !all.includes(it))
    if (unknown) return refuse('unknown-thing', { thing: 'manifestation', id: unknown })
    const flawed = datesRefusal(proof, acting) ?? turnedDownBefore(problem, proof)
    if (flawed) return flawed
  }
  return proofs.map((proof) => ({
    type: 'evidence.attached',
    body: { evidence: acting.newId(), measure, progress, standing: acting.standing, ...proof },
  }))
}

/** A proof by itself, of the whole problem or of one measure; open until the claim. */
export const decideAttachEvidence = (
  problem: Problem,
  measure: string | null,
  proof: Proof,
  acting: Acting,
): NewProblemFact[] | Refusal => {
  const no = mayDo('attach-evidence', problem, acting)
  if (no) return no
  if (measure !== null && !problem.measures.some((it) => it.id === measure))
    return refuse('unknown-thing', { thing: 'measure', id: measure })
  return proofFacts(problem, measure, null, [proof], acting)
}

/** Takes a proof back before the claim; the file and the fact that it was there remain. */
export const decideWithdrawEvidence = (
  problem: Problem,
  evidence: string,
  reason: string,
  acting: Acting,
): NewProblemFact[] | Refusal => {
  const proof = problem.evidence.find((it) => it.id === evidence)
  const no = mayDo('withdraw-evidence', problem, acting, proof ? { by: proof.by } : {})
  if (no) return no
  return proof
    ? [{ type: 'evidence.withdrawn', body: { evidence, reason } }]
    : refuse('unknown-thing', { thing: 'evidence', id: evidence })
}
