import { type Refusal, refuse } from '#core/record/fact/refusal.ts'
import type { Acting } from '#core/record/problem/acting.ts'
import { type LinkKind, otherEnd } from '#core/record/problem/links.ts'
import type { NewProblemFact } from '#core/record/problem/new-fact.ts'
import type { Problem } from '#core/record/problem/problem.ts'
import { mayDo } from '#core/rules/rights/may-do.ts'

type Named = Pick<Problem, 'id' | 'number'>

/** One bond between two problems, told from both ends: facts of the first and of the second. */
export const linkFacts = (
  one: Named,
  how: LinkKind,
  other: Named,
  note: string,
): [NewProblemFact, NewProblemFact] => [
  { type: 'problem.linked', body: { how, problem: other.id, number: other.number, note } },
  { type: 'problem.linked', body: { how: otherEnd[how], problem: one.id, number: one.number, note } },
]

/**
 * What a person may confirm by hand; every other bond comes of the act that makes it. A problem that is told to be carried
 * on is worked on no more: only the act that takes along all of it may say so (rules/lookback/successor.ts).
 */
export const confirmedLinks = ['recurrence-of'] as const
export type ConfirmedLink = (typeof confirmedLinks)[number]

/** The office confirms that a problem is one of an earlier round come again. */
export const decideLink = (
  one: Problem,
  how: ConfirmedLink,
  other: Problem,
  note: string,
  acting: Acting,
): [NewProblemFact, NewProblemFact] | Refusal => {
  const no = mayDo('link-problems', one, acting)
  if (no) return no
  if (one.round === other.round) return refuse('invalid-input', { field: 'other' })
  if (one.links.some((it) => it.problem === other.id))
    return refuse('duplicate', { thing: 'link', name: other.number })
  return linkFacts(one, how, other, note)
}
