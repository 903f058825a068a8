import type { Day } from '#core/words/calendar/day.ts'
import { type Problem, manifestationsOf } from '#core/record/problem/problem.ts'
import { effectOf, isExpired, provesEffect } from '#core/rules/evidence/effect.ts'
import type { Gap } from '#core/rules/planning/gaps.ts'

/** There may be proofs of the right kind all the same: refused ones, or such as have expired. */
const whyNoEffect = (problem: Problem, manifestation: string, day: Day): Gap['code'] => {
  const given = problem.evidence.filter(
    (it) => it.proves.includes(manifestation) && provesEffect(it.kind, problem),
  )
  if (given.some((it) => it.check?.verdict === 'refused')) return 'effect-refused'
  return given.some((it) => isExpired(it, day)) ? 'effect-expired' : 'no-effect-evidence'
}

/** What a problem lacks before it can be claimed: measures said to be done, and a proof of effect for each manifestation. */
export const claimGaps = (problem: Problem, day: Day): Gap[] => [
  ...problem.measures
    .filter((it) => !it.done)
    .map(({ id, text }): Gap => ({ code: 'measure-open', where: 'progress', of: id, what: text })),
  ...manifestationsOf(problem)
    .filter(({ id }) => effectOf(problem, id, day).length === 0)
    .map(({ id, text }): Gap => ({
      code: whyNoEffect(problem, id, day),
      where: 'evidence',
      of: id,
      what: text,
    })),
]
