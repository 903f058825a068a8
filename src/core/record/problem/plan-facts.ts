import type { Fact } from '#core/record/fact/envelope.ts'
import type { Standing } from '#core/record/organisation/standing.ts'
import type { EvidenceKind } from '#core/record/problem/facts.ts'

/** 成功证明: what will show that a measure had its effect, agreed before it begins. */
export type AgreedProof = {
  /** Any of these kinds will do; none named: the words alone. */
  kinds: EvidenceKind[]
  words: string
}
/** Neither kinds nor words: what was agreed no longer holds. */
export type MeasureProofAgreed = Fact<'measure.proof-agreed', { measure: string } & AgreedProof>

/** As it was written before joint reviews: it rested on none. */
export type PlanApprovedV1 = {
  plan: number
  standing: Standing
  seen: string
  missingRule: boolean
}
export type PlanApproved = Fact<
  'plan.approved',
  {
    plan: number
    standing: Standing
    seen: string
    /** The problem is a missing rule (制度缺失): only then does a rule in force prove an effect. */
    missingRule: boolean
    /** The joint review (会审) that the approval rests on; null where the round asked for none. */
    review: string | null
  }
>
