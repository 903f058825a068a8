/**
 * What a passage holds, each thing looked for once: titles and times first, as their numerals are no figures.
 *
 *     8月以来培训32人次,印发《接待管理办法》,9月底前完成公示。
 *     ~~~~~~~   ~~~~~~      ~~~~~~~~~~~~~~  ~~~~~~~
 */
import { daysIn, type DayFound } from './date-phrase.ts'
import { deadlinesIn } from './deadline-phrase.ts'
import { titlesIn, type TitleFound } from './document-title.ts'
import { figuresIn, type Around, type FigureFound } from './figure.ts'
import { withBases } from './period-base.ts'
import { masked, matchesIn, outside, type Stretch } from './masks.ts'
import { periodsIn, TELLS_TIME, type PeriodFound, type Written } from './period-phrase.ts'

export type DateFound = DayFound & { deadline: boolean }

export type Passage = {
  figures: FigureFound[]
  documents: TitleFound[]
  dates: DateFound[]
  periods: PeriodFound[]
}

export type PassageAround = Around & {
  /** stretches that say by when: in them 2026年5月 is its last day, and every day a deadline */
  limits?: Stretch[]
}

/** `text` is folded; all offsets are into it. */
export function readPassage(text: string, written: Written, around: PassageAround = {}): Passage {
  const titles = titlesIn(text)
  // Without a year a day still is no figure, but nobody can say which day it is.
  const year = written.year ?? 2000
  const days = daysIn(text, year)
  const deadlines = deadlinesIn(text, year, days, written.guessed === true ? null : written.month)
  const times = { titles, days, deadlines }
  const periods = withBases(text, periodsIn(text, written, times))
  const figures = figuresIn(text, { ...times, periods }, around)
  const dates = written.year === null ? datesIn(text, titles) : datesOf({ titles, days, deadlines })
  const passage = { figures, documents: titles, dates, periods }
  const limits = [...limitsIn(text), ...(around.limits ?? [])]
  if (limits.length === 0 || (dates.length === 0 && periods.length === 0)) return passage
  // Most limits hold a deadline and no period beside it.
  const plain = masked(text, [...titles, ...days, ...deadlines])
  if (!limits.some((one) => TELLS_TIME.test(plain.slice(one.from, one.to))))
    return limited(passage, limits, [])
  // By when lies ahead: 11月 in September is this year's.
  return limited(passage, limits, periodsIn(text, { ...written, ahead: true }, times))
}

const LABELLED = /(?:时限|期限|完成时间|办结时间|完成日期|时间节点)(?:要求)?[)】\]]?:([^。;\n\t]*)/gu

/** 期限:9月中旬完成结对 — what stands behind such a label. */
function limitsIn(text: string): Stretch[] {
  if (!text.includes(':')) return []
  return [...matchesIn(text, LABELLED)].map((match) => {
    const to = match.index + match[0].length
    return { from: to - (match[1]?.length ?? 0), to }
  })
}

const WITH_END = new Set<PeriodFound['kind']>(['month', 'quarter', 'year', 'until'])

function limited(passage: Passage, limits: Stretch[], ahead: PeriodFound[]): Passage {
  const inLimit = (from: number, to: number) => limits.some((limit) => from >= limit.from && to <= limit.to)
  const isDeadline = (one: PeriodFound) =>
    WITH_END.has(one.kind) && one.to !== null && inLimit(one.start, one.end)
  const ends = ahead.flatMap((one) =>
    isDeadline(one) && one.to !== null ? [{ from: one.start, to: one.end, iso: one.to, deadline: true }] : [],
  )
  const days = passage.dates.map((one) => (inLimit(one.from, one.to) ? { ...one, deadline: true } : one))
  return {
    ...passage,
    dates: [...days, ...ends].sort((a, b) => a.from - b.from),
    periods: passage.periods.filter((one) => !isDeadline(one)),
  }
}

function datesIn(text: string, titles: TitleFound[]): DateFound[] {
  const days = daysIn(text, null)
  return datesOf({ titles, days, deadlines: deadlinesIn(text, null, days) })
}

/** Days and deadlines together, in reading order; a deadline covers the day inside it. */
function datesOf(times: { titles: Stretch[]; days: DayFound[]; deadlines: DayFound[] }): DateFound[] {
  if (times.days.length === 0 && times.deadlines.length === 0) return []
  const dates = [
    ...times.deadlines.map((one) => ({ ...one, deadline: true })),
    ...outside(times.days, times.deadlines).map((one) => ({ ...one, deadline: false })),
  ].sort((a, b) => a.from - b.from)
  return outside(dates, times.titles)
}
