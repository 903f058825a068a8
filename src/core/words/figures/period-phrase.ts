/**
 * Stretches of time in words, resolved against the day the document was written.
 *
 *     8月以来   今年1-10月   第三季度   2018年至今   11月中下旬   截至10月底   去年同期   到2030年   4月15日以来
 *     ~~~~~~~   ~~~~~~~~~~   ~~~~~~~~   ~~~~~~~~~~   ~~~~~~~~~~   ~~~~~~~~~~   ~~~~~~~~   ~~~~~~~~   ~~~~~~~~~~~
 *
 * A stretch of the calendar and the words at its bounds: 以来 leaves its end open, 截至 its beginning. A month later in
 * the year than the document belongs to the year before.
 */
import { daysIn, type DayFound } from './date-phrase.ts'
import { deadlinesIn } from './deadline-phrase.ts'
import { titlesIn } from './document-title.ts'
import { FILLER, masked, type Stretch } from './masks.ts'
import type { Period } from './found.ts'
import { setYearsIn } from './set-years.ts'
import { timeStretchesIn, type TimeStretch } from './time-stretch.ts'
import type { Written } from './time-unit.ts'

export type { Written }

export type PeriodFound = Period & { start: number; end: number; text: string; kind: PeriodKind }

/** base: what something is compared with (去年同期); cut-off: 截至…; the others as named. */
export type PeriodKind = 'range' | 'since' | 'year' | 'month' | 'quarter' | 'base' | 'cut-off' | 'until'

/** What else a text holds that tells time, where the caller has it. */
export type TimesBeside = { titles: Stretch[]; days: DayFound[]; deadlines: Stretch[] }

/** Every phrase of time holds one of these. */
export const TELLS_TIME = /[年月季]|十[一二三四五六]五/u

/** Periods in reading order, not overlapping; titles, days and deadlines are left to their own readers. */
export function periodsIn(text: string, written: Written, beside?: TimesBeside): PeriodFound[] {
  const { titles, days, deadlines } = beside ?? besideIn(text, written.year ?? 2000)
  const found = days.flatMap((day, i) => boundedDay(text, day, days[i - 1]) ?? [])
  if (!TELLS_TIME.test(text)) return found
  const plain = masked(text, [...titles, ...days, ...deadlines])
  const stretches = [...timeStretchesIn(plain, written), ...setYearsIn(plain)].sort((a, b) => a.from - b.from)
  if (stretches.length === 0) return found
  let last = -1
  for (const stretch of stretches) {
    const one = stretch.from < last ? null : bounded(plain, stretch, written)
    if (one === null) continue
    found.push({ ...one, text: text.slice(one.start, one.end) })
    last = one.end
  }
  return found.sort((a, b) => a.start - b.start)
}

function besideIn(text: string, year: number): TimesBeside {
  const days = daysIn(text, year)
  return { titles: titlesIn(text), days, deadlines: deadlinesIn(text, year, days) }
}

const SINCE = /^(?:以来|起至今|至今(?!年)|[至到](?:现在|目前|如今)|以后|之后)/u
/** 7月1日起终止合作 tells when a thing begins, 9月起, … counts from then. */
const FROM_THEN = /^起(?=[,、。;:)\s]|$|累计|共|已|先后)/u
const UP_TO = /截(?:至|止)?(?:到|至)?\s?$/u

/** A day and what opens or ends there: 4月15日以来, 截至2026年8月31日. */
function boundedDay(text: string, day: DayFound, before: DayFound | undefined): PeriodFound | null {
  const after = text.slice(day.to, day.to + 4)
  const tail = SINCE.exec(after) ?? FROM_THEN.exec(after)
  const head = UP_TO.exec(text.slice(Math.max(0, day.from - 4), day.from))
  if (tail === null && (head === null || before?.to === day.from)) return null
  const [start, end] = [
    day.from - (tail === null ? (head?.[0].length ?? 0) : 0),
    day.to + (tail?.[0].length ?? 0),
  ]
  return {
    from: tail === null ? null : day.iso,
    to: tail === null ? day.iso : null,
    start,
    end,
    text: text.slice(start, end),
    kind: tail === null ? 'cut-off' : 'since',
  }
}

/** 每年3月 comes again and again. */
const RECURS = /(?:每|每年|每个|历年|逐年)(?:的)?$/u
/** 2025年6月至(2026年3月底前), as the deadline is not told here. */
const LEADS_ON = /^[至到~-]/u
/** 至10月底, 到10月底 at the head of a clause. */
const REACHING = /(?:^|[,;。:、(]|预计|计划|力争|争取|确保|目标)([到至])$/u
const BASE = /^同期/u
const BEFORE = /^(?:及)?以前(?!完成)/u

function bounded(plain: string, stretch: TimeStretch, written: Written): Omit<PeriodFound, 'text'> | null {
  const { from, to, first, last, grain, edge } = stretch
  const [before, after] = [plain.slice(Math.max(0, from - 5), from), plain.slice(to, to + 6)]
  const told = (value: Period, kind: PeriodKind, head = '', tail = '') => ({
    ...value,
    start: from - head.length,
    end: to + tail.length,
    kind,
  })
  if (RECURS.test(before) || (LEADS_ON.test(after) && after.charAt(1) === FILLER)) return null
  const since = SINCE.exec(after) ?? FROM_MONTH.exec(after)
  if (since !== null) return told({ from: first, to: null }, 'since', '', since[0])
  const upTo = UP_TO.exec(before)
  if (upTo !== null) return told({ from: null, to: last }, 'cut-off', upTo[0])
  if (grain === 'year') {
    if (BASE.test(after)) return told({ from: first, to: last }, 'base', '', '同期')
    const past = BEFORE.exec(after)
    if (past !== null && Number(last.slice(0, 4)) <= (written.year ?? 0))
      return told({ from: null, to: last }, 'cut-off', '', past[0])
  }
  const reaching = REACHING.exec(before)?.[1]
  if (reaching !== undefined && (edge === 'last' || (reaching === '到' && !after.startsWith('的'))))
    return told({ from: null, to: last }, edge === 'last' ? 'cut-off' : 'until', reaching)
  if (grain === 'year' && edge !== null) {
    if (edge === 'first') return told({ from: first, to: null }, 'year')
    // 2025年底,余额31万元 tells how a thing stood then.
    if (/^[,时]/u.test(after)) return told({ from: null, to: last }, 'cut-off')
    return told({ from: first, to: last }, 'year')
  }
  return told({ from: first, to: stretch.open ? null : last }, KINDS[grain])
}

/** 8月起试行, 5月起面粉统一采购; 起草 is another word. */
const FROM_MONTH = /^起(?![草步诉因点源])/u
const KINDS: Record<TimeStretch['grain'], PeriodKind> = {
  year: 'year',
  half: 'quarter',
  quarter: 'quarter',
  months: 'range',
  month: 'month',
  range: 'range',
}
