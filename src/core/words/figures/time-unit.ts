/**
 * The units of the calendar that stretches of time are made of: a year, what lies in it, or both.
 *
 *     2024年   今年   去年10月   2026年第三季度   下半年   前8个月   6月中下旬   二〇二五年   上个月
 *     ~~~~~~   ~~~~   ~~~~~~~~   ~~~~~~~~~~~~~~   ~~~~~~   ~~~~~~~   ~~~~~~~~~   ~~~~~~~~~~   ~~~~~~
 *
 * What is only half written to the left of a unit is of its kind: 2021-2024年, 1至10月, 一、二季度.
 */
import { monthOf } from './date-phrase.ts'
import { numeralValue } from './chinese-numeral.ts'
import { matchesBy } from './masks.ts'

/**
 * When the document was written, as far as known. `guessed`: only the year is likely, the month is not known. `ahead`: a
 * plan, whose months are still to come; elsewhere a month later than the writing belongs to the year before.
 */
export type Written = { year: number | null; month: number; guessed?: boolean; ahead?: boolean }

/** A month, perhaps a part of it; without a year until the words around it tell one. */
export type Point = { year: number | null; month: number; day: number | null }

export type TimeUnit = {
  from: number
  to: number
  first: Point
  last: Point
  grain: 'year' | 'half' | 'quarter' | 'months' | 'month'
  /** 今年: has begun and is not over */
  open: boolean
  /** 2025年底, 三季度末: the end is meant */
  edge: 'first' | 'last' | null
  /** the month that tells of which year a unit without one is */
  tells: number
  /** 次年: the year after the one before it */
  next: boolean
  /** what joins it to a half-written one on its left */
  joined: string | null
}

const NUMERAL = '[一二三四五六七八九十]'
/** 2024年版, 上年纪, 年检, but 2024年检查. */
const NOT_YEAR =
  '(?!级|版|款(?!项)|龄|薪|货|份|终|检(?![查测验修察讨索疫])|审(?![计查批理结核定议])|限(?![期时额产])|第\\d{1,4}[号期])'
const YEAR =
  `((?<!\\d)(?:19|20)\\d{2}\\s?年(?:度)?(?:[两三四五]年)?|(?<!\\d)(?:19|20)\\d{2}(?:[两三四五]年|[两三四五]个年度)|` +
  `[一二][零〇○一二三四五六七八九]{3}年(?:度)?|(?:今|(?<![基成])本|(?<!过)去|(?<!以)上一?(?!年[纪轻])|(?<![年月日])前|明|(?<![每两首一])次|当|同)年(?:度)?)${NOT_YEAR}`
/** A day that is in no calendar, or half written: 2月30日, 9月30前. */
const DAY = '\\d{1,2}(?:[日号前至到~,;。、)\\s-]|$)'
const PART = '(上旬|中旬|下旬|上中旬|中下旬|初|底|末)?'
const MONTH = `(?<![\\d.一二三四五六七八九十])(\\d{1,2}|${NUMERAL}{1,2})\\s?月(?:份)?${PART}(?!${DAY}|龄|饼|内|之内|(?<=${NUMERAL}月)${NUMERAL})`
const QUARTER = `(?<![\\d.])第?([一二三四1-4]|首个?)季(?:度|(?<=首个?季))(初|末|底)?`
const HALF = `([上下])半年(?:度)?(末|底)?`
/** 前3个月 of a year; 届满前3个月 are before something. */
const FIRST = `(?:(?<=^|[\\s,.;。:、(年度和与及在比较市县区省镇校院])|(?=[前头][两二三23]个?季))[前头]([两二三四五六七八九十]{1,2}|\\d{1,2})(?:个)?(月|季度)(?:份)?(?![内前后])`
const UNIT = new RegExp(
  `(?:(?:${YEAR}\\s?)?(?:${MONTH}|${QUARTER}|${HALF}|${FIRST})|${YEAR}(年?[初底末](?!次|期))?|(?<![以])(本|上一?个?)(月|季度)(?:份)?(?![薪均底末初]))`,
  'uy',
)
/** Every unit holds one of these, at most six characters behind its beginning: 2024两个年度. */
const SIGNS = /[年月季]/gu
const FIRST_SIGN = 6

/** Units in reading order; those whose year nobody can tell are kept, as a neighbour may tell it. */
export function unitsIn(text: string, written: Written): TimeUnit[] {
  const units: TimeUnit[] = []
  for (const match of matchesBy(text, UNIT, SIGNS, FIRST_SIGN)) {
    const unit = unitOf(match, written, units[units.length - 1]?.last.year ?? null)
    if (unit === null || isUnread(text, unit) || !withBare(text, unit)) continue
    const before = units[units.length - 1]
    // 今年1-10月, 2026年 1月: the year stands apart from what is half written
    if (
      before?.grain === 'year' &&
      before.edge === null &&
      unit.first.year === null &&
      text.slice(before.to, unit.from).trim() === ''
    ) {
      unit.first.year = unit.last.year = before.last.year
      unit.from = before.from
      unit.joined = before.joined ?? unit.joined
      units.pop()
    }
    units.push(unit)
  }
  return units
}

/** `told`: the year named last before it, which 当年 and 次年 mean. */
function unitOf(match: RegExpExecArray, written: Written, told: number | null): TimeUnit | null {
  const [whole, yearWords, month, part, quarter, quarterEdge, half, halfEdge, first, firstOf, alone, edge] =
    match
  const [presentOf, present] = [match[12], match[13]]
  const at = { from: match.index, to: match.index + whole.length }
  const words = yearWords ?? alone
  const beside = /^[当同次]/u.test(words ?? '')
  if (beside && alone !== undefined) return null
  const next = words?.startsWith('次') === true
  const named = beside ? (next ? null : (told ?? written.year)) : yearNamed(words, written.year)
  // 去年 of a paper whose year nobody knows
  if (named === null && words !== undefined && !next) return null
  const months = (
    from: number,
    to: number,
    grain: TimeUnit['grain'],
    tells: number,
    end?: string,
  ): TimeUnit => ({
    ...at,
    first: { year: named, month: from, day: null },
    last: { year: named, month: to, day: null },
    grain,
    open: false,
    edge: end === undefined ? null : end.endsWith('初') ? 'first' : 'last',
    tells,
    next,
    joined: null,
  })
  if (month !== undefined) {
    const number = monthOf(month)
    if (number < 1 || number > 12) return null
    const unit = months(number, number, 'month', number, /[底末]/u.test(part ?? '') ? part : undefined)
    const [begin, end] = PARTS[part ?? ''] ?? [null, null]
    unit.first.day = begin
    unit.last.day = end
    return unit
  }
  if (quarter !== undefined) {
    const last = 3 * (QUARTERS[quarter] ?? 1)
    return months(last - 2, last, 'quarter', last - 2, quarterEdge)
  }
  if (half !== undefined)
    return half === '上' ? months(1, 6, 'half', 1, halfEdge) : months(7, 12, 'half', 7, halfEdge)
  if (first !== undefined) {
    const number = monthOf(first) * (firstOf === '月' ? 1 : 3)
    if (number < 1 || number > 12) return null
    return months(1, number, firstOf === '月' ? 'months' : 'quarter', number)
  }
  if (present !== undefined) return presentUnit(months, written, presentOf ?? '', present)
  const unit = months(1, 12, 'year', 1, edge)
  unit.open = /^[今本]年$/u.test(alone ?? '')
  return unit
}

/** 本月, 上个月, 本季度: counted from the month of writing, if it is known. */
function presentUnit(
  months: (from: number, to: number, grain: TimeUnit['grain'], tells: number) => TimeUnit,
  { year, month, guessed }: Written,
  which: string,
  grain: string,
): TimeUnit | null {
  if (year === null || guessed === true) return null
  const size = grain === '月' ? 1 : 3
  let last = size * Math.ceil(month / size) - (which === '本' ? 0 : size)
  const named = last < 1 ? year - 1 : year
  if (last < 1) last += 12
  const unit = months(last - size + 1, last, size === 1 ? 'month' : 'quarter', last)
  unit.first.year = unit.last.year = named
  return unit
}

/** 2024年2月30日: of a day that is in no calendar not even the year is told. */
const isUnread = (text: string, { grain, to }: TimeUnit) =>
  grain === 'year' && /^\s?\d{1,2}月/u.test(text.slice(to, to + 4))

/** What stands half written before a unit; false where the unit is the second half of something else: 2024-10月. */
function withBare(text: string, unit: TimeUnit): boolean {
  const { grain, last } = unit
  const pattern = unit.last.year !== null && grain !== 'month' ? BARE_YEAR : BARE[grain]
  for (let more = 0; more < MOST_BARE; more++) {
    const before = text.slice(Math.max(0, unit.from - 8), unit.from)
    const bare = (unit.first.year === null || grain === 'year' ? pattern : BARE_YEAR)?.exec(before)
    if (bare === null || bare === undefined) break
    const number = monthOf(bare[1])
    const link = bare[2] ?? ''
    const list = !TO.test(link)
    const isYear = number > 1900
    // 2、3月 at the head of a line is a marker; 1、3月 are no stretch.
    if (list && !isYear && unit.from === bare[0].length) break
    const follows = isYear
      ? (unit.first.year ?? 0)
      : grain === 'quarter'
        ? (unit.first.month + 2) / 3
        : unit.first.month
    if (list && number !== follows - 1) break
    if (isYear) unit.first = { year: number, month: 1, day: null }
    else if (number < 1 || number > 12) return false
    else unit.first = { year: last.year, month: grain === 'quarter' ? 3 * number - 2 : number, day: null }
    unit.from -= bare[0].length
    if (isYear && grain === 'year') unit.open = false
    unit.joined = link
    if (!list) break
  }
  return unit.joined !== null || !/[\d]-$/u.test(text.slice(Math.max(0, unit.from - 2), unit.from))
}

const MOST_BARE = 5
export const TO = /^\s?(?:-{1,2}|至|到|~)\s?$/u
const LINK = '(\\s?(?:-{1,2}|至|到|~|、|和|及|与)\\s?)$'
const BARE_YEAR = new RegExp(`(?<![\\d.])((?:19|20)\\d{2})${LINK}`, 'u')
const BARE: Partial<Record<TimeUnit['grain'], RegExp>> = {
  year: BARE_YEAR,
  month: new RegExp(`(?<![\\d.一二三四五六七八九十-])(\\d{1,2}|${NUMERAL}{1,2})${LINK}`, 'u'),
  quarter: new RegExp(`(?<![\\d.一二三四五六七八九十-])第?([一二三四1-4])${LINK}`, 'u'),
}

const QUARTERS: Record<string, number> = { 一: 1, 二: 2, 三: 3, 四: 4, 1: 1, 2: 2, 3: 3, 4: 4 }

/** The days of a part of a month; null: its last. */
const PARTS: Record<string, [number, number | null]> = {
  上旬: [1, 10],
  初: [1, 10],
  中旬: [11, 20],
  上中旬: [1, 20],
  中下旬: [11, null],
  下旬: [21, null],
  底: [21, null],
  末: [21, null],
}

/** 今年 → the year of writing, 二〇二五年 → 2025; null when it cannot be told. */
export function yearNamed(words: string | undefined, year: number | null): number | null {
  if (words === undefined) return null
  const digits = /^(?:19|20)\d{2}/u.exec(words)
  if (digits !== null) return Number(digits[0])
  const spelt = /^[一二][零〇○一二三四五六七八九]{3}/u.exec(words)
  if (spelt !== null) return numeralValue(spelt[0])
  if (year === null) return null
  return year + (AWAY[words.replace(/年(?:度)?$/u, '')] ?? 0)
}

const AWAY: Record<string, number> = { 前: -2, 去: -1, 上: -1, 上一: -1, 明: 1 }
