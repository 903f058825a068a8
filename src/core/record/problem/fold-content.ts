import type {
  Claimed,
  ClaimWithdrawn,
  Accepted,
  Closed,
  DeadlineSet,
  ProblemFact,
  ProblemRegistered,
  Returned,
  Signed,
  Standing,
  Verified,
} from '#core/record/problem/facts.ts'
import { type Measure, type Problem, noCloseout } from '#core/record/problem/problem.ts'

export type CloseoutFact = Claimed | ClaimWithdrawn | Signed | Verified | Returned | Accepted | Closed
type ContentFact = Exclude<ProblemFact, CloseoutFact | ProblemRegistered>

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

const withContributor = (problem: Problem, standing: Standing): Problem => ({
  ...problem,
  contributors: [...problem.contributors.filter((it) => it.person !== standing.person), standing],
})

/** The facts about what is promised, told and proved. */
export const foldContent = (problem: Problem, fact: ContentFact): Problem => {
  switch (fact.type) {
    case 'problem.withdrawn':
      return { ...problem, step: 'withdrawn' }
    case 'responsibility.set':
      return { ...problem, responsibility: fact.body }
    case 'deadline.set':
      return withDeadline(problem, fact.body)
    case 'measure.added': {
      const { measure: id, ...rest } = fact.body
      return { ...problem, measures: [...problem.measures, { id, ...rest, done: false, doneOn: null }] }
    }
    case 'measure.revised': {
      const { measure: id, ...rest } = fact.body
      return changeMeasure(problem, id, rest)
    }
    case 'measure.removed':
      return { ...problem, measures: problem.measures.filter((it) => it.id !== fact.body.measure) }
    case 'plan.approved': {
      const { plan: version, missingRule, standing, seen } = fact.body
      const approved = { standing, seen, by: fact.actor, at: fact.recordedAt }
      return { ...problem, step: 'in-progress', plan: { version, missingRule, approved } }
    }
    case 'plan.reopened':
      return {
        ...problem,
        step: 'registered',
        plan: { ...problem.plan, approved: null },
        closeout: noCloseout,
      }
    case 'progress.reported': {
      const { progress: id, standing, ...rest } = fact.body
      const { actor: by, recordedAt: at, happened } = fact
      const told: Problem = {
        ...problem,
        progress: [...problem.progress, { id, ...rest, imported: false, by, at, happened }],
      }
      const named = withContributor(told, standing)
      return rest.measure && rest.completes
        ? changeMeasure(named, rest.measure, { done: true, doneOn: happened ?? at.slice(0, 10) })
        : named
    }
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
