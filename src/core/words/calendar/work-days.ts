import type { Day } from '#core/words/calendar/day.ts'

/** Of the working calendar what light rules ask. */
export type WorkDays = {
  /** Working days after `from` up to and including `to`; 0 the same day, negative the other way. */
  workingDaysBetween: (from: Day, to: Day) => number
  /** The day `count` working days after `day` (before, if negative). */
  addWorkingDays: (day: Day, count: number) => Day
}
