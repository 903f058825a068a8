import type { InboxGroup } from '#core/rules/inbox/reasons.ts'
import { toldKey } from '#core/rules/inbox/ladder.ts'
import { type Day, addDays } from '#core/words/calendar/day.ts'
import { editions } from '#core/words/calendar/edition.ts'
import { workingCalendar } from '#core/words/calendar/working-calendar.ts'

/** Of a line what decides whether it is worth a digest: what it is, whose, and its day. */
export type Mailable = { key: string; group: InboxGroup; by: Day | null }

const monday = 1
const friday = 5

/** ISO: Monday is 1, Sunday 7. */
const weekdayOf = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7

/**
 * The weekdays that a day counts as, 1 Monday … 7 Sunday: none on a holiday between Monday and Friday; a weekend that is
 * worked instead counts as every working day too.
 */
export const countsAs = (day: Day): number[] => {
  const weekday = weekdayOf(day)
  const worked = workingCalendar(editions).isWorkingDay(day)
  if (weekday <= friday) return worked ? [weekday] : []
  return worked ? [monday, 2, 3, 4, friday, weekday] : [weekday]
}

/** The next day after `day` on which somebody gets a digest; two weeks on at most, whatever the holidays. */
const nextMailDay = (day: Day, days: readonly number[]): Day => {
  for (let ahead = 1; ahead < 14; ahead += 1)
    if (countsAs(addDays(day, ahead)).some((it) => days.includes(it))) return addDays(day, ahead)
  return addDays(day, 14)
}

/**
 * Whether there is something to tell: a line that no digest told before, one that has come to the next rung of its ladder,
 * or one whose day comes before the next digest could.
 * @param told what the last digest that went out told (`toldKey`)
 */
export const worthMailing = (
  lines: readonly Mailable[],
  told: readonly string[],
  day: Day,
  days: readonly number[],
): boolean => {
  const next = nextMailDay(day, days)
  const known = new Set(told)
  return lines.some((it) => !known.has(toldKey(it, day)) || (it.by !== null && it.by >= day && it.by < next))
}

/** How long after the n-th failure a mail is tried again, in minutes; null: no more. What it told comes with the next one. */
export const retryAfter = (tries: number): number | null => [1, 5, 15, 60, 180, 360][tries - 1] ?? null
