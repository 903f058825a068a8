import type { KeptFile } from '#core/record/fact/kept-file.ts'
import type { Day } from '#core/words/calendar/day.ts'
import type { Fact } from '#core/record/fact/envelope.ts'
import type { Standing } from '#core/record/organisation/standing.ts'
import type { EvidenceKind, Proof } from '#core/record/problem/facts.ts'

/** What is replaced when a proof is given in a better version; what it is and what it proves stays. */
export type Revision = KeptFile & Pick<Proof, 'dated' | 'validUntil'>

/** A better version of the same proof. The earlier one stays readable; a check of it says nothing about this one. */
export type EvidenceRenewed = Fact<
  'evidence.renewed',
  Revision & { evidence: string; reason: string; standing: Standing }
>

export const evidenceVerdicts = ['accepted', 'refused'] as const
export type EvidenceVerdict = (typeof evidenceVerdicts)[number]

/** Somebody independent looked at a proof; `hash` is the file they looked at. The reason may be empty where it is accepted. */
export type EvidenceChecked = Fact<
  'evidence.checked',
  { evidence: string; hash: string; verdict: EvidenceVerdict; reason: string; standing: Standing }
>

/** A proof before it could have a last day of validity. */
export type EvidenceAttachedV1 = KeptFile & {
  evidence: string
  measure: string | null
  progress: string | null
  kind: EvidenceKind
  proves: string[]
  statement: string
  dated: Day | null
  standing: Standing
}

/** A file refused as a proof of something. */
export type TurnedDown = {
  evidence: string
  hash: string
  kind: EvidenceKind
  proves: string[]
  reason: string
}
