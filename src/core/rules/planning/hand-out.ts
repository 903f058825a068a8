import type { Day } from '#core/words/calendar/day.ts'
import { type Refusal, refuse } from '#core/record/fact/refusal.ts'
import type { Acting } from '#core/record/problem/acting.ts'
import type { ResponsibilitySet, TimeClass } from '#core/record/problem/facts.ts'
import type { NewProblemFact } from '#core/record/problem/new-fact.ts'
import type { Problem } from '#core/record/problem/problem.ts'
import { mayDo } from '#core/rules/rights/may-do.ts'

/** What is left out stays as it is; `deadline: null` clears it. */
export type HandOut = {
  responsibility: Partial<ResponsibilitySet['body']>
  timeClass?: TimeClass | undefined
  deadline?: Day | null | undefined
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Names who answers for a problem and by when (交办). The deadline stands from the first approved plan on. */
export const decideHandOut = (
  problem: Problem,
  input: HandOut,
  acting: Acting,
): NewProblemFact[] | Refusal => {
  const no = mayDo('hand-out', problem, acting)
  if (no) return no
  const facts: NewProblemFact[] = []
  const responsibility = { ...problem.responsibility, ...input.responsibility }
  if (!same(responsibility, problem.responsibility))
    facts.push({ type: 'responsibility.set', body: responsibility })
  const timeClass = input.timeClass ?? problem.timeClass ?? 'time-limited'
  const deadline = input.deadline === undefined ? (problem.deadline?.current ?? null) : input.deadline
  const timed = input.timeClass !== undefined || input.deadline !== undefined
  if (timed && (timeClass !== problem.timeClass || deadline !== (problem.deadline?.current ?? null))) {
    if (problem.plan.version > 0 || problem.course.inherited)
      return refuse('deadline-fixed', { number: problem.number, deadline: problem.deadline?.original })
    if (deadline !== null && problem.feedbackOn !== null && deadline < problem.feedbackOn)
      return refuse('invalid-input', { field: 'deadline', earlierThan: problem.feedbackOn })
    facts.push({ type: 'deadline.set', body: { timeClass, deadline } })
  }
  return facts
}
