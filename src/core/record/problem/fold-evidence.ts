import type { EvidenceChecked, EvidenceRenewed } from '#core/record/problem/evidence-facts.ts'
import type { EvidenceAttached, VerifiedItem } from '#core/record/problem/facts.ts'
import type { Decision, Evidence, Problem } from '#core/record/problem/problem.ts'

/** A proof as it is first given: nobody has looked at it yet. */
export const attachedEvidence = ({ body, actor: by, recordedAt: at }: EvidenceAttached): Evidence => {
  const { evidence: id, standing: _standing, ...proof } = body
  return { id, ...proof, by, at, earlier: [], check: null }
}

/** The better version takes the place of the one that was there, which is kept; it asks for a check of its own. */
export const renewed = (
  list: readonly Evidence[],
  { body, actor: by, recordedAt: at }: EvidenceRenewed,
): Evidence[] =>
  list.map((was) => {
    if (was.id !== body.evidence) return was
    const { evidence: _evidence, standing: _standing, reason, ...revision } = body
    const { hash, fileName, size, mediaType, dated, validUntil } = was
    const before = { hash, fileName, size, mediaType, dated, validUntil, by: was.by, at: was.at }
    return { ...was, ...revision, by, at, earlier: [...was.earlier, { ...before, reason }], check: null }
  })

/** A check of a version that is no longer the standing one changes nothing. */
export const withCheck = (problem: Problem, fact: EvidenceChecked): Problem => {
  const { evidence: id, hash, verdict, reason, standing } = fact.body
  const proof = problem.evidence.find((it) => it.id === id && it.hash === hash)
  if (!proof) return problem
  const check = { verdict, reason, standing, by: fact.actor, at: fact.recordedAt }
  const others = problem.turnedDown.filter((it) => it.evidence !== id || it.hash !== hash)
  const { kind, proves } = proof
  return {
    ...problem,
    evidence: problem.evidence.map((it) => (it === proof ? { ...it, check } : it)),
    turnedDown: verdict === 'refused' ? [...others, { evidence: id, hash, kind, proves, reason }] : others,
  }
}

/** Whoever verifies by a proof has checked and accepted it: nobody is asked to say so twice. */
export const acceptedBy = (
  list: readonly Evidence[],
  items: readonly VerifiedItem[],
  { standing, by, at }: Pick<Decision, 'standing' | 'by' | 'at'>,
): Evidence[] => {
  const named = new Set(items.filter((it) => it.met).flatMap((it) => it.evidence))
  const check = { verdict: 'accepted' as const, reason: '', standing, by, at }
  return list.map((it) => (named.has(it.id) && it.check === null ? { ...it, check } : it))
}
