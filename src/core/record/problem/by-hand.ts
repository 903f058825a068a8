import { canonicalJson } from '#core/record/fact/canonical.ts'
import type { ProblemFact } from '#core/record/problem/facts.ts'
import type { HandSet, Problem } from '#core/record/problem/problem.ts'

const duties = ['leadLeader', 'leadUnit', 'coUnits', 'handler', 'team'] as const

/** What a fact sets that a list could tell otherwise. */
const setBy = (problem: Problem, fact: ProblemFact): HandSet[] => {
  switch (fact.type) {
    case 'problem.revised':
      return ['words']
    case 'responsibility.set':
      return duties.filter((it) => canonicalJson(fact.body[it]) !== canonicalJson(problem.responsibility[it]))
    case 'deadline.set':
      return ['deadline']
    case 'measure.added':
    case 'measure.revised':
      return [`measure:${fact.body.measure}`]
    default:
      return []
  }
}

/** Who did it, and when. */
export const handOf = ({ actor, recordedAt }: ProblemFact): { by: string; at: string } => ({
  by: actor.kind === 'person' ? actor.person.name : actor.rule,
  at: recordedAt,
})

/** Keeps who set what: by hand is kept with name and time, and an import that a person confirmed takes its place. */
export const handsOn = (problem: Problem, fact: ProblemFact): Problem['byHand'] => {
  const set = setBy(problem, fact)
  if (set.length === 0) return problem.byHand
  const rest = Object.fromEntries(
    Object.entries(problem.byHand).filter(([what]) => !set.includes(what as HandSet)),
  ) as Problem['byHand']
  if (fact.importId !== null) return rest
  const hand = handOf(fact)
  return { ...rest, ...Object.fromEntries(set.map((what) => [what, hand])) }
}
