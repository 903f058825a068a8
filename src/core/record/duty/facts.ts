import type { KeptFile } from '#core/record/fact/kept-file.ts'
import type { Fact } from '#core/record/fact/envelope.ts'
import type { Named, NumberedProblem } from '#core/record/meeting/facts.ts'
import type { Day } from '#core/words/calendar/day.ts'

/** How often a duty comes back: by the week from Monday, and by the calendar. */
export const dutyTurns = ['week', 'month', 'quarter', 'half-year', 'year'] as const
export type DutyTurn = (typeof dutyTurns)[number]

/** 例行事项: what a body owes once in every period. */
export type DutySet = Fact<
  'duty.set',
  {
    title: string
    round: Named
    body: Named
    every: DutyTurn
    from: Day
    until: Day | null
    /** Days after the end of the period, by the calendar. */
    dueWithin: number
    /** What proves it. */
    proof: string
    problems: NumberedProblem[]
  }
>
/** `period` by its name: 2026-W33, 2026-08, 2026-Q3, 2026-H2, 2026. */
export type DutyDone = Fact<
  'duty.done',
  { period: string; on: Day; due: Day; statement: string; paper: KeptFile | null }
>
/** It was told by mistake. */
export type DutyUndone = Fact<'duty.undone', { period: string; reason: string }>
/** Nothing is owed for periods that end after this day; what was missed before stays missed. */
export type DutyEnded = Fact<'duty.ended', { on: Day; reason: string }>
/** It was set by mistake: nothing was ever owed. */
export type DutyWithdrawn = Fact<'duty.withdrawn', { reason: string }>

export type DutyFact = DutySet | DutyDone | DutyUndone | DutyEnded | DutyWithdrawn
