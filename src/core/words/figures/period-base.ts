/**
 * What a base means beside the time it is compared with.
 *
 *     今年1-10月召开会议9次,比去年同期减少3次        截至12月底,执行率98%,比上年提高6个百分点
 *                             ~~~~~~~~                                         ~~~~
 *                             January to October of last year                  the year before that December
 */
import { isoDay, lastOfMonth } from './date-phrase.ts'
import { periodReader } from './figure-period.ts'
import type { Day, Period } from './found.ts'
import type { PeriodFound } from './period-phrase.ts'

/** 去年同期 beside 1-10月 means the same months a year before. */
export function withBases(text: string, periods: PeriodFound[]): PeriodFound[] {
  if (!periods.some((one) => one.kind === 'base' || LAST_YEAR.test(one.text))) return periods
  const reader = periodReader(
    text,
    periods.filter((one) => one.kind !== 'base'),
  )
  return periods.map((one) => {
    if (LAST_YEAR.test(one.text)) return { ...one, ...yearBeforeCutOff(one, periods, text) }
    const beside = one.kind === 'base' ? reader(one.start, false) : null
    if (beside === null || beside.from === null || one.from === null) return one
    const named = /^\d/u.test(one.text) ? Number(beside.from.slice(0, 4)) - Number(one.from.slice(0, 4)) : 1
    return { ...one, ...yearsBefore(beside, one.text.startsWith('前') ? 2 : named) }
  })
}

const LAST_YEAR = /^上年度?$/u

/** Written in January, the year before a cut-off of December is the one before that December. */
function yearBeforeCutOff(one: PeriodFound, periods: PeriodFound[], text: string): Partial<Period> {
  const before = [...periods]
    .reverse()
    .find(
      (other) =>
        other.end <= one.start && other.to !== null && !/[。!?;\n]/u.test(text.slice(other.end, one.start)),
    )
  const year = before?.to?.slice(0, 4)
  if (year === undefined || one.from?.slice(0, 4) !== year) return {}
  return yearsBefore(one, 1)
}

function yearsBefore(value: Period, years: number): Period {
  const back = (day: Day | null) => {
    if (day === null) return null
    const [year, month] = [Number(day.slice(0, 4)) - years, Number(day.slice(5, 7))]
    return isoDay(year, month, Math.min(Number(day.slice(8)), lastOfMonth(year, month)))
  }
  return { from: back(value.from), to: back(value.to) }
}
