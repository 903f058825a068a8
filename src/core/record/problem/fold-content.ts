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
  ProgressReturned,
  Returned,
  Signed,
  Verified,
} from '#core/record/problem/facts.ts'
import type { ProgressReported } from '#core/record/problem/progress-facts.ts'
import { foldHandOver } from '#core/record/problem/fold-hand-over.ts'
import type {
  Announced,
  Confirmed,
  FurtherCloseoutFact,
  NotConfirmed,
} from '#core/record/problem/closeout-facts.ts'
import type { ProblemLightFact } from '#core/record/problem/light-facts.ts'
import type { ProblemLookbackFact } from '#core/record/problem/lookback-facts.ts'
import type { CourseFact } from '#core/record/problem/course-facts.ts'
import { handOf } from '#core/record/problem/by-hand.ts'
import { withContributor } from '#core/record/problem/contributors.ts'
import { type WorkFact, doneDay, shareDone, withoutMeasure } from '#core/record/problem/fold-progress.ts'
import { attachedEvidence, renewed, withCheck } from '#core/record/problem/fold-evidence.ts'
import { type Measure, type Problem, noCloseout } from '#core/record/problem/problem.ts'

export type CloseoutFact =
  | Claimed
  | ClaimWithdrawn
  | Signed
  | Verified
  | Returned
  | Accepted
  | Closed
  | Confirmed
  | NotConfirmed
  | Announced
type ContentFact = Exclude<
  ProblemFact,
  | CourseFact
  | CloseoutFact
  | FurtherCloseoutFact
  | WorkFact
  | ProblemLookbackFact
  | ProblemLightFact
  | ProblemRegistered
  | ProblemReverted
>

const withDeadline = (problem: Problem, { timeClass, deadline }: DeadlineSet['body']): Problem => {
  // Until the first plan is approved the deadline is a draft; from then on the original stands for ever.
  const planned = problem.plan.version > 0 || problem.course.inherited
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

/** What only a statement at the unit's own desk tells. */
const toldNothingMore = {
  assignment: null,
  shared: null,
  reused: null,
  recovered: null,
  balance: null,
  ties: [],
}

/** A unit said it, at its desk or in its return pack: it contributed, and what it calls done is done until somebody looks. */
const spokenFor = (problem: Problem, fact: ProgressReported | ProgressReturned): Problem => {
  const { progress: id, measure, unit, text, figures, documents, completes, standing } = fact.body
  const { actor: by, recordedAt: at, happened } = fact
  const { assignment, shared, reused, recovered, balance } =
    fact.type === 'progress.reported' ? fact.body : toldNothingMore
  const progress = {
    ...{ id, measure, assignment, unit, text, figures, documents, completes },
    ...{ shared, reused, recovered, balance, ties: [], imported: false, by, at, happened },
  }
  const named = withContributor({ ...problem, progress: [...problem.progress, progress] }, standing)
  if (!completes) return named
  const doneOn = doneDay(happened, at)
  // A share that is done does not make the measure done: its unit says so, when all below is done.
  if (assignment !== null) return shareDone(named, assignment, doneOn)
  return measure === null ? named : changeMeasure(named, measure, { done: true, doneOn })
}

/** Figures that rested on it are borne out by nothing any more. */
const withoutEvidence = (problem: Problem, evidence: string): Problem => ({
  ...problem,
  evidence: problem.evidence.filter((it) => it.id !== evidence),
  progress: problem.progress.map((it) =>
    it.ties.some((tie) => tie.evidence === evidence)
      ? { ...it, ties: it.ties.filter((tie) => tie.evidence !== evidence) }
      : it,
  ),
})

/** The facts about what is promised, told and proved. */
export const foldContent = (problem: Problem, fact: ContentFact): Problem => {
  switch (fact.type) {
    case 'problem.withdrawn':
      return { ...problem, step: 'withdrawn' }
    case 'problem.revised':
      return { ...problem, ...fact.body }
    case 'responsibility.set':
      return { ...problem, responsibility: fact.body }
    case 'responsibility.handed-over':
      return foldHandOver(problem, fact)
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
        ...withoutMeasure(problem, id, reason, fact.recordedAt),
        measures: problem.measures.filter((it) => it.id !== id),
        removed: [...problem.removed, { id, text, ...handOf(fact), reason }],
      }
    }
    case 'measure.proof-agreed': {
      const { measure: id, ...proof } = fact.body
      return {
        ...problem,
        measures: problem.measures.map((it) => {
          if (it.id !== id) return it
          const { proof: _before, ...rest } = it
          return proof.kinds.length === 0 && proof.words === '' ? rest : { ...rest, proof }
        }),
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
      const told = {
        ...{ id, ...rest, ...toldNothingMore },
        ...{ unit: null, completes: false, imported: true, by, at, happened },
      }
      return { ...problem, progress: [...problem.progress, told] }
    }
    case 'evidence.attached': {
      const evidence = [...problem.evidence, attachedEvidence(fact)]
      return withContributor({ ...problem, evidence }, fact.body.standing)
    }
    case 'evidence.renewed':
      return withContributor({ ...problem, evidence: renewed(problem.evidence, fact) }, fact.body.standing)
    case 'evidence.checked':
      return withCheck(problem, fact)
    case 'evidence.withdrawn':
      return withoutEvidence(problem, fact.body.evidence)
  }
}
