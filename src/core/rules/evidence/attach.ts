import { type Refusal, refuse } from '#core/record/fact/refusal.ts'
import { type Acting, holds } from '#core/record/problem/acting.ts'
import type { Proof } from '#core/record/problem/facts.ts'
import type { NewProblemFact } from '#core/record/problem/new-fact.ts'
import { type Evidence, type Problem, manifestationsOf } from '#core/record/problem/problem.ts'
import { contentIsOpen, registrarAbstains, unitsOf } from '#core/rules/responsibility/working-units.ts'

/** The facts for proofs brought together, each checked for what it says it proves. */
export const proofFacts = (
  problem: Problem,
  measure: string | null,
  progress: string | null,
  proofs: readonly Proof[],
  acting: Acting,
): NewProblemFact[] | Refusal => {
  const all = manifestationsOf(problem).map((it) => it.id)
  for (const { proves, dated } of proofs) {
    const unknown = proves.find((it) => !all.includes(it))
    if (unknown) return refuse('unknown-thing', { thing: 'manifestation', id: unknown })
    if (dated !== null && dated > acting.day)
      return refuse('invalid-input', { field: 'dated', laterThan: acting.day })
  }
  return proofs.map((proof) => ({
    type: 'evidence.attached',
    body: { evidence: acting.newId(), measure, progress, standing: acting.standing, ...proof },
  }))
}

/** The working units' own people bring proofs, and take them back. */
export const mayProve = (problem: Problem, acting: Acting): Refusal | null => {
  const units = unitsOf(problem)
  const mine = units.some((unit) => holds(acting, 'handler', unit) || holds(acting, 'head', unit))
  return mine ? registrarAbstains(acting) : refuse('not-your-unit', { units })
}

/** A proof by itself, of the whole problem or of one measure; open until the claim. */
export const decideAttachEvidence = (
  problem: Problem,
  measure: string | null,
  proof: Proof,
  acting: Acting,
): NewProblemFact[] | Refusal => {
  const no = contentIsOpen(problem) ?? mayProve(problem, acting)
  if (no) return no
  if (measure !== null && !problem.measures.some((it) => it.id === measure))
    return refuse('unknown-thing', { thing: 'measure', id: measure })
  return proofFacts(problem, measure, null, [proof], acting)
}

/** Who gave a proof may take it back, and whoever answers for the unit it was given for: nobody else's is in the way. */
const mayWithdraw = ({ by }: Evidence, acting: Acting): Refusal | null => {
  if (by.kind !== 'person') return refuse('not-your-proof')
  const { person, unit } = by
  const mine =
    person.id === acting.standing.person ||
    (unit !== null && (holds(acting, 'handler', unit.id) || holds(acting, 'head', unit.id)))
  return mine ? null : refuse('not-your-proof', { unit: unit?.name })
}

/** Takes a proof back before the claim; the file and the fact that it was there remain. */
export const decideWithdrawEvidence = (
  problem: Problem,
  evidence: string,
  reason: string,
  acting: Acting,
): NewProblemFact[] | Refusal => {
  const no = contentIsOpen(problem) ?? mayProve(problem, acting)
  if (no) return no
  const proof = problem.evidence.find((it) => it.id === evidence)
  if (!proof) return refuse('unknown-thing', { thing: 'evidence', id: evidence })
  return mayWithdraw(proof, acting) ?? [{ type: 'evidence.withdrawn', body: { evidence, reason } }]
}
