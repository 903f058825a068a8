import { type Problem, manifestationsOf } from '#core/record/problem/problem.ts'
import { effectOf } from '#core/rules/evidence/effect.ts'
import type { Gap } from '#core/rules/planning/gaps.ts'

/** What a problem lacks before it can be claimed: measures said to be done, and a proof of effect for each manifestation. */
export const claimGaps = (problem: Problem): Gap[] => [
  ...problem.measures
    .filter((it) => !it.done)
    .map(({ id, text }): Gap => ({ code: 'measure-open', where: 'progress', of: id, what: text })),
  ...manifestationsOf(problem)
    .filter(({ id }) => effectOf(problem, id).length === 0)
    .map(({ id, text }): Gap => ({ code: 'no-effect-evidence', where: 'evidence', of: id, what: text })),
]
