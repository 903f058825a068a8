import { type Day, isDay } from '#core/words/calendar/day.ts'

/** The past day a problem is looked at on, as it stands in the address; what is no day means today. */
export const readProblemDay = (given: Record<string, unknown>): { on?: Day } => {
  const { on } = given
  return typeof on === 'string' && isDay(on) ? { on } : {}
}
