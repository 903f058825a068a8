/**
 * Which stretch of time a figure belongs to: the last one that opens a clause of the same sentence before it.
 *
 *     8月以来,走访商户617家次、处置信息65条。审查申请28份。对2017年已整改的12个组织开展复查。
 *     ~~~~~~~         ~~~~~~~         ~~~~           –               –          –
 *
 * A period inside a clause (对2023年以来竣工的16个项目, 由2021年的86家减少到…) says when for that clause alone; one that tells
 * a state (2017年已整改的) describes a thing, and one behind 比 is a base: neither governs.
 */
import { isoDay, lastOfMonth } from './date-phrase.ts'
import type { Day, Period } from './found.ts'
import { matchesIn, stretchesOf } from './masks.ts'
import { yearBefore, type PeriodFound } from './period-phrase.ts'
import { lastBelow } from './last-below.ts'

const LEAD =
  /^(?:[一二三四五六七八九十]+是|预计|计划|力争|其中|同时|自|从|仅|仅在|在|于|全[市县区省镇校院局]|我[市县区省镇校院局]|\d+\.|[①-⑳]|\([^()]{1,3}\))*$/u
/** 校纪委2023年至2025年自办案件7件,…12人次: who acted stands before the time, and all he did is of it. */
const ACTOR =
  /^[^,。;:\d的和与由从比对将把]{1,12}(?:学院|大学|学校|医院|[校纪党常]委|党组|公司|集团|[局委厅院镇乡村县区市部处科室站所队庭馆社])$/u
const DONE_BY = /^[^的已未尚前后以度底末至到-]/u
/** 2022至2024年实施的17个项目,有11个未招标;另有36份合同到期: what is of those years is told up to the semicolon. */
const DESCRIBES = /^[^,。;:!?\d]{1,8}的[^,。;:!?\d]{0,8}\d/u
const NOW = /(?:^|[,;。:])(?:截至目前|目前|截止目前)/gu

type Governing = Period & { at: number; kind: string; until?: number }

/**
 * A function that gives the period of the figure at an offset of `text`. A baseline has none but its own: in
 * 上半年,逾期率由4.3%降到0.6% the 4.3 are of before.
 */
export function periodReader(
  text: string,
  periods: PeriodFound[],
): (at: number, baseline: boolean) => Period | null {
  const governing: Governing[] = []
  const local: { from: number; to: number; period: Period }[] = []
  const behind: { at: number; period: Period }[] = []
  for (const one of withPairs(text, periods)) {
    const before = clauseBefore(text, one.start)
    const said = { from: one.from, to: one.to }
    if (text.charAt(one.start - 1) === '(' && /^[^()]{0,4}\)/u.test(text.slice(one.end, one.end + 6)))
      behind.push({ at: one.start, period: said })
    if (
      one.kind !== 'base' &&
      (LEAD.test(before) || (ACTOR.test(before) && DONE_BY.test(text.slice(one.end, one.end + 2))))
    )
      governing.push({ ...said, at: one.start, kind: one.kind, until: topicEnd(text, one.end) })
    else if (saysWhen(one, before, text.slice(one.end, one.end + 4)))
      if (one.kind === 'cut-off') governing.push({ ...said, at: one.start, kind: one.kind })
      else {
        const to = clauseEnd(text, one, FROM.test(before))
        local.push({ from: one.end, to, period: said })
      }
  }
  if (text.includes('目前'))
    for (const match of matchesIn(text, NOW))
      governing.push({ from: null, to: null, at: match.index, kind: 'now' })
  if (governing.length === 0 && local.length === 0 && behind.length === 0) return () => null
  governing.sort((a, b) => a.at - b.at)
  const starts = stretchesOf(
    text,
    /[。!?\n\t]|;(?=关于|针对|对(?![内外上下口标照接])|[一二三四五六七八九十]{1,2}是)/gu,
  ).map((stop) => stop.to)
  return (at, baseline) => {
    const own = local[lastBelow(local, at, (one) => one.from)]
    if (own !== undefined && at >= own.from && at < own.to) return own.period
    if (baseline) return null
    const start = starts[lastBelow(starts, at, (one) => one)] ?? 0
    const before: Governing[] = []
    for (let i = lastBelow(governing, at - 1, (one) => one.at); i >= 0 && before.length < MOST_PERIODS; i--) {
      const one = governing[i]
      if (one === undefined || one.at < start - 1) break
      if (one.until !== undefined && at >= one.until) continue
      before.unshift(one)
    }
    const last = before[before.length - 1]
    if (last === undefined) return bracketBehind(behind, starts, at)
    const cut = before.find((one) => one.kind === 'cut-off')
    if (cut !== undefined && last.from !== null && cut.to !== null && last.from <= cut.to)
      return { from: last.from, to: cut.to }
    const known = last.kind === 'now' ? before.filter((one) => one.kind !== 'now').pop() : last
    return { from: known?.from ?? null, to: known?.to ?? null }
  }
}

/** 查处97起,处理131人(1至10月): a period in brackets at the end of the sentence. */
function bracketBehind(
  behind: { at: number; period: Period }[],
  starts: number[],
  at: number,
): Period | null {
  const next = behind.find((one) => one.at > at)
  if (next === undefined) return null
  const stop = starts.find((start) => start > at) ?? Infinity
  return next.at < stop ? next.period : null
}

/** Whether a period inside a clause tells when what stands behind it was counted. */
function saysWhen(one: PeriodFound, before: string, after: string): boolean {
  if (after.startsWith('的')) return one.kind !== 'base' || FROM.test(before)
  return !BASE.test(before) && !STATE.test(after)
}

/** 由2021年的86家减少到…, 比上年同期的67件下降: the frame whose first end has a period of its own. */
const FROM = /[由从比较]$/u
/** What stands before a period that something is compared with or that is no time of doing. */
const BASE = /(?:比|较|与|同|跟|和|、|至|到|高于|低于|超过|纳入|列入)$/u
/** 2018年以来暂未销号的, 2017年已整改的: how a thing stands, not when something was done. */
const STATE = /^(?:已|未|尚|暂|仍|度)/u

function clauseEnd(text: string, { end: at, kind }: PeriodFound, first: boolean): number {
  let end = at
  const ends = first ? `${ENDS}至到为增下减降提升多少` : ENDS
  while (end < text.length && end - at < 60 && !ends.includes(text.charAt(end))) end++
  // 是去年同期2.7万人次的2.3倍
  const of = kind === 'base' ? /^[^\d]{0,8}\d[^,的]{0,12}(?=的)/u.exec(text.slice(at, end)) : null
  return of === null ? end : at + of[0].length
}

/** 2024年、2025年: what is told of both is told of the stretch they make. */
function withPairs(text: string, periods: PeriodFound[]): PeriodFound[] {
  const joined: PeriodFound[] = []
  for (const one of periods) {
    const last = joined[joined.length - 1]
    if (
      last === undefined ||
      last.to === null ||
      one.from === null ||
      !/^[、和及与]$/u.test(text.slice(last.end, one.start)) ||
      dayAfter(last.to) !== one.from
    )
      joined.push(one)
    else joined[joined.length - 1] = { ...one, from: last.from, start: last.start, kind: 'range' }
  }
  return joined
}

/** The day after the last of a month; of another day nothing follows. */
function dayAfter(day: Day): Day | null {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))]
  if (Number(day.slice(8)) !== lastOfMonth(year, month)) return null
  return month === 12 ? isoDay(year + 1, 1, 1) : isoDay(year, month + 1, 1)
}

const ENDS = ',;。:!?\n\t'

/** A sentence with more periods than this is a table of contents or an attack. */
const MOST_PERIODS = 24

function clauseBefore(text: string, at: number): string {
  let start = at
  while (start > 0 && at - start < 20 && !ENDS.includes(text.charAt(start - 1))) start--
  return text.slice(start, at)
}

/** Where a time that describes a lot of things stops to count: their clauses end, or how they stand now is told. */
function topicEnd(text: string, at: number): number {
  if (!DESCRIBES.test(text.slice(at, at + 40))) return Infinity
  const end = text.slice(at).search(/[;。!?\n\t]|至今/u)
  return end < 0 ? Infinity : at + end
}

/** 去年同期 beside 1-10月 means the same months a year before. */
export function withBases(text: string, periods: PeriodFound[]): PeriodFound[] {
  const reader = periodReader(text, periods)
  return periods.map((one) => {
    if (/^上年度?$/u.test(one.text)) return { ...one, ...yearBeforeCutOff(one, periods, text) }
    const beside = one.kind === 'base' ? reader(one.start, false) : null
    return beside === null || beside.from === null ? one : { ...one, ...yearBefore(beside) }
  })
}

/** 截至12月底,执行率98.3%,比上年提高…: written in January, the year before is the one before that December. */
function yearBeforeCutOff(one: PeriodFound, periods: PeriodFound[], text: string): Partial<Period> {
  const before = periods.findLast(
    (other) =>
      other.end <= one.start && other.to !== null && !/[。!?;\n]/u.test(text.slice(other.end, one.start)),
  )
  const year = before?.to?.slice(0, 4)
  if (year === undefined || one.from?.slice(0, 4) !== year) return {}
  return yearBefore(one)
}
