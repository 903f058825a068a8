/**
 * Days written in words.
 *
 *     2024年3月6日   3月6日至5月8日   2024.3.6   2024-03-06   二〇二四年三月六日
 *     ~~~~~~~~~~~~  ~~~~~~ ~~~~~~   ~~~~~~~~   ~~~~~~~~~~   ~~~~~~~~~~~~~~~~~~
 *
 * A day without a year takes the year last named in a day before it, else the document's year; 去年12月3日 counts from the
 * document's year, 次年3月8日 from the one last named.
 */
import { matchesBy, matchesIn } from './masks.ts'
import { numeralValue } from './chinese-numeral.ts'
import type { Day } from './found.ts'

export type DayFound = { from: number; to: number; iso: Day }

const YMD = /(?<![\d.])((?:19|20)\d{2})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?[日号]/gu
const MD =
  /(?=[\d一二三四五六七八九十今本去上前明次同当])(?:([今本去上前明次同当])年|(?<![\d年.一二三四五六七八九十]|(?<![日号])-))(\d{1,2}|[一二三四五六七八九十]{1,2})月(\d{1,2}|[一二三四五六七八九十]{1,3})[日号]/uy
/** 今年12月 */
const MONTH_SIGN = /月/gu
const DASHED = /(?<![\d.-])((?:19|20)\d{2})-(\d{1,2})-(\d{1,2})(?![\d-])/gu
/** 2024.3.1-2024.6.30: a dash parts two days here. */
const DOTTED = /(?<![\d.])((?:19|20)\d{2})([./])(\d{1,2})\2(\d{1,2})(?!\d|[./]\d)/gu
const SLASHED = /\d[./]\d{1,2}[./]\d/u
const WORDS =
  /([一二][零〇○一二三四五六七八九]{3})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日/gu

/** `year` is the document's year, null when unknown: then a day without a year is left out. */
export function daysIn(text: string, year: number | null): DayFound[] {
  const found: (
    | DayFound
    | { from: number; to: number; said: string | undefined; month: number; day: number }
  )[] = []
  const named = text.includes('月') && (text.includes('日') || text.includes('号'))
  if (named)
    for (const match of matchesIn(text, YMD))
      add(found, match, Number(match[1]), Number(match[2]), Number(match[3]))
  for (const match of text.includes('-') ? matchesIn(text, DASHED) : [])
    add(found, match, Number(match[1]), Number(match[2]), Number(match[3]))
  for (const match of SLASHED.test(text) ? matchesIn(text, DOTTED) : [])
    add(found, match, Number(match[1]), Number(match[3]), Number(match[4]))
  if (named && text.includes('年'))
    for (const match of matchesIn(text, WORDS))
      add(
        found,
        match,
        numeralValue(match[1] ?? ''),
        numeralValue(match[2] ?? ''),
        numeralValue(match[3] ?? ''),
      )
  if (named)
    for (const match of matchesBy(text, MD, MONTH_SIGN, 4)) {
      const [said, month, day] = [match[1], monthOf(match[2]), monthOf(match[3])]
      if (month >= 1 && month <= 12 && day >= 1 && day <= 31)
        found.push({ from: match.index, to: match.index + match[0].length, said, month, day })
    }
  if (found.length === 0) return []
  found.sort((a, b) => a.from - b.from)
  const days: DayFound[] = []
  let current = year
  for (const one of found) {
    if ('iso' in one) {
      days.push(one)
      current = Number(one.iso.slice(0, 4))
      continue
    }
    const named = yearSaid(one.said, year, current)
    const iso = named === null ? null : isoDay(named, one.month, one.day)
    if (iso === null) continue
    days.push({ from: one.from, to: one.to, iso })
    if (one.said !== undefined) current = named
  }
  return named ? withSecondDays(text, days) : days
}

/** `year` is the document's, `current` the one last named. */
function yearSaid(said: string | undefined, year: number | null, current: number | null): number | null {
  if (said === undefined || said === '同' || said === '当') return current
  if (said === '次') return current === null ? null : current + 1
  return year === null ? null : year + (AWAY[said] ?? 0)
}
const AWAY: Record<string, number> = { 前: -2, 去: -1, 上: -1, 明: 1 }

/** 4月13日至30日, 9月3日、5日、11日: the days behind are of the same month. */
function withSecondDays(text: string, days: DayFound[]): DayFound[] {
  return days.flatMap((one) => {
    const all = [one]
    for (let last = one; all.length <= 31;) {
      const next = NEXT_DAY.exec(text.slice(last.to, last.to + 6))
      const [year, month] = [Number(last.iso.slice(0, 4)), Number(last.iso.slice(5, 7))]
      const iso = next === null ? null : isoDay(year, month, Number(next[2]))
      if (next === null || iso === null || iso <= last.iso) break
      last = { from: last.to + (next[1]?.length ?? 0), to: last.to + next[0].length, iso }
      all.push(last)
    }
    return all
  })
}
const NEXT_DAY = /^([至到~、和及与-])(\d{1,2})[日号](?![内以])/u

function add(
  found: unknown[],
  match: RegExpMatchArray & { index: number },
  year: number | null,
  month: number | null,
  day: number | null,
) {
  const iso = year === null || month === null || day === null ? null : isoDay(year, month, day)
  if (iso !== null) found.push({ from: match.index, to: match.index + match[0].length, iso })
}

/** The number of a month or a day in digits or in words; 0 where it is none. */
export function monthOf(words: string | undefined): number {
  const number = Number(words)
  return Number.isNaN(number) ? (numeralValue(words ?? '') ?? 0) : number
}

/** null for a day that is in no calendar: 2月30日. */
export function isoDay(year: number, month: number, day: number): Day | null {
  if (month < 1 || month > 12 || day < 1 || day > lastOfMonth(year, month)) return null
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

export function lastOfMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}
