import { canonicalJson } from '#core/record/fact/canonical.ts'
import type { ProblemFact } from '#core/record/problem/facts.ts'
import type { ResponsibilityHandedOver } from '#core/record/problem/hand-over-facts.ts'
import type { HandSet, Problem } from '#core/record/problem/problem.ts'

const answering = ['leadLeader', 'leadUnit', 'coUnits', 'handler', 'team'] as const

const handed = (part: ResponsibilityHandedOver['body']['parts'][number]): HandSet => {
  switch (part.charge) {
    case 'lead-leader':
      return 'leadLeader'
    case 'lead-unit':
      return 'leadUnit'
    case 'co-unit':
      return 'coUnits'
    case 'measure-unit':
      return `measure:${part.measure}`
    case 'handler':
    case 'team':
      return part.charge
  }
}

const handedBy = ({ body }: ResponsibilityHandedOver): HandSet[] => body.parts.map(handed)

const grantedSets = ({ course }: Problem, request: string): HandSet[] => {
  const change = course.requests.find((it) => it.id === request)?.change
  if (change?.kind === 'measure') return [`measure:${change.measure}`]
  if (change?.kind === 'class') return ['deadline']
  if (change?.kind !== 'extension') return []
  const moved = change.measure === null ? change.follow : [change.measure]
  return [
    ...(change.measure === null ? ['deadline' as const] : []),
    ...moved.map((it): HandSet => `measure:${it}`),
  ]
}

/** What a fact sets that a list could tell otherwise. */
const setBy = (problem: Problem, fact: ProblemFact): HandSet[] => {
  switch (fact.type) {
    case 'problem.revised':
      return ['words']
    case 'responsibility.set':
      return answering.filter(
        (it) => canonicalJson(fact.body[it]) !== canonicalJson(problem.responsibility[it]),
      )
    case 'responsibility.handed-over':
      return handedBy(fact)
    case 'deadline.set':
      return ['deadline']
    case 'course.granted':
      return grantedSets(problem, fact.body.request)
    case 'manifestations.gained':
      return ['words']
    case 'measure.added':
    case 'measure.revised':
    case 'measure.proof-agreed':
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
