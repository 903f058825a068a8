import type { Day } from '#core/words/calendar/day.ts'
import type { Fact } from '#core/record/fact/envelope.ts'
import type { TurnedDown } from '#core/record/problem/evidence-facts.ts'
import type { Money, MoneyOf } from '#core/record/problem/progress-facts.ts'
import type { Standing } from '#core/record/organisation/standing.ts'
import type { TimeClass } from '#core/record/problem/facts.ts'
import type { Predecessors } from '#core/record/problem/hand-over-facts.ts'
import type { ProblemLinked } from '#core/record/problem/links.ts'
import type { InspectionKind } from '#core/record/round/facts.ts'
import type { Extender } from '#core/record/round/way.ts'

/** 不适用(情况变化) · 不予整改(经批准说明) · 移交: a problem that ends without having been rectified. */
export const endings = ['not-applicable', 'not-rectified', 'handed-over'] as const
export type Ending = (typeof endings)[number]

/** All the ways to end: 拆分 and 合并 end only the number, what was found lives on under others. */
export const endedAs = [...endings, 'split', 'merged'] as const
export type EndedAs = (typeof endedAs)[number]

/** What a problem's course can be asked to change to. */
export type CourseChange =
  | {
      kind: 'extension'
      /** Null: the problem's own deadline; otherwise that of one measure. */
      measure: string | null
      from: Day
      to: Day
      /** What was done so far. */
      done: string
      /** Measures whose own deadlines move with the problem's, to the same day. */
      follow: string[]
    }
  | {
      kind: 'class'
      from: TimeClass
      to: TimeClass
      grounds: string
      deadline: Day | null
      /** 复核日: what is long-term is looked at again on it. */
      recheckOn: Day | null
    }
  | {
      kind: 'measure'
      replaces: string
      measure: string
      text: string
      answers: string[]
      goal: string | null
      deadline: Day | null
      units: { id: string; name: string }[]
    }
  | {
      kind: 'ending'
      as: Ending
      grounds: string
      /** Proofs of the grounds. */
      evidence: string[]
      /** Handed over to: a body outside the ledger, with its receipt among the evidence. */
      receiver: string | null
      receipt: string | null
    }
  | { kind: 'split'; parts: { title: string; shortTitle: string; manifestations: string[] }[] }
  | { kind: 'merge'; into: { problem: string; number: string } }
export type CourseKind = CourseChange['kind']

export type CourseAsked = Fact<
  'course.asked',
  {
    request: string
    standing: Standing
    reason: string
    change: CourseChange
    /** Whom the round let grant time on the day it was asked; null where that is no matter of the round. */
    grants: Extender | null
  }
>
/** 牵头领导同意 (or whom the round lets grant time): the second of three. */
export type CourseConsented = Fact<'course.consented', { request: string; standing: Standing; seen: string }>
/** From now on it is as it was asked. */
export type CourseGranted = Fact<'course.granted', { request: string; standing: Standing; seen: string }>
export type CourseRefused = Fact<'course.refused', { request: string; standing: Standing; reason: string }>
/** Taken back by those who asked, before anybody granted it. */
export type CourseWithdrawn = Fact<
  'course.withdrawn',
  { request: string; standing: Standing; reason: string }
>
/** An ended problem is open again; its plan asks for approval anew. */
export type ProblemResumed = Fact<'problem.resumed', { standing: Standing; reason: string }>

/** From one class of time to another. */
export type ClassTurn = {
  from: TimeClass
  to: TimeClass
  on: Day
  by: string
  /** The deadline it had until then. */
  deadline: { original: Day; current: Day } | null
}
/**
 * What a problem takes over of the one it was split from, or that was merged into it: nobody gets rid of a deadline, of an
 * extension or of having worked on it under another number.
 */
export type ProblemInherited = Fact<
  'problem.inherited',
  {
    from: { problem: string; number: string }
    timeClass: TimeClass | null
    deadline: { original: Day; current: Day } | null
    /** A plan was approved with it: it is no draft any more. */
    fixed: boolean
    extensions: number
    turns: ClassTurn[]
    leaders: string[]
    predecessors: Predecessors
    contributors: Standing[]
    /** 复核日 of what is long-term. */
    recheckOn: Day | null
    returns: number
    /** Files refused as proofs of what goes along. */
    turnedDown: TurnedDown[]
    /** Of the measures that go along, by their ids here: which were returned, and which were put off. */
    measures: { measure: string; returned: boolean; extended: { original: Day; times: number } | null }[]
    /** What was recovered of sums due, told under the other number. */
    recovered: (MoneyOf & Money)[]
  }
>
/** Manifestations that were found under another number, and are answered here from now on. */
export type ManifestationsGained = Fact<
  'manifestations.gained',
  { from: { problem: string; number: string }; manifestations: { id: string; text: string }[] }
>

/** 复核: what is long-term was looked at, and when it is looked at next. */
export type Rechecked = Fact<'long-term.rechecked', { standing: Standing; found: string; next: Day }>

/** Somebody else found the same: one set of measures answers all. */
export type SourceAdded = Fact<
  'source.added',
  {
    source: string
    kind: InspectionKind
    /** Who found it, as it is called there. */
    body: string
    /** Where it is written. */
    document: string
    /** Its number there. */
    number: string | null
    text: string
    feedbackOn: Day | null
    /** The problem of another round of this ledger that says it. */
    problem: { problem: string; number: string } | null
  }
>
export type SourceRemoved = Fact<'source.removed', { source: string; reason: string }>

export type CourseFact =
  | CourseAsked
  | CourseConsented
  | CourseGranted
  | CourseRefused
  | CourseWithdrawn
  | ProblemResumed
  | ProblemInherited
  | ManifestationsGained
  | Rechecked
  | SourceAdded
  | SourceRemoved
  | ProblemLinked
