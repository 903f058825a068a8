import type { Problem } from '#core/record/problem/problem.ts'

/** A measure and those in whose place it came: what was told of them was told of what it has to bring about. */
export const measureLine = (problem: Pick<Problem, 'replaced'>, measure: string): string[] => [
  measure,
  ...problem.replaced.filter((it) => it.by === measure).flatMap((it) => measureLine(problem, it.id)),
]
