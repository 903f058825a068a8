import { type Refusal, refuse } from '#core/record/fact/refusal.ts'
import type { Acting } from '#core/record/problem/acting.ts'
import type { Revision } from '#core/record/problem/evidence-facts.ts'
import type { NewProblemFact } from '#core/record/problem/new-fact.ts'
import type { Problem } from '#core/record/problem/problem.ts'
import { datesRefusal, turnedDownBefore } from '#core/rules/evidence/attach.ts'
import { mayDo } from '#core/rules/rights/may-do.ts'

/** A better version of a proof, by whoever gave it or its unit. A file that was there before is no better version. */
export const decideRenewEvidence = (
  problem: Problem,
  evidence: string,
  revision: Revision,
  reason: string,
  acting: Acting,
): NewProblemFact[] | Refusal => {
  const proof = problem.evidence.find((it) => it.id === evidence)
  const no = mayDo('renew-evidence', problem, acting, proof ? { by: proof.by } : {})
  if (no) return no
  if (!proof) return refuse('unknown-thing', { thing: 'evidence', id: evidence })
  if ([proof, ...proof.earlier].some((it) => it.hash === revision.hash))
    return refuse('same-file', { fileName: revision.fileName })
  const { standing } = acting
  return (
    datesRefusal(revision, acting) ??
    turnedDownBefore(problem, { ...proof, ...revision }) ?? [
      { type: 'evidence.renewed', body: { evidence, ...revision, reason, standing } },
    ]
  )
}
