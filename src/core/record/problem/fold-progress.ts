import { dayInShanghai } from '#core/words/calendar/day.ts'
import type { ProgressFact } from '#core/record/problem/progress-facts.ts'
import { withContributor } from '#core/record/problem/contributors.ts'
import type { Problem } from '#core/record/problem/problem.ts'
import { type Assignment, withAllBelow } from '#core/record/problem/progress-state.ts'

/** What this file folds; a statement itself is folded with the others (fold-content.ts). */
export type WorkFact = Exclude<ProgressFact, { type: 'progress.reported' }>

const changeAssignment = (problem: Problem, id: string, change: Partial<Assignment>): Problem => ({
  ...problem,
  assignments: problem.assignments.map((it) => (it.id === id ? { ...it, ...change } : it)),
})

/** A share is said to be done. */
export const shareDone = (problem: Problem, id: string, doneOn: string): Problem =>
  changeAssignment(problem, id, { state: 'done', doneOn })

/** With a measure that leaves the plan go its shares, what is due for it and its run-off plan. */
export const withoutMeasure = (problem: Problem, measure: string, reason: string, at: string): Problem => ({
  ...problem,
  assignments: problem.assignments.map((it) =>
    it.measure === measure && it.state !== 'withdrawn'
      ? { ...it, state: 'withdrawn', withdrawn: { reason, at } }
      : it,
  ),
  money: problem.money.filter((it) => it.of !== 'measure' || it.id !== measure),
  runoffs: problem.runoffs.filter((it) => it.measure !== measure),
})

/** The facts of handing down, of months without change, of figures, sums and run-off plans. */
export const foldProgress = (problem: Problem, fact: WorkFact): Problem => {
  const { actor: by, recordedAt: at } = fact
  switch (fact.type) {
    case 'assignment.made': {
      const { assignment: id, standing: _standing, ...rest } = fact.body
      const made: Assignment = {
        ...{ id, ...rest, state: 'made', ownWords: false, doneOn: null },
        ...{ madeAt: at, takenOverAt: null, withdrawn: null, by },
      }
      return { ...problem, assignments: [...problem.assignments, made] }
    }
    case 'assignment.taken-over': {
      const { assignment, share } = fact.body
      const words = share === null ? {} : { share, ownWords: true }
      return changeAssignment(problem, assignment, { state: 'taken-over', takenOverAt: at, ...words })
    }
    case 'assignment.withdrawn': {
      const { assignment, reason } = fact.body
      const gone = withAllBelow(problem.assignments, assignment).map((it) => it.id)
      return {
        ...problem,
        assignments: problem.assignments.map((it) =>
          gone.includes(it.id) && it.state !== 'withdrawn'
            ? { ...it, state: 'withdrawn', withdrawn: { reason, at } }
            : it,
        ),
      }
    }
    case 'progress.unchanged': {
      const { standing, unit, month, measures, assignments } = fact.body
      const said = { unit, month, measures, assignments, by, at }
      return withContributor({ ...problem, unchanged: [...problem.unchanged, said] }, standing)
    }
    case 'figures.tied': {
      const { progress, standing, ties } = fact.body
      const tied = problem.progress.map((it) => {
        if (it.id !== progress) return it
        const kept = it.ties.filter((one) => !ties.some((tie) => tie.figure === one.figure))
        const now = ties.flatMap(({ figure, evidence }) => (evidence === null ? [] : [{ figure, evidence }]))
        return { ...it, ties: [...kept, ...now].toSorted((a, b) => a.figure - b.figure) }
      })
      return withContributor({ ...problem, progress: tied }, standing)
    }
    case 'money.due-set': {
      const { of, id, what, due } = fact.body
      const others = problem.money.filter((it) => it.of !== of || it.id !== id)
      const set = due === null ? [] : [{ of, id, what, due, explained: null }]
      return { ...problem, money: [...others, ...set] }
    }
    case 'money.remainder-explained': {
      const { of, id, remaining, reason, standing } = fact.body
      const explained = { remaining, reason, by, at }
      const money = problem.money.map((it) => (it.of === of && it.id === id ? { ...it, explained } : it))
      return withContributor({ ...problem, money }, standing)
    }
    case 'runoff.set': {
      const { measure, runoff } = fact.body
      const others = problem.runoffs.filter((it) => it.measure !== measure)
      return { ...problem, runoffs: runoff === null ? others : [...others, { measure, ...runoff }] }
    }
  }
}

/** The day on which something told was done: the day it happened, or the day it was recorded. */
export const doneDay = (happened: string | null, at: string): string => happened ?? dayInShanghai(at)
