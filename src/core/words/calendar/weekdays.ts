import { type Day, addDays } from '#core/words/calendar/day.ts'

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
