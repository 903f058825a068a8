import type { Day } from '#core/words/calendar/day.ts'
import type { Fact } from '#core/record/fact/envelope.ts'
import type { Standing } from '#core/record/organisation/standing.ts'
import type { StatedFigure } from '#core/record/problem/facts.ts'

type Named = { id: string; name: string }

/** A sum as it was told: 453.5 万元 stays so. */
export const moneyUnits = ['元', '万元', '亿元'] as const
export type Money = { value: number; unit: (typeof moneyUnits)[number] }

/** What a sum is due for: a measure, or a manifestation that several measures answer. */
export type MoneyOf = { of: 'measure' | 'manifestation'; id: string }

/** What a unit says of its work: a claim, not a finding. */
export type Spoken = {
  progress: string
  unit: Named
  standing: Standing
  text: string
  figures: StatedFigure[]
  documents: string[]
  /** The unit says that its measure, or the assignment it names, is done. */
  completes: boolean
}
export type ProgressReportedV1 = Spoken & { measure: string | null }
export type ProgressReported = Fact<
  'progress.reported',
  ProgressReportedV1 & {
    /** The share of the measure that is spoken of; null: the measure, or the problem, itself. */
    assignment: string | null
    /** 共用: one statement that serves several measures bears one id in all of them. */
    shared: string | null
    /** The earlier statement whose words were taken again as they were. */
    reused: string | null
    /** Recovered since the last statement; a correction is below zero. */
    recovered: (MoneyOf & Money) | null
    /** The balance left of a run-off plan, in its unit. */
    balance: number | null
  }
>
/** Nothing changed in that month (YYYY-MM): said once, by one click. */
export type ProgressUnchanged = Fact<
  'progress.unchanged',
  { unit: Named; standing: Standing; month: string; measures: string[]; assignments: string[] }
>
/** Which evidence bears out which figure of a statement, by its place among them; null loosens it. */
export type FiguresTied = Fact<
  'figures.tied',
  { progress: string; standing: Standing; ties: { figure: number; evidence: string | null }[] }
>

/** A unit's share of a measure, handed down by the office (`from` null) or by a unit; the measure stays as approved. */
export type AssignmentMade = Fact<
  'assignment.made',
  {
    assignment: string
    measure: string
    /** The assignment that this is a share of. */
    parent: string | null
    from: Named | null
    unit: Named
    share: string
    /** Null: that of what it is a share of. */
    deadline: Day | null
    standing: Standing
  }
>
/** The unit takes it over; null: in the words in which it was handed down. */
export type AssignmentTakenOver = Fact<
  'assignment.taken-over',
  { assignment: string; share: string | null; standing: Standing }
>
export type AssignmentWithdrawn = Fact<
  'assignment.withdrawn',
  { assignment: string; reason: string; standing: Standing }
>

/** 应收、应追缴: set with the plan; null takes it away. */
export type MoneyDueSet = Fact<'money.due-set', MoneyOf & { what: string; due: Money | null }>
/** Why a sum remains: it is needed for a claim as long as no more than this remains. */
export type MoneyRemainderExplained = Fact<
  'money.remainder-explained',
  MoneyOf & { remaining: Money; reason: string; standing: Standing }
>

/** 消化计划: the balance to begin with, and down to what by when; the last step is zero. */
export type Runoff = {
  what: string
  /** 万元, 户, 宗 … */
  unit: string
  opening: number
  on: Day
  steps: { by: Day; to: number }[]
}
/** Set with the plan; null takes it away. */
export type RunoffSet = Fact<'runoff.set', { measure: string; runoff: Runoff | null }>

export type ProgressFact =
  | ProgressReported
  | ProgressUnchanged
  | FiguresTied
  | AssignmentMade
  | AssignmentTakenOver
  | AssignmentWithdrawn
  | MoneyDueSet
  | MoneyRemainderExplained
  | RunoffSet

/** The older shape told nothing of what came to be told since. */
export const progressSteps = {
  'progress.reported@1': (body: ProgressReportedV1): ProgressReported['body'] => ({
    ...body,
    assignment: null,
    shared: null,
    reused: null,
    recovered: null,
    balance: null,
  }),
}
