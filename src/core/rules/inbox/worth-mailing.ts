import { type Day, addDays } from '#core/words/calendar/day.ts'

/** Of a line what decides whether it is worth a mail: what it is, and its day. */
export type Mailable = { key: string; by: Day | null }

/** ISO: Monday is 1, Sunday 7. */
export const weekdayOf = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7

/** The next day after `day` on which somebody gets mail. */
const nextMailDay = (day: Day, days: readonly number[]): Day => {
  for (let ahead = 1; ahead < 7; ahead += 1)
    if (days.includes(weekdayOf(addDays(day, ahead)))) return addDays(day, ahead)
  return addDays(day, 7)
}

/**
 * Whether there is something to tell: a line that no mail told before, or one whose day comes before the next mail could.
 * @param told the keys of the last mail that went out
 */
export const worthMailing = (
  lines: readonly Mailable[],
  told: readonly string[],
  day: Day,
  days: readonly number[],
): boolean => {
  const next = nextMailDay(day, days)
  const known = new Set(told)
  return lines.some((it) => !known.has(it.key) || (it.by !== null && it.by >= day && it.by < next))
}

/** How long after the n-th failure a mail is tried again, in minutes; null: no more. What it told comes with the next one. */
export const retryAfter = (tries: number): number | null => [1, 5, 15, 60, 180, 360][tries - 1] ?? null
