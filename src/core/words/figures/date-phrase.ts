/**
 * Days written in words.
 *
 *     2024年3月6日   3月6日至5月8日   2024.3.6   2024-03-06   二〇二四年三月六日
 *     ~~~~~~~~~~~~  ~~~~~~ ~~~~~~   ~~~~~~~~   ~~~~~~~~~~   ~~~~~~~~~~~~~~~~~~
 *
 * A day without a year takes the year last named in a day before it, else the document's year.
 */
import { matchesIn } from './masks.ts'
import { numeralValue } from './chinese-numeral.ts'
import type { Day } from './found.ts'

export type DayFound = { from: number; to: number; iso: Day }

const YMD = /(?<![\d.])((?:19|20)\d{2})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?[日号]/gu
const MD =
  /(?=[\d一二三四五六七八九十])(?<![\d年.一二三四五六七八九十]|(?<![日号])-)(\d{1,2}|[一二三四五六七八九十]{1,2})月(\d{1,2}|[一二三四五六七八九十]{1,3})[日号]/gu
const DASHED = /(?<![\d.-])((?:19|20)\d{2})-(\d{1,2})-(\d{1,2})(?![\d-])/gu
/** 2024.3.1-2024.6.30: a dash parts two days here. */
const DOTTED = /(?<![\d.])((?:19|20)\d{2})([./])(\d{1,2})\2(\d{1,2})(?!\d|[./]\d)/gu
const WORDS =
  /([一二][零〇○一二三四五六七八九]{3})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日/gu

/** `year` is the document's year, null when unknown: then a day without a year is left out. */
export function daysIn(text: string, year: number | null): DayFound[] {
  const found: (DayFound | { from: number; to: number; month: number; day: number })[] = []
  const named = text.includes('月') && (text.includes('日') || text.includes('号'))
  if (named)
    for (const match of matchesIn(text, YMD))
      add(found, match, Number(match[1]), Number(match[2]), Number(match[3]))
  for (const match of text.includes('-') ? matchesIn(text, DASHED) : [])
    add(found, match, Number(match[1]), Number(match[2]), Number(match[3]))
  for (const match of matchesIn(text, DOTTED))
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
    for (const match of matchesIn(text, MD)) {
      const [month, day] = [monthOf(match[1]), monthOf(match[2])]
      if (month >= 1 && month <= 12 && day >= 1 && day <= 31)
        found.push({ from: match.index, to: match.index + match[0].length, month, day })
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
    const iso = current === null ? null : isoDay(current, one.month, one.day)
    if (iso !== null) days.push({ from: one.from, to: one.to, iso })
  }
  return named ? withSecondDays(text, days) : days
}

/** 4月13日至30日: the second day is of the same month. */
function withSecondDays(text: string, days: DayFound[]): DayFound[] {
  return days.flatMap((one) => {
    const second = SECOND_DAY.exec(text.slice(one.to, one.to + 4))
    const iso =
      second === null
        ? null
        : isoDay(Number(one.iso.slice(0, 4)), Number(one.iso.slice(5, 7)), Number(second[2]))
    if (second === null || iso === null || iso <= one.iso) return [one]
    const from = one.to + (second[1]?.length ?? 0)
    return [one, { from, to: one.to + second[0].length, iso }]
  })
}
const SECOND_DAY = /^([至到~-])(\d{1,2})[日号]/u

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
