import type { ActInput } from '#contract/acts.ts'
import type { Day } from '#core/words/calendar/day.ts'
import type { TimeClass } from '#core/record/problem/facts.ts'
import { leaderOf } from './choices.ts'

/** What is typed into a hand-out; `undefined` leaves a thing as it is, null clears it. */
export type HandOutEntered = {
  /** Person and post, as leaderOf reads them; a person alone is who stands now. */
  leader?: string | null
  unit?: string | null
  co?: string[]
  handler?: string | null
  team?: string[]
  timeClass?: TimeClass
  deadline?: Day | null
}

/** The act, or null when nothing was filled in. */
export const handOutInput = (problems: string[], entered: HandOutEntered): ActInput<'hand-out'> | null => {
  const { leader, unit, co, handler, team, timeClass, deadline } = entered
  const input: ActInput<'hand-out'> = {
    problems,
    ...(leader === undefined ? {} : { leadLeader: leader === null ? null : leaderOf(leader) }),
    ...(unit === undefined ? {} : { leadUnit: unit }),
    ...(co === undefined ? {} : { coUnits: co }),
    ...(handler === undefined ? {} : { handler }),
    ...(team === undefined ? {} : { team }),
    ...(timeClass === undefined ? {} : { timeClass }),
    ...(deadline === undefined ? {} : { deadline }),
  }
  return Object.keys(input).length > 1 ? input : null
}
