import type { Step } from '#core/record/problem/problem.ts'
import { acceptedSteps } from '#core/record/problem/problem.ts'
import type { TimeClass } from '#core/record/problem/facts.ts'
import type { EventKind, Forecast, Quality } from '#core/record/round/light-condition.ts'
import type { Day } from '#core/words/calendar/day.ts'
import type { LightDetails } from '#core/rules/light/light-details.ts'

/** What a rule may know of a problem or measure. */
export type LightItem = {
  deadline: Day | null
  longTerm: boolean
  /** The unit says so. */
  done: boolean
  accepted: boolean
  closed: boolean
  handedOut: boolean
  /** Since when a unit has it: the plan's approval, before it the feedback. */
  since: Day | null
  /** Since when the plan stands: from here to the deadline runs its time. */
  from: Day | null
  /** When something was told of it last. */
  told: Day | null
  /** Hundredths. */
  progress: number
  /** Days of its unfinished parts, the earliest first. */
  nodes: readonly Day[]
  extensions: number
  returns: number
  forecast: Forecast | null
  quality: Quality | null
  class: string | null
  events: readonly { kind: EventKind; on: Day }[]
  pressed: { sign: string; limit: Day | null; excused: boolean } | null
  override: { sign: string; until: Day } | null
}

/** Nothing beyond deadline and step is known. */
const plain = {
  handedOut: false,
  since: null,
  from: null,
  told: null,
  progress: 0,
  nodes: [],
  extensions: 0,
  returns: 0,
  forecast: null,
  quality: null,
  class: null,
  events: [],
  pressed: null,
  override: null,
} satisfies Partial<LightItem>

/** What a light depends on, as the record has it. */
export type Lit = {
  deadline: Day | null
  timeClass: TimeClass | null
  step: Step
  done: boolean
  details: LightDetails | null
}

/** In the words of the light rules. What is closed was accepted. */
export const lightItem = ({ deadline, timeClass, step, done, details }: Lit): LightItem => ({
  ...plain,
  ...details,
  // What was ended has nothing more to keep to: no light, and never a green one.
  deadline: step === 'ended' ? null : deadline,
  longTerm: step !== 'ended' && timeClass === 'long-term',
  done,
  accepted: acceptedSteps.includes(step) || step === 'closed',
  closed: step === 'closed',
  progress: done ? 100 : (details?.progress ?? 0),
})
