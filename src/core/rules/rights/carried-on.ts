import { type Refusal, refuse } from '#core/record/fact/refusal.ts'
import { carriedTo } from '#core/record/problem/links.ts'
import type { Problem } from '#core/record/problem/problem.ts'
import type { Right } from './right.ts'
import { type PlainAct, rights } from './table.ts'

/** Of its course and close-out what would bring a problem on: the rest only tells of it, or says no to what was asked. */
const onwards: readonly PlainAct[] = [
  ...(['ask-change', 'consent-change', 'grant-change', 'recheck'] as const),
  // It would keep nothing from being closed there, and nobody would look for it here.
  'receive-objection',
]

/** What is done at one number alone: where the problem goes on, not where it was. */
export const isDoneOnce = (act: PlainAct): boolean => {
  const { stage, steps }: Right = rights[act]
  if (stage === 'plan') return steps !== 'any'
  return stage === 'progress' || (stage === 'evidence' && act !== 'check-evidence') || onwards.includes(act)
}

/** What goes on under a number of the next round is worked on, claimed and ended there, and not in two places. */
export const carriedOn = (problem: Pick<Problem, 'links'>): Refusal | null => {
  const on = carriedTo(problem)
  return on ? refuse('carried-on', { number: on.number, problem: on.problem }) : null
}
