/**
 * Which stretch of time a figure belongs to: the last one that opens a clause of the same sentence before it.
 *
 *     8月以来,检查企业617家次、处置信息65条。审查申请28份。对2017年已整改的12个组织开展复查。
 *     ~~~~~~~         ~~~~~~~         ~~~~           –               –          –
 *
 * A period inside a clause (对2017年…的) describes a thing, and one behind 比 is a base: neither governs.
 */
import type { Period } from './found.ts'
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
  return (at) => {
    const start = Math.max(...['。', '!', '?', '\n'].map((mark) => text.lastIndexOf(mark, at - 1)))
    const before = governing.filter((one) => one.at > start - 1 && one.at < at)
    const last = before.at(-1)
    if (last === undefined) return null
    const cut = before.find((one) => one.kind === 'cut-off')
    if (cut !== undefined && last.from !== null && cut.to !== null && last.from <= cut.to)
      return { from: last.from, to: cut.to }
    const known = last.kind === 'now' ? before.findLast((one) => one.kind !== 'now') : last
    return { from: known?.from ?? null, to: known?.to ?? null }
  }
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
