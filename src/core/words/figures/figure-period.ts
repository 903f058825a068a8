/**
 * Which stretch of time a figure belongs to: the last one that opens a clause of the same sentence before it.
 *
 *     8月以来,检查企业617家次、处置信息65条。审查申请28份。对2017年已整改的12个组织开展复查。
 *     ~~~~~~~         ~~~~~~~         ~~~~           –               –          –
 *
 * A period inside a clause (对2017年…的) describes a thing, and one behind 比 is a base: neither governs.
 */
import type { Period } from './found.ts'
import { stretchesOf } from './masks.ts'
import { yearBefore, type PeriodFound } from './period-phrase.ts'

const LEAD =
  /^(?:[一二三四五六七八九十]+是|预计|计划|力争|其中|同时|自|从|仅|仅在|在|于|全[市县区省镇校院局]|我[市县区省镇校院局]|\d+\.|\([^()]{1,3}\))*$/u
const NOW = /(?:^|[,;。:])(?:截至目前|目前|截止目前)/gu

type Governing = Period & { at: number; kind: string }

/** A function that gives the period of the figure at an offset of `text`. */
export function periodReader(text: string, periods: PeriodFound[]): (at: number) => Period | null {
  const governing: Governing[] = periods
    .filter((one) => one.kind !== 'base' && LEAD.test(clauseBefore(text, one.start)))
    .map((one) => ({ from: one.from, to: one.to, at: one.start, kind: one.kind }))
  for (const match of text.matchAll(NOW))
    governing.push({ from: null, to: null, at: match.index, kind: 'now' })
  governing.sort((a, b) => a.at - b.at)
  const starts = stretchesOf(text, /[。!?\n]/gu).map((stop) => stop.to)
  return (at) => {
    const start = starts[lastBelow(starts, at, (one) => one)] ?? 0
    const before: Governing[] = []
    for (let i = lastBelow(governing, at - 1, (one) => one.at); i >= 0 && before.length < MOST_PERIODS; i--) {
      const one = governing[i]
      if (one === undefined || one.at < start - 1) break
      before.unshift(one)
    }
    const last = before[before.length - 1]
    if (last === undefined) return null
    const cut = before.find((one) => one.kind === 'cut-off')
    if (cut !== undefined && last.from !== null && cut.to !== null && last.from <= cut.to)
      return { from: last.from, to: cut.to }
    const known = last.kind === 'now' ? before.filter((one) => one.kind !== 'now').pop() : last
    return { from: known?.from ?? null, to: known?.to ?? null }
  }
}

/** A sentence with more periods than this is a table of contents or an attack. */
const MOST_PERIODS = 24

/** Index of the last entry of an ascending list whose place is at most `at`, -1 if none. */
function lastBelow<T>(list: T[], at: number, place: (one: T) => number): number {
  let low = -1
  let high = list.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    const one = list[middle]
    if (one !== undefined && place(one) <= at) low = middle
    else high = middle - 1
  }
  return low
}

function clauseBefore(text: string, at: number): string {
  let start = at
  while (start > 0 && at - start < 20 && !/[,;。:!?\n]/u.test(text.charAt(start - 1))) start--
  return text.slice(start, at)
}

/** 去年同期 beside 1-10月 means the same months a year before. */
export function withBases(text: string, periods: PeriodFound[]): PeriodFound[] {
  const reader = periodReader(text, periods)
  return periods.map((one) => {
    const beside = one.kind === 'base' ? reader(one.start) : null
    return beside === null || beside.from === null ? one : { ...one, ...yearBefore(beside) }
  })
}
