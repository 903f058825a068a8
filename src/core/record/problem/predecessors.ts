import type { Predecessors } from '#core/record/problem/hand-over-facts.ts'
import type { Problem } from '#core/record/problem/problem.ts'

const both = (some: readonly string[], others: readonly string[]): string[] => [
  ...new Set([...some, ...others]),
]

export const joinedPredecessors = (one: Predecessors, other: Predecessors): Predecessors => ({
  persons: both(one.persons, other.persons),
  units: both(one.units, other.units),
})

/**
 * Whoever answers for it, and any unit that took a share over: they stay known when the plan is opened again, a measure
 * replaced or a share withdrawn, so that nobody comes to judge it by no longer being named.
 */
const answering = ({ responsibility, measures, assignments }: Problem): Predecessors => {
  const { leadUnit, coUnits, handler, team } = responsibility
  const units = [...(leadUnit ? [leadUnit] : []), ...coUnits, ...measures.flatMap((it) => it.units)]
  const taken = assignments.flatMap((it) => (it.takenOverAt === null ? [] : [it.unit]))
  return {
    persons: [...(handler ? [handler] : []), ...team].map((it) => it.person),
    units: [...new Set([...units, ...taken].map((it) => it.id))],
  }
}

/** After each fact under an approved plan: whoever answers now is kept among those who never judge it. */
export const remembered = (before: Problem, after: Problem): Problem => {
  if (after.step === 'registered') return after
  const same =
    before.step !== 'registered' &&
    before.responsibility === after.responsibility &&
    before.measures === after.measures &&
    before.assignments === after.assignments
  if (same) return after
  return { ...after, predecessors: joinedPredecessors(after.predecessors, answering(after)) }
}
