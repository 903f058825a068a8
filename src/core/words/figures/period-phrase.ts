/**
 * Stretches of time in words, resolved against the day the document was written.
 *
 *     8月以来,   今年1-10月   第三季度   2018年至今   11月中下旬   截至10月底   去年同期   到2030年
 *     ~~~~~~~    ~~~~~~~~~~   ~~~~~~~~   ~~~~~~~~~~   ~~~~~~~~~~   ~~~~~~~~~~   ~~~~~~~~   ~~~~~~~
 *
 * Open ends stay open: 以来 has no `to`. A month later in the year than the document belongs to the year before.
 */
import { daysIn, isoDay, lastOfMonth, monthOf, type DayFound } from './date-phrase.ts'
import { deadlinesIn, yearOf } from './deadline-phrase.ts'
import { titlesIn } from './document-title.ts'
import { matchesIn, masked, type Stretch } from './masks.ts'
import type { Day, Period } from './found.ts'

/** When the document was written, as far as known. */
/**
 * `guessed`: only the year is likely, the month is not known. `ahead`: a plan, whose months are still to come; elsewhere a
 * month later than the writing belongs to the year before.
 */
export type Written = { year: number | null; month: number; guessed?: boolean; ahead?: boolean }

export type PeriodFound = Period & { start: number; end: number; text: string; kind: PeriodKind }

/** base: what something is compared with (去年同期); cut-off: 截至…; the others as named. */
export type PeriodKind = 'range' | 'since' | 'year' | 'month' | 'quarter' | 'base' | 'cut-off' | 'until'

type Rule = {
  kind: PeriodKind
  /** what a text must hold for the pattern to be worth trying */
  sign: string
  pattern: RegExp
  read: (match: RegExpMatchArray, written: Written) => Period | null
}

/** What may name the year before a month: looked for backwards, so that a search stops at digits only. */
const YEAR = '(?<=((?:19|20)\\d{2}年|今年|去年|上年|本年度?|当年|明年)?)'
const NAMED_YEAR = '((?:19|20)\\d{2}年|今年|去年|上年|本年度?|当年|明年)?'
const MONTH = '(\\d{1,2}|[一二三四五六七八九十]{1,2})'
const NOT_IN_NUMBER = '(?<![\\d.一二三四五六七八九十-])'
/** Asked first: to look backwards at every character is dear. */
const AT_NUMBER = '(?=[\\d一二三四五六七八九十])'
const TO = '(?:-|至|到|~)'
const SINCE = '(?:份)?(?:以来|至今|起至今|起)'
const QUARTERS: Record<string, number> = { 一: 1, 二: 2, 三: 3, 四: 4, 1: 1, 2: 2, 3: 3, 4: 4 }

const RULES: Rule[] = [
  rule(
    'range',
    '年',
    `((?:19|20)\\d{2})年?${TO}((?:19|20)\\d{2})年(\\d{1,2})月(?:份|底|末)?(?!\\d{1,2}日)`,
    (m) => months(Number(m[1]), 1, Number(m[2]), Number(m[3])),
  ),
  rule('range', '季度', `((?:19|20)\\d{2})年?${TO}((?:19|20)\\d{2})年(?:第)?([一二三四1-4])季度`, (m) =>
    months(Number(m[1]), 1, Number(m[2]), 3 * (QUARTERS[m[3] ?? ''] ?? 1)),
  ),
  rule('range', '半年', `((?:19|20)\\d{2})年?${TO}((?:19|20)\\d{2})年上半年`, (m) =>
    months(Number(m[1]), 1, Number(m[2]), 6),
  ),
  // 2024年、2025年 and 2024、2025两年: two years that follow each other are one stretch.
  rule(
    'range',
    '年',
    `((?:19|20)\\d{2})年?(?:度)?[、和及与]((?:19|20)\\d{2})(?:年(?:度)?(?:两年)?|两年|两个年度)(?!的)`,
    (m) =>
      Number(m[2]) === Number(m[1]) + 1
        ? period(isoDay(Number(m[1]), 1, 1), isoDay(Number(m[2]), 12, 31))
        : null,
  ),
  rule('cut-off', '到', `(?<=^|[,;。:])到(\\d{1,2})月(?:底|末)(?!前|之前|以前)`, (m, w) => {
    const year = monthYear(undefined, Number(m[1]), w)
    return year === null ? null : period(null, endOfMonth(year, Number(m[1])))
  }),
  rule('range', '年', `((?:19|20)\\d{2})年?${TO}((?:19|20)\\d{2})年(?:度)?`, (m) =>
    period(isoDay(Number(m[1]), 1, 1), isoDay(Number(m[2]), 12, 31)),
  ),
  rule('range', '月', `((?:19|20)\\d{2})年(\\d{1,2})月${TO}((?:19|20)\\d{2})年(\\d{1,2})月(?:份|底)?`, (m) =>
    months(Number(m[1]), Number(m[2]), Number(m[3]), Number(m[4])),
  ),
  rule(
    'range',
    '月',
    `${AT_NUMBER}${YEAR}${NOT_IN_NUMBER}${MONTH}(?:月)?${TO}${MONTH}月(?:份|底)?(?!\\d{1,2}日)`,
    (m, w) => {
      const [first, last] = [monthOf(m[2]), monthOf(m[3])]
      const year = monthYear(m[1], last, w)
      return year === null ? null : months(year, first, year, last)
    },
  ),
  rule('since', '月', `${AT_NUMBER}${YEAR}${NOT_IN_NUMBER}${MONTH}月(?:底|初|中旬)?${SINCE}`, (m, w) => {
    const month = monthOf(m[2])
    const year = monthYear(m[1], month, w)
    return year === null ? null : period(isoDay(year, month, 1), null)
  }),
  rule('since', '年', `((?:19|20)\\d{2}年|今年|去年|本年)(?:度)?(?:以来|至今|起至今)`, (m, w) => {
    const year = yearOf(m[1], w.year)
    return year === null ? null : period(isoDay(year, 1, 1), null)
  }),
  rule(
    'cut-off',
    '截',
    `截(?:至|止)(?:到)?${NAMED_YEAR}(\\d{1,2})月(?:份)?(?:底|末)?(?!\\d{1,2}日|以来|至)`,
    (m, w) => {
      const year = monthYear(m[1], Number(m[2]), w)
      return year === null ? null : period(null, endOfMonth(year, Number(m[2])))
    },
  ),
  rule(
    'cut-off',
    '截',
    `截(?:至|止)(?:到)?((?:19|20)\\d{2}年|去年|今年)(?:底|末|年底|年末)?(?!\\d{1,2}月)`,
    (m, w) => {
      const year = yearOf(m[1], w.year)
      return year === null ? null : period(null, isoDay(year, 12, 31))
    },
  ),
  rule(
    'until',
    '到',
    `(?<=^|[,;。:、]|预计|计划|力争|争取|确保|目标|截至|截止)到((?:19|20)\\d{2})年(?:底|末)?(?!\\d{1,2}月|的)`,
    (m) => period(null, isoDay(Number(m[1]), 12, 31)),
  ),
  rule('range', '月', `(?=前)${YEAR}前(\\d{1,2}|[一二三四五六七八九十]{1,2})(?:个)?月(?!内)`, (m, w) => {
    const year = m[1] === undefined || m[1] === '' ? null : yearOf(m[1], w.year)
    return year === null ? null : months(year, 1, year, monthOf(m[2]))
  }),
  rule('quarter', '季度', `(?=前)${YEAR}前([二三])(?:个)?季度`, (m, w) => {
    const year = yearOf(m[1], w.year)
    const last = 3 * (QUARTERS[m[2] ?? ''] ?? 1)
    return year === null ? null : months(year, 1, year, last)
  }),
  rule('quarter', '季度', `(?=[第一二三四1-4])${YEAR}(?:第)?([一二三四1-4])季度`, (m, w) => {
    const last = 3 * (QUARTERS[m[2] ?? ''] ?? 1)
    const year = monthYear(m[1], last, w)
    return year === null ? null : months(year, last - 2, year, last)
  }),
  rule('quarter', '半年', `(?=[上下])${YEAR}([上下])半年`, (m, w) => {
    // 下半年 told of in January is last year's; 上半年 may be what runs now.
    const year = m[2] === '上' ? yearOf(m[1], w.year) : monthYear(m[1], 7, w)
    if (year === null) return null
    return m[2] === '上' ? months(year, 1, year, 6) : months(year, 7, year, 12)
  }),
  rule(
    'month',
    '月',
    `${AT_NUMBER}${YEAR}${NOT_IN_NUMBER}${MONTH}月(?:份)?(上旬|中旬|下旬|中下旬|上中旬|初|底|末)`,
    (m, w) => {
      const month = monthOf(m[2])
      const year = monthYear(m[1], month, w)
      return year === null ? null : partOfMonth(year, month, m[3] ?? '')
    },
  ),
  rule('month', '月', `${AT_NUMBER}${YEAR}${NOT_IN_NUMBER}${MONTH}月(?:份)?(?!\\d|[个${TO}])`, (m, w) => {
    const month = monthOf(m[2])
    const year = monthYear(m[1], month, w)
    return year === null ? null : months(year, month, year, month)
  }),
  rule('base', '同期', `(?:去年|上年|上一年)同期`, (_, w) =>
    w.year === null ? null : period(isoDay(w.year - 1, 1, 1), isoDay(w.year - 1, 12, 31)),
  ),
  rule('year', '初', `(?:((?:19|20)\\d{2})年|今年|去年|上年|本年)(初|年初)`, (m, w) => {
    const year = yearOf(m[0], w.year)
    return year === null ? null : period(isoDay(year, 1, 1), null)
  }),
  rule('year', '年', `(?<!\\d)((?:19|20)\\d{2})年(?:度)?(?!\\s?\\d{1,2}(?:月|-)|第\\d{1,3}号)`, (m) =>
    wholeYear(Number(m[1])),
  ),
  rule('year', '年', `(?:今年|本年)(?!度)(?![初底末])`, (_, w) =>
    w.year === null ? null : period(isoDay(w.year, 1, 1), null),
  ),
  rule('year', '年度', `(?:本年度|今年度)`, (_, w) => (w.year === null ? null : wholeYear(w.year))),
  rule('year', '年', `(?:去年|上年度?)(?!同期|[初底末])`, (_, w) =>
    w.year === null ? null : wholeYear(w.year - 1),
  ),
]

function rule(kind: PeriodKind, sign: string, source: string, read: Rule['read']): Rule {
  return { kind, sign, pattern: new RegExp(source, 'gu'), read }
}

/** What else a text holds that tells time, where the caller has it. */
export type TimesBeside = { titles: Stretch[]; days: DayFound[]; deadlines: Stretch[] }

/** Periods in reading order, not overlapping; titles, days and deadlines are left to their own readers. */
export function periodsIn(text: string, written: Written, beside?: TimesBeside): PeriodFound[] {
  const { titles, days, deadlines } = beside ?? besideIn(text, written.year ?? 2000)
  const found: PeriodFound[] = []
  for (const [i, day] of days.entries()) {
    const tail = /^(?:以来|至今|起至今|起(?!执行|施行|实施|生效))/u.exec(text.slice(day.to, day.to + 4))
    const head = /截(?:至|止)(?:到)?$/u.exec(text.slice(Math.max(0, day.from - 3), day.from))
    if (tail !== null) push(found, text, day.from, day.to + tail[0].length, 'since', period(day.iso, null))
    else if (head !== null && days[i - 1]?.to !== day.from)
      push(found, text, day.from - head[0].length, day.to, 'cut-off', period(null, day.iso))
  }
  if (!TELLS_TIME.test(text)) return found
  const plain = masked(text, [...titles, ...days, ...deadlines])
  const candidates: PeriodFound[] = []
  for (const { kind, sign, pattern, read } of RULES)
    if (plain.includes(sign))
      for (const match of matchesIn(plain, pattern)) {
        const value = read(match, written)
        const from = match.index - yearBehind(plain, match)
        if (value !== null) push(candidates, text, from, match.index + match[0].length, kind, value)
      }
  if (candidates.length === 0) return found
  candidates.sort((a, b) => a.start - b.start || b.end - a.end)
  let last = -1
  for (const one of candidates) {
    if (one.start < last) continue
    found.push(one)
    last = one.end
  }
  return found.sort((a, b) => a.start - b.start)
}

/** Every phrase of time holds one of these. */
export const TELLS_TIME = /[年月季]|同期/u

/** A year that a pattern looked for backwards stands right before the match; how long it is. */
function yearBehind(text: string, match: RegExpMatchArray & { index: number }): number {
  const words = match[1]
  if (words === undefined || !/[年度]$/u.test(words)) return 0
  return match[0].startsWith(words) || !text.endsWith(words, match.index) ? 0 : words.length
}

function besideIn(text: string, year: number): TimesBeside {
  const days = daysIn(text, year)
  return { titles: titlesIn(text), days, deadlines: deadlinesIn(text, year, days) }
}

function push(
  list: PeriodFound[],
  text: string,
  from: number,
  to: number,
  kind: PeriodKind,
  value: Period | null,
) {
  if (value !== null) list.push({ ...value, start: from, end: to, text: text.slice(from, to), kind })
}

function period(from: Day | null, to: Day | null): Period | null {
  return from === null && to === null ? null : { from, to }
}

const endOfMonth = (year: number, month: number) =>
  month < 1 || month > 12 ? null : isoDay(year, month, lastOfMonth(year, month))

function months(year: number, first: number, lastYear: number, last: number): Period | null {
  const [from, to] = [isoDay(year, first, 1), endOfMonth(lastYear, last)]
  return from === null || to === null || from > to ? null : { from, to }
}

const wholeYear = (year: number) => period(isoDay(year, 1, 1), isoDay(year, 12, 31))

const PARTS: Record<string, [number, number]> = {
  上旬: [1, 10],
  初: [1, 10],
  中旬: [11, 20],
  上中旬: [1, 20],
  中下旬: [11, 31],
  下旬: [21, 31],
  底: [21, 31],
  末: [21, 31],
}

function partOfMonth(year: number, month: number, part: string): Period | null {
  const [first, last] = PARTS[part] ?? [1, 31]
  if (month < 1 || month > 12) return null
  return period(isoDay(year, month, first), isoDay(year, month, Math.min(last, lastOfMonth(year, month))))
}

function monthYear(words: string | undefined, month: number, written: Written): number | null {
  const year = yearOf(words, written.year)
  if (words !== undefined && words !== '') return year
  return year !== null && month > written.month && written.ahead !== true ? year - 1 : year
}

/** The same stretch one year earlier: what 去年同期 means beside 1-10月. */
export function yearBefore(value: Period): Period {
  const back = (day: Day | null) => {
    if (day === null) return null
    const year = Number(day.slice(0, 4)) - 1
    const month = Number(day.slice(5, 7))
    return isoDay(year, month, Math.min(Number(day.slice(8)), lastOfMonth(year, month)))
  }
  return { from: back(value.from), to: back(value.to) }
}
