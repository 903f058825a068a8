import type { DutyTurn } from '#core/record/duty/facts.ts'
import { type Day, addDays, daysBetween, monthEnd } from '#core/words/calendar/day.ts'

/** One period of a duty, by its name, with its first and last day and the last day on which it is done in time. */
export type Period = { name: string; from: Day; to: Day; due: Day }

const monthsIn: Record<Exclude<DutyTurn, 'week'>, number> = { month: 1, quarter: 3, 'half-year': 6, year: 12 }

/** Days of the shortest period there is: what is due later than that would be due after the next one. */
export const shortestPeriod: Record<DutyTurn, number> = {
  week: 7,
  month: 28,
  quarter: 90,
  'half-year': 181,
  year: 365,
}

const two = (number: number): string => String(number).padStart(2, '0')

/** 1 Monday … 7 Sunday. */
const weekday = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7

/** ISO 8601: a week belongs to the year of its Thursday. */
const weekName = (monday: Day): string => {
  const thursday = addDays(monday, 3)
  const year = thursday.slice(0, 4)
  return `${year}-W${two(Math.floor(daysBetween(`${year}-01-01`, thursday) / 7) + 1)}`
}

const nameOf = (turn: Exclude<DutyTurn, 'week'>, year: string, at: number): string => {
  switch (turn) {
    case 'month':
      return `${year}-${two(at + 1)}`
    case 'quarter':
      return `${year}-Q${at + 1}`
    case 'half-year':
      return `${year}-H${at + 1}`
    case 'year':
      return year
  }
}

/** The period in which a day lies. */
export const periodOf = (turn: DutyTurn, day: Day, dueWithin: number): Period => {
  if (turn === 'week') {
    const from = addDays(day, 1 - weekday(day))
    const to = addDays(from, 6)
    return { name: weekName(from), from, to, due: addDays(to, dueWithin) }
  }
  const months = monthsIn[turn]
  const year = day.slice(0, 4)
  const at = Math.floor((Number(day.slice(5, 7)) - 1) / months)
  const to = monthEnd(`${year}-${two(at * months + months)}-01`)
  return {
    ...{ name: nameOf(turn, year, at), from: `${year}-${two(at * months + 1)}-01`, to },
    due: addDays(to, dueWithin),
  }
}
