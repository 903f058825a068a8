/**
 * When the document was written: the date under the signature, else the latest day in it, else its commonest year.
 *
 *     中共青河县教育局党组
 *     2024年3月6日
 *     ~~~~~~~~~~~~
 */
import type { OutlinedDocument } from '#core/words/document/outline.ts'
import { daysIn } from '#core/words/figures/date-phrase.ts'
import type { Day } from '#core/words/figures/found.ts'
import type { Written } from '#core/words/figures/period-phrase.ts'

export type WrittenOn = Written & { reportOn: Day | null; guessed: boolean }

export function writtenOn(document: OutlinedDocument): WrittenOn {
  const closing = document.sections.filter(
    (section) => section.role === 'closing' || section.role === 'title',
  )
  const signed = closing
    .filter((section) => section.block.text.length <= 24)
    .flatMap((section) => daysIn(section.block.text, null))
    .at(-1)
  if (signed !== undefined) return from(signed.iso, signed.iso, false)
  const published = document.sections
    .filter((section) => section.role === 'boilerplate' && /时间|日期/u.test(section.block.text))
    .flatMap((section) => daysIn(section.block.text, null))
    .at(0)
  if (published !== undefined) return from(published.iso, published.iso, false)
  const days = document.sections
    .filter((section) => section.role !== 'boilerplate')
    .flatMap((section) => daysIn(section.block.text, null))
    .map((day) => day.iso)
    .sort()
  const last = days.at(-1)
  const years = [...document.source.text.matchAll(/(?<!\d)(20\d{2})年/gu)].map((match) => Number(match[1]))
  const year = commonest(years)
  if (last !== undefined && (year === null || Number(last.slice(0, 4)) >= year))
    return { ...from(last, null, true), month: 12 }
  return { year, month: 12, reportOn: null, guessed: true }
}

function from(day: Day, reportOn: Day | null, guessed: boolean): WrittenOn {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), reportOn, guessed }
}

function commonest(years: number[]): number | null {
  const counts = new Map<number, number>()
  for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1)
  let best: number | null = null
  for (const [year, count] of counts)
    if (best === null || count > (counts.get(best) ?? 0) || (count === counts.get(best) && year > best))
      best = year
  return best
}
