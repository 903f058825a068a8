import type { Day } from '#core/words/calendar/day.ts'
import type { Actor } from '#core/record/fact/envelope.ts'
import type { AssignmentMade, Money, MoneyOf, Runoff } from '#core/record/problem/progress-facts.ts'

/** Where a share stands: nobody took it over yet, somebody works on it, it is said to be done, it was withdrawn. */
export const assignmentStates = ['made', 'taken-over', 'done', 'withdrawn'] as const
export type AssignmentState = (typeof assignmentStates)[number]

/** A unit's share of a measure. `ownWords`: the unit took it over in other words than it was handed down in. */
export type Assignment = Omit<AssignmentMade['body'], 'assignment' | 'standing'> & {
  id: string
  state: AssignmentState
  ownWords: boolean
  doneOn: string | null
  madeAt: string
  takenOverAt: string | null
  withdrawn: { reason: string; at: string } | null
  by: Actor
}

/** A sum that is due, and why some of it remains, if anybody said so. */
export type DueMoney = MoneyOf & {
  what: string
  due: Money
  /** Recovered under another number before; absent where nothing was. */
  before?: Money
  explained: { remaining: Money; reason: string; by: Actor; at: string } | null
}

export type MeasureRunoff = Runoff & { measure: string }

/** A unit said that nothing changed in a month. */
export type Unchanged = {
  unit: { id: string; name: string }
  month: string
  measures: string[]
  assignments: string[]
  by: Actor
  at: string
}

/** What the state of a problem has of all this. */
export type ProgressParts = {
  assignments: Assignment[]
  money: DueMoney[]
  runoffs: MeasureRunoff[]
  unchanged: Unchanged[]
}
export const noProgressParts: ProgressParts = { assignments: [], money: [], runoffs: [], unchanged: [] }

/** Those that still count: not withdrawn. */
export const liveOf = (assignments: readonly Assignment[]): Assignment[] =>
  assignments.filter((it) => it.state !== 'withdrawn')

/** The shares right below a measure (`parent` null) or a share. */
export const sharesBelow = (
  assignments: readonly Assignment[],
  measure: string,
  parent: string | null,
): Assignment[] => liveOf(assignments).filter((it) => it.measure === measure && it.parent === parent)

/** A share and all below it, the share first. */
export const withAllBelow = (assignments: readonly Assignment[], id: string): Assignment[] =>
  assignments
    .filter((it) => it.id === id)
    .flatMap((it) => [
      it,
      ...assignments.filter((one) => one.parent === id).flatMap((one) => withAllBelow(assignments, one.id)),
    ])

/** By when a share has to be done: its own day, or that of what it is a share of. */
export const deadlineOfShare = (
  problem: {
    assignments: readonly Assignment[]
    measures: readonly { id: string; deadline: Day | null }[]
    deadline: { current: Day } | null
  },
  measure: string,
  assignment: string | null,
): Day | null => {
  const own = problem.assignments.find((it) => it.id === assignment)
  if (own) {
    // A share is never due after what it is a share of, also where that was moved forward since.
    const above = deadlineOfShare(problem, measure, own.parent)
    return own.deadline === null || (above !== null && above < own.deadline) ? above : own.deadline
  }
  return problem.measures.find((it) => it.id === measure)?.deadline ?? problem.deadline?.current ?? null
}
