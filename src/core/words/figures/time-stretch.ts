/**
 * Units of the calendar joined to stretches, each with its year.
 *
 *     2024年1月至2026年6月   去年10月至今年3月   2023年下半年至2025年一季度   11月至次年2月   1-10月
 *     ~~~~~~~~~~~~~~~~~~~~   ~~~~~~~~~~~~~~~~~   ~~~~~~~~~~~~~~~~~~~~~~~~~~   ~~~~~~~~~~~~~   ~~~~~~
 */
import { isoDay, lastOfMonth } from './date-phrase.ts'
import type { Day } from './found.ts'
import { TO, unitsIn, type Point, type TimeUnit, type Written } from './time-unit.ts'

/** `from`…`to` in the text; `first`…`last` in the calendar, where `last` of 今年 is its end too, but `open`. */
export type TimeStretch = {
  from: number
  to: number
  first: Day
  last: Day
  open: boolean
  edge: TimeUnit['edge']
  grain: TimeUnit['grain'] | 'range'
}

/** Stretches in reading order, none over another. */
export function timeStretchesIn(text: string, written: Written): TimeStretch[] {
  const units = unitsIn(text, written)
  const found: TimeStretch[] = []
  for (let i = 0; i < units.length; i++) {
    const unit = units[i]
    const next = units[i + 1]
    if (unit === undefined) continue
    const joins = next !== undefined && next.joined === null && TO.test(text.slice(unit.to, next.from))
    const one = stretchOf(unit, joins ? next : null, written)
    if (joins && one !== null) i++
    const alone = joins && one === null ? stretchOf(unit, null, written) : one
    if (alone !== null) found.push(alone)
  }
  return found
}

function stretchOf(begin: TimeUnit, end: TimeUnit | null, written: Written): TimeStretch | null {
  const last = end ?? begin
  const told = withYears(begin.first, last, written)
  if (told === null) return null
  const [first, until] = [dayOf(told.first, told.first.day ?? 1), dayOf(told.last, told.last.day)]
  if (first === null || until === null || first > until) return null
  return {
    from: begin.from,
    to: last.to,
    first,
    last: until,
    open: last.open,
    edge: last.edge,
    grain: end === null && begin.joined === null ? begin.grain : 'range',
  }
}

type Dated = Point & { year: number }

/** The end tells the year of the beginning and the other way round; where neither has one, the day of writing does. */
function withYears(
  first: Point,
  { last, tells, next }: TimeUnit,
  written: Written,
): { first: Dated; last: Dated } | null {
  const over = next || first.month > last.month ? 1 : 0
  const year =
    last.year ??
    (first.year !== null
      ? first.year + over
      : written.year === null
        ? null
        : tells > written.month && written.ahead !== true
          ? written.year - 1
          : written.year)
  if (year === null) return null
  return { first: { ...first, year: first.year ?? year - over }, last: { ...last, year } }
}

const dayOf = ({ year, month }: Dated, day: number | null) =>
  isoDay(year, month, Math.min(day ?? 31, lastOfMonth(year, month)))
