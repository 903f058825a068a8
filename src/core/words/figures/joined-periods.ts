/**
 * Stretches of time that stand side by side, and what is told of them together or of each.
 *
 *     2024年、2025年伙食费结余18.64万元        一季度、二季度分别检查12次、15次
 *     ~~~~~~~~~~~~~~ of both                   ~~~~~~~~~~~~~~     12: the first, 15: the second
 */
import { isoDay, lastOfMonth } from './date-phrase.ts'
import type { Day, Period } from './found.ts'
import type { PeriodFound } from './period-phrase.ts'

const BETWEEN = /^(?:、|和|及|与|以及)$/u

/** `all`: as one stretch where they follow each other; `each`: where in the text the number of one of them stands. */
export function joinedPeriods(
  text: string,
  periods: PeriodFound[],
): { all: PeriodFound[]; each: { from: number; to: number; period: Period }[] } {
  if (periods.length < 2) return { all: periods, each: [] }
  const all: PeriodFound[] = []
  const each: { from: number; to: number; period: Period }[] = []
  let row: PeriodFound[] = []
  for (const [i, one] of periods.entries()) {
    row.push(one)
    const next = periods[i + 1]
    if (next !== undefined && BETWEEN.test(text.slice(one.end, next.start))) continue
    if (row.length > 1) for (const part of respective(text, row)) each.push(part)
    for (const stretch of following(row)) all.push(stretch)
    row = []
  }
  return { all, each }
}

function following(row: PeriodFound[]): PeriodFound[] {
  const joined: PeriodFound[] = []
  for (const one of row) {
    const last = joined[joined.length - 1]
    if (last === undefined || last.to === null || one.from === null || dayAfter(last.to) !== one.from)
      joined.push(one)
    else joined[joined.length - 1] = { ...one, from: last.from, start: last.start, kind: 'range' }
  }
  return joined
}

/** The numbers behind 分别, one for each stretch, parted by 、 or 和. */
function respective(text: string, row: PeriodFound[]): { from: number; to: number; period: Period }[] {
  const end = row[row.length - 1]?.end ?? 0
  const said = /^[^。;\n\d]{0,24}分别[^。;\n\d]{0,16}/u.exec(text.slice(end, end + 48))
  if (said === null) return []
  const numbers = text.slice(end + said[0].length, end + said[0].length + 160)
  const clause = /^[^。;\n]*?(?=,(?!\d{3})|[。;\n]|$)/u.exec(numbers)?.[0] ?? ''
  const parts = clause.split(/(?<=[、和及与])/u)
  if (parts.length !== row.length) return []
  let at = end + said[0].length
  return row.map(({ from, to }, i) => {
    const start = at
    at += parts[i]?.length ?? 0
    return { from: start, to: at, period: { from, to } }
  })
}

/** The day after the last of a month; no stretch follows on another day. */
function dayAfter(day: Day): Day | null {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))]
  if (Number(day.slice(8)) !== lastOfMonth(year, month)) return null
  return month === 12 ? isoDay(year + 1, 1, 1) : isoDay(year, month + 1, 1)
}
