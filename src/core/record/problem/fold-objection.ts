import type { ObjectionAnswered, ObjectionReceived } from '#core/record/problem/closeout-facts.ts'
import { reopened } from '#core/record/problem/fold-closeout.ts'
import { type Problem, noCloseout } from '#core/record/problem/problem.ts'

/** Where an objection that is upheld has nothing to send back: what is over stays over, and a plan is written anew anyway. */
const stays: readonly Problem['step'][] = ['registered', 'closed', 'ended', 'withdrawn']

/** Objections from anybody, and what came of them. */
export const foldObjection = (problem: Problem, fact: ObjectionReceived | ObjectionAnswered): Problem => {
  const by = fact.actor
  const at = fact.recordedAt
  if (fact.type === 'objection.received') {
    const { objection: id, ...rest } = fact.body
    return { ...problem, objections: [...problem.objections, { id, ...rest, by, at, answered: null }] }
  }
  const { objection: id, standing, upheld, answer, measures } = fact.body
  const answered = { upheld, answer, standing, by, at }
  const objections = problem.objections.map((it) => (it.id === id ? { ...it, answered } : it))
  if (!upheld || stays.includes(problem.step)) return { ...problem, objections }
  return {
    ...problem,
    objections,
    step: 'returned',
    measures: reopened(problem.measures, measures),
    closeout: noCloseout,
    returned: { measures, reason: answer, by, at },
    returns: problem.returns + 1,
  }
}
