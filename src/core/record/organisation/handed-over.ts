import type { Day } from '#core/words/calendar/day.ts'
import type { Actor, Fact } from '#core/record/fact/envelope.ts'

/** What somebody can answer for in a problem: 牵头领导 · 经办人 · 专班 of persons; the other three of units. */
export const charges = ['lead-leader', 'handler', 'team', 'lead-unit', 'co-unit', 'measure-unit'] as const
export type Charge = (typeof charges)[number]

/** One line of a hand-over list (交接清单), as it was on that day. */
export type GivenProblem = {
  problem: string
  number: string
  title: string
  deadline: Day | null
  charges: Charge[]
  /** Who answers from now on: a person or a unit. */
  to: { id: string; name: string }
}

/** 整改责任交接: one act, kept whole with whoever gave it away; each problem has its own fact of the same id. */
export type Given = { handover: string; on: Day; note: string; given: GivenProblem[] }

export type PersonHandedOver = Fact<'person.handed-over', Given>

/** A hand-over as it is kept in the state of whoever gave it away. */
export type HandOver = Given & { by: Actor; at: string }

/** The hand-over that a fact tells of, with who recorded it and when. */
export const handOverOf = ({ body, actor: by, recordedAt: at }: Fact<string, Given>): HandOver => ({
  ...body,
  by,
  at,
})
