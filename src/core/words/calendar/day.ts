/** A calendar day in Asia/Shanghai, `YYYY-MM-DD`. Days compare as strings. */
export type Day = string

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/
const msPerDay = 86_400_000

const numberOf = (day: Day): number => {
  const parts = pattern.exec(day)
  if (!parts) throw new RangeError(`not a day: ${day}`)
  return Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])) / msPerDay
}

const dayOf = (number: number): Day => new Date(number * msPerDay).toISOString().slice(0, 10)

/** True for a day that exists: 2026-02-30 is none. */
export const isDay = (text: string): text is Day =>
  pattern.test(text) && !text.startsWith('0000') && dayOf(numberOf(text)) === text

/** The day `count` days after `day` (before, if negative). Throws RangeError on what is no day. */
export const addDays = (day: Day, count: number): Day => dayOf(numberOf(day) + count)

/** Whole days from `from` to `to`: 0 on the same day, negative when `to` lies earlier. */
export const daysBetween = (from: Day, to: Day): number => numberOf(to) - numberOf(from)

/** The last day of the month of `day`. */
export const monthEnd = (day: Day): Day => {
  const [year, month] = day.split('-').map(Number)
  return new Date(Date.UTC(year ?? 0, month ?? 0, 0)).toISOString().slice(0, 10)
}

/** The day it is in Asia/Shanghai (UTC+8, no summer time since 1991) at an instant in ISO form. */
export const dayInShanghai = (instant: string): Day =>
  new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 10)
