import { type Day, addDays } from '#core/words/calendar/day.ts'
import type { WorkDays } from '#core/words/calendar/work-days.ts'

const isWeekday = (day: Day): boolean => {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday !== 0 && weekday !== 6
}

/**
 * The last of `count` weekdays (Monday to Friday) beginning with `from`; `from` itself when it is one of them. Public
 * holidays and make-up days are not known here: whoever sets a day adds them.
 */
export const lastWeekday = (from: Day, count: number): Day => {
  let day = from
  for (let left = count; ; day = addDays(day, 1)) {
    if (isWeekday(day)) left -= 1
    if (left <= 0) return day
  }
}

/** Days of work where nothing is known of holidays. */
export const weekdays: WorkDays = {
  workingDaysBetween: (from, to) => {
    const [first, last, sign] = from <= to ? [from, to, 1] : [to, from, -1]
    let count = 0
    for (let day = addDays(first, 1); day <= last; day = addDays(day, 1)) if (isWeekday(day)) count += 1
    return count * sign
  },
  addWorkingDays: (from, count) => {
    const step = count < 0 ? -1 : 1
    let day = from
    for (let left = Math.abs(count); left > 0;) {
      day = addDays(day, step)
      if (isWeekday(day)) left -= 1
    }
    return day
  },
}
