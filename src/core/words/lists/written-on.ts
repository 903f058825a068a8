/**
 * When the document was written: the date under the signature; without one the day of reading, if the document is
 * no older; else the latest day in it, else its commonest year.
 *
 *     中共青河县教育局党组
 *     2024年3月6日
 *     ~~~~~~~~~~~~
 */
import type { OutlinedDocument, Section } from '#core/words/document/outline.ts'
import { daysIn } from '#core/words/figures/date-phrase.ts'
import type { Day } from '#core/words/figures/found.ts'
import type { Written } from '#core/words/figures/period-phrase.ts'

export type WrittenOn = Written & { reportOn: Day | null; guessed: boolean }

/** (2026年5月8日印发), 填报日期:2026.8.14 near the title */
const ISSUED =
  /(?:填报|填表|制表|印发|成文|报送)(?:日期|时间)[:]?[^,。]{8,12}|(?:19|20)\d{2}年\d{1,2}月\d{1,2}日(?=(?:印发|发布|公布|制定)\)?$)/u

/** `today`, where the caller knows it, is the day of reading. */
export function writtenOn(document: OutlinedDocument, today: Day | null): WrittenOn {
  const closing = document.sections.filter(
    (section) => section.role === 'closing' || section.role === 'title',
  )
  const signed = closing
    .filter((section) => section.block.text.length <= 24)
    .flatMap(({ block }) =>
      daysIn(block.text, null).filter((day) => !AS_OF.test(block.text.slice(0, day.from))),
    )
    .at(-1)
  if (signed !== undefined) return from(signed.iso, signed.iso, false)
  const under = headLine(document)
  if (under !== null) return from(under.day, under.day, false)
  const headed = document.sections.slice(0, 8).flatMap(({ block }) => {
    const said = ISSUED.exec(block.text.slice(0, 80))
    return said === null ? [] : daysIn(said[0], null)
  })[0]
  if (headed !== undefined) return from(headed.iso, headed.iso, false)
  const published = document.sections
    .filter((section) => section.role === 'boilerplate' && /时间|日期/u.test(section.block.text))
    .flatMap((section) => daysIn(section.block.text, null))
    .at(0)
  if (published !== undefined) return from(published.iso, published.iso, false)
  const last = document.sections.findLast((section) => section.role !== 'boilerplate')
  const ending = last === undefined ? undefined : dayAtEnd(last.block.text)
  if (ending !== undefined) return from(ending, ending, false)
  const numbered = document.sections
    .slice(0, HEAD)
    .map(({ block }) => NUMBERED.exec(block.text))
    .map((match) => match?.[1] ?? match?.[2])
  const paper = numbered.find((one) => one !== undefined)
  if (paper !== undefined) return { year: Number(paper), month: 12, reportOn: null, guessed: true }
  const days = document.sections
    .filter((section) => section.role !== 'boilerplate')
    .flatMap(({ block }) => daysIn(block.text, null).filter((day) => !isAhead(block.text, day)))
    .map((day) => day.iso)
    .sort()
  const latest = days.at(-1)
  const years = [...document.source.text.matchAll(/(?<!\d)(20\d{2})年/gu)].map((match) => Number(match[1]))
  const year = commonest(years)
  if (today !== null && isOfToday(today, years)) return { ...from(today, null, true) }
  if (latest !== undefined && (year === null || Number(latest.slice(0, 4)) >= year))
    return { ...from(latest, null, true), month: 12 }
  return { year, month: 12, reportOn: null, guessed: true }
}

/** 台账(截至2026年6月30日): of when the numbers are, not of when they were written. */
const AS_OF = /(?:截至|截止|截止到|更新至)$/u
/** As far down as a line may tell who wrote the paper and when. */
const HEAD = 8
/** (云水发(2026)31号): the number of the paper tells its year. */
const NUMBERED =
  /(?:^|[\p{Script=Han}])\(((?:19|20)\d{2})\)第?\d{1,4}[号期]|(?<=^[^,。]{0,20})((?:19|20)\d{2})年第\d{1,3}[期号]/u
const LONGEST_HEAD_LINE = 60

/**
 * The line below the title that bears a day, and the words beside it.
 *
 *     中共云汀市第一中学委员会（2026年9月28日）      县委巡察办 2026年10月12日      ——2026年11月25日在市…会议上
 */
export function headLine(
  document: OutlinedDocument,
): { day: Day; section: Section; from: number; to: number } | null {
  for (const section of document.sections.slice(0, HEAD)) {
    const { text, cells } = section.block
    if (section.role === 'boilerplate') continue
    if (section.marker !== null && section.marker.kind !== 'caption') return null
    if (cells !== null) return null
    if (text.length > LONGEST_HEAD_LINE || /[。;!?,]/u.test(text)) continue
    const [day, another] = daysIn(text, null)
    if (day === undefined || another !== undefined) continue
    const [before, after] = [text.slice(0, day.from), text.slice(day.to)]
    if (
      AS_OF.test(before) ||
      /(?:至|自|从|到)$/u.test(before) ||
      /^(?:之?前|以前|以来|止|起|至|-)/u.test(after)
    )
      continue
    if (/^(?:在|经)/u.test(after) || /^[)\s]|^$/u.test(after))
      return { day: day.iso, section, from: day.from, to: day.to }
    if (/^\([^()]{1,20}\)$/u.test(after)) return { day: day.iso, section, from: day.from, to: day.to }
  }
  return null
}

/** 2027年6月30日前, 2026年8月31日之前: a limit, no day on which the paper could have been written. */
const isAhead = (text: string, day: { to: number }) =>
  /^(?:之?前|以前|止|\)?前)/u.test(text.slice(day.to, day.to + 3))

/** A text found today that speaks of this or the last year, or of none, is read as written today. */
function isOfToday(today: Day, years: number[]): boolean {
  const now = Number(today.slice(0, 4))
  const past = years.filter((year) => year <= now)
  return past.length === 0 ? years.length === 0 : Math.max(...past) >= now - 1
}

/** …以上情况属实。云梯县就业服务中心,2026年9月20日。 — a signature that runs on. */
function dayAtEnd(text: string): Day | undefined {
  const tail = text.slice(-40)
  const day = daysIn(tail, null).at(-1)
  if (day === undefined || !/^[。)]?$/u.test(tail.slice(day.to))) return undefined
  return /(?:^|[,。;)\s]|[委局院会司心校组室府部处])$/u.test(tail.slice(0, day.from)) ? day.iso : undefined
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
