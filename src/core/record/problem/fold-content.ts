import { dayInShanghai } from '#core/words/calendar/day.ts'
import { canonicalJson } from '#core/record/fact/canonical.ts'
import type {
  Claimed,
  ClaimWithdrawn,
  Accepted,
  Closed,
  DeadlineSet,
  ProblemFact,
  ProblemRegistered,
  ProblemReverted,
  ProgressReported,
  ProgressReturned,
  Returned,
  Signed,
  Standing,
  Verified,
} from '#core/record/problem/facts.ts'
import { handOf } from '#core/record/problem/by-hand.ts'
import { type Measure, type Problem, noCloseout } from '#core/record/problem/problem.ts'

export type CloseoutFact = Claimed | ClaimWithdrawn | Signed | Verified | Returned | Accepted | Closed
type ContentFact = Exclude<ProblemFact, CloseoutFact | ProblemRegistered | ProblemReverted>

const withDeadline = (problem: Problem, { timeClass, deadline }: DeadlineSet['body']): Problem => {
  const planned = problem.plan.version > 0
  // Until the first plan is approved the deadline is a draft; from then on the original stands for ever.
  const original = planned ? (problem.deadline?.original ?? deadline) : deadline
  return {
    ...problem,
    timeClass,
    deadline: deadline === null || original === null ? null : { original, current: deadline },
  }
}

const changeMeasure = (problem: Problem, id: string, change: Partial<Measure>): Problem => ({
  ...problem,
  measures: problem.measures.map((it) => (it.id === id ? { ...it, ...change } : it)),
})

/** Somebody who contributed twice, from two units, stays bound by both: each standing is kept, the same one once. */
const withContributor = (problem: Problem, standing: Standing): Problem =>
  problem.contributors.some((it) => canonicalJson(it) === canonicalJson(standing))
    ? problem
    : { ...problem, contributors: [...problem.contributors, standing] }

/** A unit said it, at its desk or in its return pack: it contributed, and what it calls done is done until somebody looks. */
const spokenFor = (problem: Problem, fact: ProgressReported | ProgressReturned): Problem => {
  const { progress: id, measure, unit, text, figures, documents, completes, standing } = fact.body
  const { actor: by, recordedAt: at, happened } = fact
  const progress = {
    ...{ id, measure, unit, text, figures, documents, completes },
    ...{ imported: false, by, at, happened },
  }
  const named = withContributor({ ...problem, progress: [...problem.progress, progress] }, standing)
  return measure !== null && completes
    ? changeMeasure(named, measure, { done: true, doneOn: happened ?? dayInShanghai(at) })
    : named
}

/** The facts about what is promised, told and proved. */
export const foldContent = (problem: Problem, fact: ContentFact): Problem => {
  switch (fact.type) {
    case 'problem.withdrawn':
      return { ...problem, step: 'withdrawn' }
    case 'problem.revised':
      return { ...problem, ...fact.body }
    case 'responsibility.set':
      return { ...problem, responsibility: fact.body }
    case 'deadline.set':
      return withDeadline(problem, fact.body)
    case 'measure.added': {
      const { measure: id, ...rest } = fact.body
      const measure = { id, ...rest, done: false, doneOn: null, returned: false }
      return { ...problem, measures: [...problem.measures, measure] }
    }
    case 'measure.revised': {
      const { measure: id, ...rest } = fact.body
      // What was said to be done is what was promised then: another promise is open until somebody reports on it.
      const promised = ({ text, goal, answers }: typeof rest) => canonicalJson([text, goal, answers])
      return {
        ...problem,
        measures: problem.measures.map((it) => {
          if (it.id !== id) return it
          return promised(it) === promised(rest)
            ? { ...it, ...rest }
            : { ...it, ...rest, done: false, doneOn: null }
        }),
      }
    }
    case 'measure.removed': {
      const { measure: id, reason } = fact.body
      const text = problem.measures.find((it) => it.id === id)?.text ?? ''
      return {
        ...problem,
        measures: problem.measures.filter((it) => it.id !== id),
        removed: [...problem.removed, { id, text, ...handOf(fact), reason }],
      }
    }
    case 'plan.approved': {
      const { plan: version, missingRule, standing, seen } = fact.body
      const approved = { standing, seen, by: fact.actor, at: fact.recordedAt }
      const leader = problem.responsibility.leadLeader?.person
      const leaders = leader ? [...new Set([...problem.leaders, leader])] : problem.leaders
      return { ...problem, step: 'in-progress', plan: { version, missingRule, approved }, leaders }
    }
    case 'plan.reopened':
      return {
        ...problem,
        step: 'registered',
        plan: { ...problem.plan, approved: null },
        closeout: noCloseout,
      }
    case 'progress.reported':
    case 'progress.returned':
      return spokenFor(problem, fact)
    case 'progress.imported': {
      const { progress: id, ...rest } = fact.body
      const { actor: by, recordedAt: at, happened } = fact
      const told = { id, ...rest, unit: null, completes: false, imported: true, by, at, happened }
      return { ...problem, progress: [...problem.progress, told] }
    }
    case 'evidence.attached': {
      const { evidence: id, standing, ...rest } = fact.body
      const added = { id, ...rest, by: fact.actor, at: fact.recordedAt }
      return withContributor({ ...problem, evidence: [...problem.evidence, added] }, standing)
    }
    case 'evidence.withdrawn':
      return { ...problem, evidence: problem.evidence.filter((it) => it.id !== fact.body.evidence) }
  }
}
