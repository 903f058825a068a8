import type { Problem } from '#core/record/problem/problem.ts'
import { liveOf } from '#core/record/problem/progress-state.ts'

/** The units that work on a problem: lead unit, co-operating units, those of its measures and of their shares. */
export const unitsOf = (problem: Problem): string[] => {
  const { leadUnit, coUnits } = problem.responsibility
  const named = [
    ...(leadUnit ? [leadUnit] : []),
    ...coUnits,
    ...problem.measures.flatMap((it) => it.units),
    ...liveOf(problem.assignments).map((it) => it.unit),
  ]
  return [...new Set(named.map((it) => it.id))]
}
