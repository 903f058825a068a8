import type { KeptFile } from '#core/record/fact/kept-file.ts'
import type { Standing } from '#core/record/organisation/standing.ts'
import type { Day } from '#core/words/calendar/day.ts'
import type { Fact } from '#core/record/fact/envelope.ts'
import type { DocumentKind } from '#core/record/import/facts.ts'
import type { FurtherCloseoutFact } from '#core/record/problem/closeout-facts.ts'
import type { ClaimedWay } from '#core/record/round/way.ts'
import type { MeasureProofAgreed, PlanApproved } from '#core/record/problem/plan-facts.ts'
import type { ProgressFact, Spoken } from '#core/record/problem/progress-facts.ts'
import type { EvidenceChecked, EvidenceRenewed } from '#core/record/problem/evidence-facts.ts'
import type { ResponsibilityHandedOver } from '#core/record/problem/hand-over-facts.ts'
import type { ProblemLightFact } from '#core/record/problem/light-facts.ts'
import type { ProblemLookbackFact } from '#core/record/problem/lookback-facts.ts'
import type { CourseFact } from '#core/record/problem/course-facts.ts'

/** 立行立改 · 限期整改 · 长期坚持 */
export const timeClasses = ['immediate', 'time-limited', 'long-term'] as const
export type TimeClass = (typeof timeClasses)[number]

/** What kind of proof it is: only some kinds prove an effect (rules/evidence/effect.ts). */
export const evidenceKinds = ['rule', 'money', 'site', 'data', 'people', 'minutes', 'notice'] as const
export type EvidenceKind = (typeof evidenceKinds)[number]

/** How a verifier looked: 听 · 看 · 查 · 访 */
export const verificationMethods = ['heard', 'looked', 'checked', 'asked'] as const
export type VerificationMethod = (typeof verificationMethods)[number]

export type Heading = { ordinal: number; marker: string; title: string }

/** Where in the imported document the words stand: 1-based line, offsets within it; and the words, however mended later. */
export type SourcePlace = {
  import: string
  fileName: string
  line: number
  from: number
  to: number
  text: string
}

export type Manifestation = { id: string; text: string }

/** A figure recognised in a text, as written: 453.5 and 万元 stay so. */
export type StatedFigure = { text: string; value: number; unit: string; indicator: string }

export type ProblemRegistered = Fact<
  'problem.registered',
  {
    round: string
    /** 轮次-方面-序号, for ever. */
    number: string
    printOrder: number
    marker: string | null
    title: string
    /** 挂图简称, at most 14 characters. */
    shortTitle: string
    aspect: Heading
    group: Heading | null
    manifestations: Manifestation[]
    origin: DocumentKind
    source: SourcePlace | null
    feedbackOn: Day | null
  }
>
export type ProblemWithdrawn = Fact<'problem.withdrawn', { reason: string }>
/** A later list words it otherwise, or tells more of it: the whole of its words as they are from now on. */
export type ProblemRevised = Fact<
  'problem.revised',
  { title: string; shortTitle: string; manifestations: Manifestation[] }
>
/** What a later import changed is taken back with it: the problem is again what it was before. */
export type ProblemReverted = Fact<'problem.reverted', { import: string; reason: string }>

export type ResponsibilitySet = Fact<
  'responsibility.set',
  {
    leadLeader: { person: string; name: string; post: string; postTitle: string } | null
    leadUnit: { id: string; name: string } | null
    coUnits: { id: string; name: string }[]
    handler: { person: string; name: string } | null
    /** The team (一套班子) beside leader and handler. */
    team: { person: string; name: string }[]
  }
>
export type DeadlineSet = Fact<'deadline.set', { timeClass: TimeClass; deadline: Day | null }>

export type MeasureAdded = Fact<
  'measure.added',
  {
    measure: string
    marker: string | null
    text: string
    /** Manifestations it answers. */
    answers: string[]
    /** `reported`: told by a published report, not yet verified by anybody. */
    origin: 'plan' | 'reported'
    goal: string | null
    deadline: Day | null
    units: { id: string; name: string }[]
  }
>
export type MeasureRevised = Fact<
  'measure.revised',
  {
    measure: string
    text: string
    answers: string[]
    goal: string | null
    deadline: Day | null
    units: { id: string; name: string }[]
  }
>
export type MeasureRemoved = Fact<'measure.removed', { measure: string; reason: string }>

/** A changed plan asks for approval again. */
export type PlanReopened = Fact<'plan.reopened', { reason: string }>

/**
 * What a unit without access wrote into its return pack; the office only brings it in, and the file is kept by its hash.
 * The standing is the unit's, whose id stands for the person; who brought it in is the actor. `row` is that of the sheet.
 */
export type ProgressReturned = Fact<'progress.returned', Spoken & { measure: string; row: number }>
/** Words of a published report or a ledger: 导入未核查. Never a claim, never evidence. Null: of the problem as a whole. */
export type ProgressImported = Fact<
  'progress.imported',
  { progress: string; measure: string | null; text: string; figures: StatedFigure[]; documents: string[] }
>
/** A file and what its giver says of it. */
export type Proof = KeptFile & {
  kind: EvidenceKind
  /** Manifestations. */
  proves: string[]
  statement: string
  /** The day the document itself bears. */
  dated: Day | null
  /** Its last day, where it says of itself until when it holds (a certificate, a permit). */
  validUntil: Day | null
}
export type EvidenceAttached = Fact<
  'evidence.attached',
  Proof & { evidence: string; measure: string | null; progress: string | null; standing: Standing }
>
export type EvidenceWithdrawn = Fact<'evidence.withdrawn', { evidence: string; reason: string }>

/** `way`: how its round closes problems on that day; it stays the problem's until it is closed or claimed again. */
export type Claimed = Fact<
  'closeout.claimed',
  { standing: Standing; seen: string; statement: string; way: ClaimedWay }
>
export type ClaimWithdrawn = Fact<'closeout.claim-withdrawn', { standing: Standing; reason: string }>
export type Signed = Fact<'closeout.signed', { standing: Standing; seen: string }>
export type VerifiedItem = {
  manifestation: string
  met: boolean
  method: VerificationMethod
  evidence: string[]
  note: string
}
/** One of the bodies that verify; `field` where the way names fields. */
export type Verified = Fact<
  'closeout.verified',
  { standing: Standing; seen: string; items: VerifiedItem[]; field: string | null }
>
export type ReturnedMeasure = { measure: string; missing: string }
export type Returned = Fact<
  'closeout.returned',
  { standing: Standing; seen: string; measures: ReturnedMeasure[]; reason: string }
>
export type Accepted = Fact<'closeout.accepted', { standing: Standing; seen: string; note: string }>
export type Closed = Fact<'closeout.closed', { standing: Standing; seen: string }>

export type ProblemFact =
  | ProblemRegistered
  | ProblemWithdrawn
  | ProblemRevised
  | ProblemReverted
  | CourseFact
  | ProblemLookbackFact
  | ResponsibilitySet
  | ResponsibilityHandedOver
  | DeadlineSet
  | MeasureAdded
  | MeasureRevised
  | MeasureRemoved
  | MeasureProofAgreed
  | PlanApproved
  | PlanReopened
  | ProgressFact
  | ProgressReturned
  | ProgressImported
  | EvidenceAttached
  | EvidenceWithdrawn
  | EvidenceRenewed
  | EvidenceChecked
  | Claimed
  | ClaimWithdrawn
  | Signed
  | Verified
  | Returned
  | Accepted
  | Closed
  | FurtherCloseoutFact
  | ProblemLightFact
