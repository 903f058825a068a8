import type { ProblemInherited } from '#core/record/problem/course-facts.ts'
import type { NewProblemFact } from '#core/record/problem/new-fact.ts'
import type { MoneyOf } from '#core/record/problem/progress-facts.ts'
import type { Problem } from '#core/record/problem/problem.ts'
import { inFen, moneyState } from '#core/rules/progress/money.ts'

type Inherited = ProblemInherited['body']
/** A measure that goes along: what it was, and what it is called there. */
type Gone = { was: string; is: string; facts: NewProblemFact[]; burden: Inherited['measures'] }

/** As a draft of a plan that has to be approved anew, with the proof that was agreed and its run-off plan. */
const measureGone = (
  problem: Problem,
  it: Problem['measures'][number],
  answered: readonly string[],
  newId: () => string,
): Gone[] => {
  const answers = it.answers.filter((id) => answered.includes(id))
  if (answers.length === 0) return []
  const { text, goal, deadline, units, origin, proof, returned, extended = null } = it
  const is = newId()
  const added = { measure: is, marker: null, text, answers, origin, goal, deadline, units }
  const facts: NewProblemFact[] = [{ type: 'measure.added', body: added }]
  if (proof) facts.push({ type: 'measure.proof-agreed', body: { measure: is, ...proof } })
  // What answers several parts owes once: where the first of them goes.
  const owed = answered.includes(it.answers[0] ?? '')
  const ran = owed ? problem.runoffs.find(({ measure }) => measure === it.id) : undefined
  if (ran) {
    const { measure: _measure, ...runoff } = ran
    facts.push({ type: 'runoff.set', body: { measure: is, runoff } })
  }
  const burden = returned || extended !== null ? [{ measure: is, returned, extended }] : []
  return [{ was: it.id, is, facts, burden }]
}

/** Under which id a sum is due there; null: it does not go along. */
const owedAs = (
  { measures }: Problem,
  { of, id }: MoneyOf,
  answered: readonly string[],
  gone: readonly Gone[],
): string | null => {
  if (of === 'manifestation') return answered.includes(id) ? id : null
  const first = measures.find((it) => it.id === id)?.answers[0]
  return first !== undefined && answered.includes(first)
    ? (gone.find((it) => it.was === id)?.is ?? null)
    : null
}

/**
 * All that goes along when manifestations go on under another number: nobody gets rid of a deadline, an extension, a
 * measure that was returned, a proof that was refused, a sum that is due, or of having answered for it.
 */
export const takenAlong = (
  problem: Problem,
  answered: readonly string[],
  newId: () => string,
): NewProblemFact[] => {
  const gone = problem.measures.flatMap((it) => measureGone(problem, it, answered, newId))
  const sums = problem.money.flatMap((due) => {
    const id = owedAs(problem, due, answered, gone)
    return id === null ? [] : [{ due, id, state: moneyState(problem, due) }]
  })
  const { id, number, timeClass, deadline, plan, course, returns } = problem
  const { leaders, predecessors, contributors, turnedDown } = problem
  return [
    ...gone.flatMap((it) => it.facts),
    ...sums.map(({ due: { of, what, due }, id: as }): NewProblemFact => ({
      type: 'money.due-set',
      body: { of, id: as, what, due },
    })),
    {
      type: 'problem.inherited',
      body: {
        from: { problem: id, number },
        ...{ timeClass, deadline, fixed: plan.version > 0 || course.inherited },
        ...{ extensions: course.extensions, turns: course.turns, recheckOn: course.recheckOn, returns },
        ...{ leaders, predecessors, contributors },
        turnedDown: turnedDown.filter((it) => it.proves.some((one) => answered.includes(one))),
        measures: gone.flatMap((it) => it.burden),
        recovered: sums.flatMap(({ due: { of }, id: as, state: { recovered } }) =>
          inFen(recovered) > 0 ? [{ of, id: as, ...recovered }] : [],
        ),
      },
    },
  ]
}
