/**
 * By when, from the words of a field or a cell that says nothing else; the words themselves are kept beside the day.
 *
 *     2024年6月底前   2024.6.30   6.30   6/30   24年6月   2024-06   20240630   2024年3月—6月   立行立改   春节前
 *     2024-06-30      2024-06-30  (of the year)  06-30    06-30     06-30      06-30           a class    nobody knows
 */
import type { Day } from '#core/words/calendar/day.ts'
import { daysIn, isoDay, lastOfMonth } from '#core/words/figures/date-phrase.ts'
import { deadlinesIn, timeClassIn } from '#core/words/figures/deadline-phrase.ts'
import { fold } from '#core/words/figures/fold.ts'
import { periodsIn } from '#core/words/figures/period-phrase.ts'
import type { DraftDuty } from './draft.ts'

/** `year` is the document's; without one 6月底前 says no day. */
export function tellDeadline(duty: DraftDuty, words: string, year: number | null) {
  // The hour that a program writes behind a day says nothing.
  const folded = fold(words)
    .replace(/(?<=\d)[T\s]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?\s*$/iu, '')
    .replace(/\s+/gu, '')
  if (folded === '') return
  duty.deadlineText = words
  duty.timeClass = timeClassIn(folded)
  duty.deadline = dayOf(folded, year)
  if (duty.timeClass === null && duty.deadline !== null) duty.timeClass = 'time-limited'
}

/** The last day that the words allow. */
function dayOf(folded: string, year: number | null): Day | null {
  const words = folded.replace(/(?<!\d)([2-4]\d)年(?=\d{1,2}月|底|末|$)/gu, '20$1年')
  const said = deadlinesIn(words, year).at(-1)?.iso ?? daysIn(words, year).at(-1)?.iso
  return said ?? inNumbers(words, year) ?? endOfPeriod(words, year)
}

const FULL = /(?<!\d)(20\d{2})(\d{2})(\d{2})(?!\d)/u
const MONTH = /(?<!\d)(20\d{2})[.\-/](\d{1,2})(?:月)?(?:底|末)?(?:之?前)?$/u
const DAY = /(?<![\d.\-/])(\d{1,2})[.\-/](\d{1,2})(?:日)?(?:之?前)?$/u
const YEAR = /^(20\d{2})年?(?:度)?(?:内|底|末)?(?:之?前)?$/u

/** 20240630, 2024.6, 6.30, 2024: numbers that are days only because a cell of a time holds them. */
function inNumbers(words: string, year: number | null): Day | null {
  const full = FULL.exec(words)
  if (full !== null) return isoDay(Number(full[1]), Number(full[2]), Number(full[3]))
  const month = MONTH.exec(words)
  if (month !== null) return endOfMonth(Number(month[1]), Number(month[2]))
  const day = DAY.exec(words)
  if (day !== null && year !== null) return isoDay(yearBefore(words, year), Number(day[1]), Number(day[2]))
  const whole = YEAR.exec(words)
  return whole === null ? null : isoDay(Number(whole[1]), 12, 31)
}

/** 2024.3.1-6.30: the year of the first end is that of the second. */
const yearBefore = (words: string, year: number) => Number(/^(20\d{2})[.\-/年]/u.exec(words)?.[1] ?? year)

const endOfMonth = (year: number, month: number) =>
  month < 1 || month > 12 ? null : isoDay(year, month, lastOfMonth(year, month))

/** 2024年6月, 第三季度, 上半年: a stretch of time as a limit is its last day. */
function endOfPeriod(words: string, year: number | null): Day | null {
  const last = periodsIn(words, { year, month: 12 }).at(-1)
  return last === undefined || last.kind === 'base' || last.kind === 'cut-off' ? null : last.to
}
