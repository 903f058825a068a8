import type { Day } from '#core/words/calendar/day.ts'
import type { TimeClass } from '#core/record/problem/facts.ts'
import type { Measure, Problem, Step } from '#core/record/problem/problem.ts'
import type { LightItem } from '#core/rules/light/light.ts'

/** What a light depends on, as the record has it. */
export type Lit = { deadline: Day | null; timeClass: TimeClass | null; step: Step; done: boolean }

/** In the words of the light rules. What is closed was accepted. */
export const lightItem = ({ deadline, timeClass, step, done }: Lit): LightItem => ({
  deadline,
  longTerm: timeClass === 'long-term',
  done,
  accepted: step === 'accepted' || step === 'closed',
  closed: step === 'closed',
})

/** What a problem's light depends on. */
export const problemItem = ({ deadline, timeClass, step }: Problem): LightItem =>
  lightItem({ deadline: deadline?.current ?? null, timeClass, step, done: false })

/** What a measure's light depends on; without a deadline of its own it has the problem's. */
export const measureItem = ({ deadline, timeClass, step }: Problem, measure: Measure): LightItem =>
  lightItem({ deadline: measure.deadline ?? deadline?.current ?? null, timeClass, step, done: measure.done })
