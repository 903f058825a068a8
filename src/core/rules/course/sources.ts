import { type Refusal, refuse } from '#core/record/fact/refusal.ts'
import type { Acting } from '#core/record/problem/acting.ts'
import type { SourceAdded } from '#core/record/problem/course-facts.ts'
import type { NewProblemFact } from '#core/record/problem/new-fact.ts'
import type { Problem } from '#core/record/problem/problem.ts'
import { mayDo } from '#core/rules/rights/may-do.ts'

export type NewSource = Omit<SourceAdded['body'], 'source'>

const sameSource = (one: NewSource, other: NewSource): boolean =>
  one.problem !== null || other.problem !== null
    ? one.problem?.problem === other.problem?.problem
    : one.body === other.body && one.document === other.document && one.number === other.number

/** Somebody else found the same: said once for each. */
export const decideAddSource = (
  problem: Problem,
  source: NewSource,
  acting: Acting,
): NewProblemFact[] | Refusal => {
  const no = mayDo('add-source', problem, acting)
  if (no) return no
  if (source.problem?.problem === problem.id) return refuse('invalid-input', { field: 'from' })
  if (problem.course.sources.some((it) => sameSource(it, source)))
    return refuse('duplicate', { thing: 'source', name: source.number ?? source.document })
  return [{ type: 'source.added', body: { source: acting.newId(), ...source } }]
}

export const decideRemoveSource = (
  problem: Problem,
  source: string,
  reason: string,
  acting: Acting,
): NewProblemFact[] | Refusal => {
  const no = mayDo('remove-source', problem, acting)
  if (no) return no
  return problem.course.sources.some((it) => it.id === source)
    ? [{ type: 'source.removed', body: { source, reason } }]
    : refuse('unknown-thing', { thing: 'source', id: source })
}
