import type { RulesAdopted, RulesAdoptedV1 } from '#core/record/round/facts.ts'
import { ruleSetOfV1 } from '#core/record/round/rule-set.ts'
import type { Fact, StreamKind } from '#core/record/fact/envelope.ts'
import type { FactVersions } from '#core/record/fact/upcast.ts'
import type { ImportConfirmedV1, ImportFact } from '#core/record/import/facts.ts'
import { foldImport } from '#core/record/import/import.ts'
import type { PersonFact, UnitFact, WorkspaceFact } from '#core/record/organisation/facts.ts'
import { foldPerson } from '#core/record/organisation/person.ts'
import { foldUnit } from '#core/record/organisation/unit.ts'
import { foldWorkspace } from '#core/record/organisation/workspace.ts'
import type { EvidenceAttachedV1 } from '#core/record/problem/evidence-facts.ts'
import type { PlanApproved, PlanApprovedV1 } from '#core/record/problem/plan-facts.ts'
import { type ClaimedV1, type VerifiedV1, wayBeforeWays } from '#core/record/problem/closeout-facts.ts'
import type { ProblemFact } from '#core/record/problem/facts.ts'
import { foldProblem } from '#core/record/problem/fold.ts'
import { progressSteps } from '#core/record/problem/progress-facts.ts'
import type { LookbackFact } from '#core/record/lookback/facts.ts'
import { foldLookback } from '#core/record/lookback/lookback.ts'
import type { DutyFact } from '#core/record/duty/facts.ts'
import { foldDuty } from '#core/record/duty/duty.ts'
import type { MeetingFact } from '#core/record/meeting/facts.ts'
import { foldMeeting } from '#core/record/meeting/meeting.ts'
import type { ReviewFact } from '#core/record/review/facts.ts'
import { foldReview } from '#core/record/review/review.ts'
import type { RoundFact } from '#core/record/round/facts.ts'
import { foldRound } from '#core/record/round/round.ts'
import type { InstrumentFact } from '#core/record/instrument/facts.ts'
import { foldInstrument } from '#core/record/instrument/instrument.ts'
import type { VisitFact } from '#core/record/supervision/facts.ts'
import { foldVisit } from '#core/record/supervision/visit.ts'
import type { SubplanFact } from '#core/record/subplan/facts.ts'
import { foldSubplan } from '#core/record/subplan/subplan.ts'

/** Every fact the journal can hold today. */
export type AnyFact =
  | WorkspaceFact
  | UnitFact
  | PersonFact
  | RoundFact
  | ImportFact
  | ProblemFact
  | ReviewFact
  | SubplanFact
  | MeetingFact
  | DutyFact
  | VisitFact
  | InstrumentFact
  | LookbackFact

/** The newest version of each fact type, per kind of stream. A type or version not named here stops start-up. */
export const catalogue = {
  workspace: { 'workspace.founded': 1, 'workspace.separated': 1, 'content.erased': 1 },
  unit: {
    'unit.registered': 1,
    'unit.renamed': 1,
    'unit.moved': 1,
    'unit.aliased': 1,
    'unit.ranked': 1,
    'unit.remit-set': 1,
    'unit.ended': 1,
    'unit.restored': 1,
    'unit.handed-over': 1,
    'post.established': 1,
    'post.revised': 1,
  },
  person: {
    'person.registered': 1,
    'person.appointed': 1,
    'person.relieved': 1,
    'person.handed-over': 1,
  },
  round: { 'round.opened': 1, 'round.rules-adopted': 2, 'round.numbers-given': 1, 'round.way-set': 1 },
  import: { 'import.confirmed': 2, 'import.withdrawn': 1 },
  problem: {
    'problem.registered': 1,
    'problem.withdrawn': 1,
    'problem.revised': 1,
    'problem.reverted': 1,
    'problem.linked': 1,
    'problem.resumed': 1,
    'problem.looked-back': 1,
    'likeness.dismissed': 1,
    'problem.inherited': 1,
    'course.asked': 1,
    'course.consented': 1,
    'course.granted': 1,
    'course.refused': 1,
    'course.withdrawn': 1,
    'manifestations.gained': 1,
    'long-term.rechecked': 1,
    'source.added': 1,
    'source.removed': 1,
    'responsibility.set': 1,
    'responsibility.handed-over': 1,
    'deadline.set': 1,
    'measure.added': 1,
    'measure.revised': 1,
    'measure.removed': 1,
    'measure.proof-agreed': 1,
    'plan.approved': 2,
    'plan.reopened': 1,
    'progress.reported': 2,
    'progress.unchanged': 1,
    'figures.tied': 1,
    'assignment.made': 1,
    'assignment.taken-over': 1,
    'assignment.withdrawn': 1,
    'money.due-set': 1,
    'money.remainder-explained': 1,
    'runoff.set': 1,
    'progress.returned': 1,
    'progress.imported': 2,
    'evidence.attached': 2,
    'evidence.withdrawn': 1,
    'evidence.renewed': 1,
    'evidence.checked': 1,
    'closeout.claimed': 2,
    'closeout.claim-withdrawn': 1,
    'closeout.signed': 1,
    'closeout.verified': 2,
    'closeout.returned': 1,
    'closeout.accepted': 1,
    'closeout.closed': 1,
    'closeout.confirmed': 1,
    'closeout.not-confirmed': 1,
    'closeout.announced': 1,
    'objection.received': 1,
    'objection.answered': 1,
    'item.judged': 1,
    'event.noted': 1,
    'event.withdrawn': 1,
    'item.pressed': 1,
    'press.excused': 1,
    'light.overridden': 1,
    'light.override-lifted': 1,
  },
  review: {
    'review.opened': 1,
    'review.opinion-given': 1,
    'review.concluded': 1,
    'review.answered': 1,
    'review.withdrawn': 1,
  },
  subplan: { 'subplan.filed': 1, 'subplan.returned': 1, 'subplan.approved': 1 },
  meeting: {
    'meeting.held': 1,
    'meeting.corrected': 1,
    'meeting.withdrawn': 1,
    'meeting.followed': 1,
  },
  duty: { 'duty.set': 1, 'duty.done': 1, 'duty.undone': 1, 'duty.ended': 1, 'duty.withdrawn': 1 },
  visit: {
    'visit.made': 1,
    'visit.corrected': 1,
    'visit.withdrawn': 1,
    'finding.answered': 1,
    'finding.judged': 1,
  },
  instrument: {
    'instrument.drafted': 1,
    'instrument.revised': 1,
    'instrument.approved': 1,
    'instrument.withdrawn': 1,
    'instrument.issued': 1,
    'instrument.received': 1,
    'instrument.answered': 1,
    'instrument.judged': 1,
    'instrument.closed': 1,
    'instrument.cancelled': 1,
    'instrument.rechecked': 1,
  },
  lookback: { 'lookback.planned': 1, 'lookback.looked': 1 },
} as const satisfies Record<StreamKind, Record<string, number>>

const newest = Object.assign({}, ...Object.values(catalogue)) as Record<string, number>

/** The version a fact of this type is written in today. */
export const newestVersion = (type: AnyFact['type']): number => newest[type] ?? 1

/** Every fact the program knows, and one pure step from each older version of its body to the next. */
export const knownFacts: FactVersions = {
  newest,
  steps: {
    'import.confirmed@1': ({ leftOut, ...body }: ImportConfirmedV1) => ({
      ...body,
      leftOut: leftOut.map((it) => ({ ...it, reason: '' })),
      changed: [],
      unchanged: 0,
      absent: 0,
    }),
    'closeout.claimed@1': (body: ClaimedV1) => ({ ...body, way: wayBeforeWays }),
    'closeout.verified@1': (body: VerifiedV1) => ({ ...body, field: null }),
    // Only the measure may be null since.
    'progress.imported@1': (body: unknown) => body,
    'plan.approved@1': (body: PlanApprovedV1): PlanApproved['body'] => ({ ...body, review: null }),
    'round.rules-adopted@1': ({ ruleSet, from }: RulesAdoptedV1): RulesAdopted['body'] => ({
      ruleSet: ruleSetOfV1(ruleSet),
      from,
    }),
    ...progressSteps,
    'evidence.attached@1': (body: EvidenceAttachedV1) => ({ ...body, validUntil: null }),
  },
}

/** One fold for each kind of stream: state before and a fact give the state after. */
export const folds = {
  workspace: foldWorkspace,
  unit: foldUnit,
  person: foldPerson,
  round: foldRound,
  import: foldImport,
  problem: foldProblem,
  review: foldReview,
  subplan: foldSubplan,
  meeting: foldMeeting,
  duty: foldDuty,
  visit: foldVisit,
  instrument: foldInstrument,
  lookback: foldLookback,
}

export type StateOf<Kind extends StreamKind> = ReturnType<(typeof folds)[Kind]>

/** Folds the facts of one stream, in order, from nothing (or from `before`). */
export const foldStream = <Kind extends StreamKind>(
  kind: Kind,
  facts: readonly Fact[],
  before: StateOf<Kind> | null = null,
): StateOf<Kind> | null => {
  const fold = folds[kind] as (state: StateOf<Kind> | null, fact: Fact) => StateOf<Kind>
  return facts.reduce<StateOf<Kind> | null>(fold, before)
}
