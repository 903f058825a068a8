import { type Day, addDays } from '#core/words/calendar/day.ts'
import { type CalendarEdition, editions as known } from '#core/words/calendar/edition.ts'
import { isWeekday } from '#core/words/calendar/weekdays.ts'

/** Which days are worked. In a year without an edition these are Monday to Friday, and whoever shows them says so. */
export type WorkingCalendar = {
  isWorkingDay: (day: Day) => boolean
  /** Whether the holidays of the year of a day are known. */
  isPublished: (day: Day) => boolean
  /** Working days after `from` up to and including `to`; 0 the same day, negative the other way. */
  workingDaysBetween: (from: Day, to: Day) => number
  /** The day `count` working days after `day` (before, if negative). */
  addWorkingDays: (day: Day, count: number) => Day
}

const daysOf = ({ from, to }: { from: Day; to: Day }): Day[] => {
  const days: Day[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day)
  return days
}

const made = new WeakMap<readonly CalendarEdition[], WorkingCalendar>()

const make = (editions: readonly CalendarEdition[]): WorkingCalendar => {
  const off = new Set(editions.flatMap((it) => it.off.flatMap(daysOf)))
  const makeUp = new Set(editions.flatMap((it) => it.makeUp))
  const years = new Set(editions.map((it) => it.year))
  const isWorkingDay = (day: Day): boolean => makeUp.has(day) || (isWeekday(day) && !off.has(day))
  return {
    isWorkingDay,
    isPublished: (day) => years.has(Number(day.slice(0, 4))),
    workingDaysBetween: (from, to) => {
      const [first, last, sign] = from <= to ? [from, to, 1] : [to, from, -1]
      let count = 0
      for (let day = addDays(first, 1); day <= last; day = addDays(day, 1)) if (isWorkingDay(day)) count += 1
      return count === 0 ? 0 : count * sign
    },
    addWorkingDays: (from, count) => {
      const step = count < 0 ? -1 : 1
      let day = from
      for (let left = Math.abs(count); left > 0;) {
        day = addDays(day, step)
        if (isWorkingDay(day)) left -= 1
      }
      return day
    },
  }
}

/** The calendar of some editions; made once for each list of them. */
export const workingCalendar = (editions: readonly CalendarEdition[]): WorkingCalendar => {
  const calendar = made.get(editions) ?? make(editions)
  made.set(editions, calendar)
  return calendar
}

/**
 * The last of `count` working days beginning with `from`, by the holidays known today; `from` itself when it is worked and
 * the only one. A decision that rests on it keeps the day.
 */
export const lastWorkingDay = (from: Day, count: number): Day => {
  const { isWorkingDay, addWorkingDays } = workingCalendar(known)
  const first = isWorkingDay(from) ? from : addWorkingDays(from, 1)
  return count <= 1 ? first : addWorkingDays(first, count - 1)
}
