import type { Day } from '#core/words/calendar/day.ts'
import type { TimeClass } from '#core/record/problem/facts.ts'
import { type Problem, type Step, acceptedSteps } from '#core/record/problem/problem.ts'
import type { LightItem } from '#core/rules/light/light.ts'

/** What a light depends on, as the record has it. */
export type Lit = { deadline: Day | null; timeClass: TimeClass | null; step: Step; done: boolean }

/** In the words of the light rules. What is closed was accepted. */
export const lightItem = ({ deadline, timeClass, step, done }: Lit): LightItem => ({
  // What was ended has nothing more to keep to: no light, and never a green one.
  deadline: step === 'ended' ? null : deadline,
  longTerm: step !== 'ended' && timeClass === 'long-term',
  done,
  accepted: acceptedSteps.includes(step) || step === 'closed',
  closed: step === 'closed',
})

/** What a problem's light depends on. */
export const problemItem = ({ deadline, timeClass, step }: Problem): LightItem =>
  lightItem({ deadline: deadline?.current ?? null, timeClass, step, done: false })
