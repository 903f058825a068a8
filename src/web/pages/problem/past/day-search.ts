import { type Day, isDay } from '#core/words/calendar/day.ts'

/** The past day a problem is looked at on, or the form that is to be open today, and what it is about. */
export type ProblemPageSearch = { on?: Day; open?: string; thing?: string }

/** As it stands in the address; what is no day means today. */
export const readProblemDay = (given: Record<string, unknown>): ProblemPageSearch => {
  const { on, open, thing } = given
  if (typeof on === 'string' && isDay(on)) return { on }
  return {
    ...(typeof open === 'string' && /^[a-z-]{1,40}$/u.test(open) ? { open } : {}),
    ...(typeof thing === 'string' && /^[0-9a-f-]{36}$/u.test(thing) ? { thing } : {}),
  }
}
