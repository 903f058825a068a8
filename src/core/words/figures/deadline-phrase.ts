/**
 * Deadlines: a date by which something is to be done, and the classes of time without a date.
 *
 *     2024年6月底前完成   9月30日前   年底前   立行立改   长期坚持
 *     ~~~~~~~~~~~~        ~~~~~~~~~   ~~~~~~   ~~~~~~~~   ~~~~~~~~
 *
 * 6月底前 is the last day of June; a part of a month ends on the 10th, the 20th or its last day.
 */
import { daysIn, isoDay, lastOfMonth, type DayFound } from './date-phrase.ts'
import type { Day } from './found.ts'

export type DeadlineFound = { from: number; to: number; iso: Day }

const BEFORE = '(?:之前|以前|前|止)'
/** What may name the year before a month: looked for backwards, so that a search stops at digits only. */
const YEAR = '(?<=((?:19|20)\\d{2}年(?:度)?|今年|明年|当年|本年|次年)?)'
const MONTH = new RegExp(
  `${YEAR}(?<![\\d-])(\\d{1,2})月(?:份)?(?:(底|末|上旬|中旬|下旬|中下旬|上中旬)?${BEFORE}|(底|末)(?!以来|,|止))`,
  'gu',
)
const YEAR_END = new RegExp(
  `(?:(?<=((?:19|20)\\d{2}年|今年|明年|当年|本年|次年))年?|(?<![\\d今明当本次去])年)(?:底|末)(?:之前|以前|前)`,
  'gu',
)
const QUARTER = new RegExp(`${YEAR}(?:第)?([一二三四1-4])季度(?:末|底)?${BEFORE}`, 'gu')
const HALF = new RegExp(`${YEAR}上半年(?:末|底)?${BEFORE}`, 'gu')
const DAY_BEFORE = /^(?:之前|以前|前|止)(?!后)/u
const CUT_OFF = /(?:截至|截止|截止到|截至到|至|到)$/u
const NUMBERS: Record<string, number> = { 一: 1, 二: 2, 三: 3, 四: 4 }

/**
 * Deadlines with a day. `year` is the document's year; phrases without a year are left out when it is null. `days` are
 * those of the text, where the caller has them.
 */
export function deadlinesIn(text: string, year: number | null, days?: DayFound[]): DeadlineFound[] {
  if (!SIGN.test(text)) return []
  const found: DeadlineFound[] = []
  const add = (match: RegExpMatchArray & { index: number }, iso: Day | null) => {
    const from = match.index - (match[1]?.length ?? 0)
    const before = text.slice(Math.max(0, from - 4), from)
    if (iso !== null && !CUT_OFF.test(before)) found.push({ from, to: match.index + match[0].length, iso })
  }
  for (const day of days ?? daysIn(text, year)) {
    const tail = DAY_BEFORE.exec(text.slice(day.to, day.to + 3))
    if (tail !== null) found.push({ from: day.from, to: day.to + tail[0].length, iso: day.iso })
  }
  if (text.includes('月'))
    for (const match of text.matchAll(MONTH)) {
      const named = yearOf(match[1], year)
      const month = Number(match[2])
      if (named !== null && month >= 1 && month <= 12)
        add(match, isoDay(named, month, lastDay(named, month, match[3])))
    }
  for (const match of text.matchAll(YEAR_END)) {
    const named = yearOf(match[1], year)
    if (named !== null) add(match, isoDay(named, 12, 31))
  }
  if (text.includes('季度'))
    for (const match of text.matchAll(QUARTER)) {
      const named = yearOf(match[1], year)
      const month = 3 * (NUMBERS[match[2] ?? ''] ?? Number(match[2]))
      if (named !== null) add(match, isoDay(named, month, lastOfMonth(named, month)))
    }
  if (text.includes('半年'))
    for (const match of text.matchAll(HALF)) {
      const named = yearOf(match[1], year)
      if (named !== null) add(match, isoDay(named, 6, 30))
    }
  if (found.length < 2) return found
  found.sort((a, b) => a.from - b.from || b.to - a.to)
  let reached = -1
  return found.filter((one) => {
    if (one.from < reached) return false
    reached = one.to
    return true
  })
}

/** Every deadline ends in one of these. */
const SIGN = /[前底末止]/u

function lastDay(year: number, month: number, part: string | undefined): number {
  if (part === '上旬') return 10
  if (part === '中旬' || part === '上中旬') return 20
  return lastOfMonth(year, month)
}

/** 今年 → year, 明年 and 次年 → the next one; null when it cannot be told. */
export function yearOf(words: string | undefined, year: number | null): number | null {
  const digits = /(?:19|20)\d{2}/u.exec(words ?? '')
  if (digits !== null) return Number(digits[0])
  if (year === null) return null
  if (words === '明年' || words === '次年') return year + 1
  if (words === '去年' || words === '上年') return year - 1
  return year
}

const IMMEDIATE = /立行立改|立即整改|即知即改|立知立改|马上整改|即行即改|边查边改|立查立改/u
const LONG_TERM = /长期坚持|长期整改|持续整改|持续推进|长期推进|常态化坚持|并长期|持续坚持|长期落实/u
const TIMED = /限期整改|限期完成|分阶段整改|阶段性整改/u

/** The class of time a phrase or a cell of a ledger names, or null. */
export function timeClassIn(text: string): 'immediate' | 'time-limited' | 'long-term' | null {
  if (IMMEDIATE.test(text)) return 'immediate'
  if (LONG_TERM.test(text)) return 'long-term'
  return TIMED.test(text) ? 'time-limited' : null
}
