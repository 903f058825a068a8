/**
 * What a passage holds, each thing looked for once: titles and times first, as their numerals are no figures.
 *
 *     8月以来培训32人次,印发《接待管理办法》,9月底前完成公示。
 *     ~~~~~~~   ~~~~~~      ~~~~~~~~~~~~~~  ~~~~~~~
 */
import { daysIn, type DayFound } from './date-phrase.ts'
import { deadlinesIn } from './deadline-phrase.ts'
import { titlesIn, type TitleFound } from './document-title.ts'
import { figuresIn, type FigureFound } from './figure.ts'
import { withBases } from './figure-period.ts'
import { outside, type Stretch } from './masks.ts'
import { periodsIn, type PeriodFound, type Written } from './period-phrase.ts'

export type DateFound = DayFound & { deadline: boolean }

export type Passage = {
  figures: FigureFound[]
  documents: TitleFound[]
  dates: DateFound[]
  periods: PeriodFound[]
}

/** `text` is folded; all offsets are into it. `except` are stretches that hold no figures: a marker, a telephone number. */
export function readPassage(text: string, written: Written, except: Stretch[] = []): Passage {
  const titles = titlesIn(text)
  // Without a year a day still is no figure, but nobody can say which day it is.
  const year = written.year ?? 2000
  const days = daysIn(text, year)
  const month = written.guessed === true ? null : written.month
  const deadlines = deadlinesIn(text, year, days, month)
  const times = { titles, days, deadlines }
  const periods = withBases(text, periodsIn(text, written, times))
  return {
    figures: figuresIn(text, { ...times, periods }, except),
    documents: titles,
    dates: written.year === null ? datesIn(text, titles) : datesOf({ titles, days, deadlines }),
    periods,
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
