/**
 * What a unit wrote into its three cells.
 *
 *     本次进展              是否完成   完成日期
 *     已换管8公里           是         8月20日
 *     ~~~~~~~~~~~           ~~         ~~~~~~~ typed, pasted, or a number that lost its form
 */
import { type Day, isDay } from '#core/words/calendar/day.ts'
import { daysIn, isoDay } from '#core/words/figures/date-phrase.ts'
import { fold } from '#core/words/figures/fold.ts'
import { serialDay } from '#core/words/lists/ledgers/cell-words.ts'
import type { EntryFlaw } from '#core/rules/progress/return-flaws.ts'
import type { Returned } from '#core/rules/progress/returned.ts'

type Entry = Omit<Returned, 'row'>

/** What a statement may be long; a cell can hold six times that. */
export const mostWords = 5000

const YES = /^(?:是|已?完成|已?办结|已办|√|✓|✔|☑|yes|y|done|true|1)$/iu
const NO = /^(?:|否|未完成|没有|未办结|未|×|✗|✘|☐|□|no|n|false|0|[-—/]+|无)$/iu

const COMPACT = /^((?:19|20)\d{2})(\d{2})(\d{2})$/u

/** The day in a cell, null where there is none to be read; one without a year is the last of that date. */
const dayIn = (words: string, today: Day): Day | null => {
  const said = fold(words).trim()
  if (isDay(said.slice(0, 10)) && /^[T\s]|^$/u.test(said.slice(10))) return said.slice(0, 10)
  const serial = serialDay(said)
  if (serial !== null) return serial
  const [, year, month, day] = COMPACT.exec(said) ?? []
  if (year !== undefined) return isoDay(Number(year), Number(month), Number(day))
  const thisYear = Number(today.slice(0, 4))
  const found = daysIn(said, thisYear)
  const [only] = found
  if (only === undefined || found.length > 1) return null
  // 12月28日, read in January: nobody finished something that is yet to come.
  const before = only.iso > today ? daysIn(said, thisYear - 1)[0]?.iso : only.iso
  return before ?? only.iso
}

/**
 * Reads the three cells. `entry` is null where nothing was told: empty, or 否 alone.
 * @param today the day of reading
 */
export const entryOf = (
  cells: { text: string; done: string; on: string },
  today: Day,
): { entry: Entry | null; flaws: EntryFlaw[] } => {
  const text = cells.text.trim()
  const [done, on] = [cells.done, cells.on].map((it) => fold(it).trim())
  const completes = YES.test(done ?? '')
  const unclear = !completes && !NO.test(done ?? '')
  if (text === '' && !completes && !unclear && on === '') return { entry: null, flaws: [] }
  const day = on === '' ? null : dayIn(on ?? '', today)
  const future = day !== null && day > today
  const flaws: EntryFlaw[] = [
    ...(text === '' ? (['no-words'] as const) : []),
    ...(text.length > mostWords ? (['too-long'] as const) : []),
    ...(unclear ? (['not-yes-no'] as const) : []),
    ...(on !== '' && day === null ? (['not-a-day'] as const) : []),
    ...(day !== null && !completes ? (['day-not-done'] as const) : []),
    ...(future && completes ? (['future-day'] as const) : []),
  ]
  return { entry: { text, completes, happened: completes ? day : null }, flaws }
}
