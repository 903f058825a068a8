import type { Day } from '#core/words/calendar/day.ts'

/** Monday to Friday: what is worked where nothing is known of holidays. */
export const isWeekday = (day: Day): boolean => {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday !== 0 && weekday !== 6
}
