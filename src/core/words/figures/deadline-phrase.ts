/**
 * Deadlines: a date by which something is to be done, and the classes of time without a date.
 *
 *     2024年6月底前完成   9月30日前   年底前   立行立改   长期坚持
 *     ~~~~~~~~~~~~        ~~~~~~~~~   ~~~~~~   ~~~~~~~~   ~~~~~~~~
 *
 * 6月底前 is the last day of June; a part of a month ends on the 10th, the 20th or its last day.
 */
import { matchesBy, matchesIn } from './masks.ts'
import { daysIn, isoDay, lastOfMonth, monthOf, type DayFound } from './date-phrase.ts'
import type { Day } from './found.ts'

export type DeadlineFound = { from: number; to: number; iso: Day }

const BEFORE = '(?:之前|以前|前|止)'
/** What may name the year before a month: looked for backwards, so that a search stops at digits only. */
const YEAR = '(?<=((?:19|20)\\d{2}年(?:度)?|今年|明年|当年|本年|次年)?)'
const MONTH = new RegExp(
  `(?=[\\d一二三四五六七八九十])${YEAR}(?<![\\d一二三四五六七八九十-])(\\d{1,2}|[一二三四五六七八九十]{1,2})月(?:份)?(?:(底|末|上旬|中旬|下旬|中下旬|上中旬)?${BEFORE}|(底|末)(?!以来|,|止))`,
  'uy',
)
const MONTH_SIGN = /月/gu
const YEAR_END = new RegExp(
  `(?=[年底末])(?:(?<=((?:19|20)\\d{2}年|今年|明年|当年|本年|次年))年?|(?<![\\d今明当本次去])年)(?:底|末)(?:之前|以前|前|(?=(?:可|能|将)?(?:全部|全面|基本|整体|如期)?(?:完成|实现|建成|见到|达到|见效|到位|投用|完工|竣工|交付|通车|清零|办结|销号|启用|投产)))`,
  'gu',
)
/** 年内, 今年内, 2026年内; 三年内 is a term. */
const WITHIN_YEAR =
  /(?=[年度内])(?:(?<=((?:19|20)\d{2}年|今年|明年|当年|本年))|(?<![\d一二两三四五六七八九十几数半多近今明当本])年)(?:度)?内/gu
const QUARTER = new RegExp(
  `(?=[第一二三四1-4])${YEAR}(?:第)?([一二三四1-4])季度(?:(?:末|底)${BEFORE}?|${BEFORE})`,
  'gu',
)
const HALF = new RegExp(`(?=上半年)${YEAR}上半年(?:末|底)?(?:${BEFORE}|(?<=明年上半年))`, 'gu')
/** Counted from the month of writing. */
const THIS =
  /(本月|当月|下月|下个月|(?<![\d一二三四五六七八九十个每今])月)(?:底|末)(?:之前|以前|前)?|(本季度?)(?:底|末)(?:之前|以前|前)?/gu
/** 本月15日前 */
const THIS_DAY = /(本月|下个?月)(\d{1,2})[日号](?:之前|以前|前)/gu
const DAY_BEFORE = /^(?:之前|以前|前|止)(?!后)/u
/** 自5月6日起至8月6日止: the end of a stretch and no limit. */
const TO_END = /[至到~-]$/u
/** 不迟于, 最晚, 期限至, 延期至: what comes behind is a limit without 前 too. */
const LIMIT = /(?:不[迟晚]于|最[迟晚](?:于|在)?|[期时]限(?:至|到|为)|(?:延期|延长|展期|顺延)(?:至|到))$/u
const CUT_OFF = /(?:截至|截止|截止到|截至到|至|到)$/u
const NUMBERS: Record<string, number> = { 一: 1, 二: 2, 三: 3, 四: 4 }

/**
 * Deadlines with a day. `year` is the document's year; phrases without a year are left out when it is null; `month` that
 * of its writing: without it nobody knows which month 本月底 is. `days` are those of the text, where the caller has them.
 */
export function deadlinesIn(
  text: string,
  year: number | null,
  days?: DayFound[],
  month: number | null = null,
): DeadlineFound[] {
  if (!SIGN.test(text)) return []
  const found: DeadlineFound[] = []
  const add = (match: RegExpMatchArray & { index: number }, iso: Day | null) => {
    const said =
      match[1] !== undefined && /年/u.test(match[1]) && !match[0].startsWith(match[1]) ? match[1] : ''
    const from = match.index - said.length
    const before = text.slice(Math.max(0, from - 4), from)
    // 6月末,余额186亿元 in September tells a state; only 前 makes a limit of what is past.
    const past = month !== null && iso !== null && iso < isoOf(year, month) && /[底末]$/u.test(match[0])
    const ends = CUT_OFF.test(before) && !LIMIT.test(text.slice(Math.max(0, from - 5), from))
    if (iso !== null && !past && !ends) found.push({ from, to: match.index + match[0].length, iso })
  }
  for (const day of days ?? daysIn(text, year)) {
    const tail = DAY_BEFORE.exec(text.slice(day.to, day.to + 3))
    const before = text.slice(Math.max(0, day.from - 5), day.from)
    if (tail !== null ? tail[0] !== '止' || !TO_END.test(before) : LIMIT.test(before))
      found.push({ from: day.from, to: day.to + (tail?.[0].length ?? 0), iso: day.iso })
  }
  if (text.includes('月'))
    for (const match of matchesBy(text, MONTH, MONTH_SIGN, 2)) {
      const named = yearOf(match[1], year)
      const number = monthOf(match[2])
      if (named !== null && number >= 1 && number <= 12)
        add(match, isoDay(named, number, lastDay(named, number, match[3])))
    }
  if (text.includes('年'))
    for (const pattern of [YEAR_END, WITHIN_YEAR])
      for (const match of matchesIn(text, pattern)) {
        const named = yearOf(match[1], year)
        if (named !== null) add(match, isoDay(named, 12, 31))
      }
  if (text.includes('季度'))
    for (const match of matchesIn(text, QUARTER)) {
      const named = yearOf(match[1], year)
      if (named !== null) add(match, endOfMonth(named, 3 * (NUMBERS[match[2] ?? ''] ?? Number(match[2]))))
    }
  if (text.includes('半年'))
    for (const match of matchesIn(text, HALF)) {
      const named = yearOf(match[1] ?? match[2], year)
      if (named !== null) add(match, isoDay(named, 6, 30))
    }
  if (year !== null && month !== null) {
    for (const match of text.includes('日') ? matchesIn(text, THIS_DAY) : []) {
      const of = month + (match[1]?.startsWith('下') === true ? 1 : 0)
      const [number, after] = [Number(match[2]), of > 12 ? 1 : 0]
      add(match, isoDay(year + after, of - 12 * after, number))
    }
    for (const match of matchesIn(text, THIS)) {
      const last =
        match[2] !== undefined ? 3 * Math.ceil(month / 3) : month + (match[1]?.startsWith('下') ? 1 : 0)
      add(match, last > 12 ? isoDay(year + 1, 1, 31) : endOfMonth(year, last))
    }
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

const isoOf = (year: number | null, month: number) => (year === null ? '' : (isoDay(year, month, 1) ?? ''))
const endOfMonth = (year: number, month: number) => isoDay(year, month, lastOfMonth(year, month))

/** Every deadline holds one of these. */
const SIGN = /[前底末止内半迟晚限延顺]/u

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
