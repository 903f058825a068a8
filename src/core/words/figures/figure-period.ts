/**
 * Which stretch of time a figure belongs to: the last one that governs its sentence, or the one its own clause says.
 *
 *     8月以来,走访商户617家次、处置信息65条。审查申请28份。对2017年已整改的12个组织开展复查。
 *     ~~~~~~~         ~~~~~~~         ~~~~           –               –          –
 *
 * How far a stretch governs is told in period-scope.ts.
 */
import type { Period } from './found.ts'
import { joinedPeriods } from './joined-periods.ts'
import { lastBelow } from './last-below.ts'
import { matchesIn } from './masks.ts'
import type { PeriodFound } from './period-phrase.ts'
import { scopeOf } from './period-scope.ts'

type Governing = Period & { at: number; end: number; kind: string; until: number }

const NOW = /(?:^|[,;。:])(?:截至目前|目前|截止目前)/gu
/** Where nothing governs any longer: 对 and 关于 behind a semicolon open something else, 对内…;对外… do not. */
const STARTS = /[。!?\n\t]|;(?=关于|针对|对(?![内外上下口标照接])|[一二三四五六七八九十]{1,2}是|[①-⒛]|\(\d)/gu

/**
 * A function that gives the period of the figure at an offset of `text`. A baseline has none but its own: in
 * 上半年,逾期率由4.3%降到0.6% the 4.3 are of before.
 */
export function periodReader(
  text: string,
  periods: PeriodFound[],
): (at: number, baseline: boolean) => Period | null {
  if (periods.length === 0 && !text.includes('目前')) return () => null
  const governing: Governing[] = []
  const behind: { at: number; period: Period }[] = []
  const { all, each: local } = joinedPeriods(text, periods)
  for (const one of all) {
    const said = { from: one.from, to: opensThen(text, one) ? null : one.to }
    const told = { ...said, at: one.start, end: one.end, kind: one.kind }
    const inBrackets = bracketEnd(text, one)
    if (inBrackets !== null) {
      // 整改以来(6月至9月),退还押金29万元: no number before it that it could be of
      if (/\d[^。!?\n\t]*$/u.test(text.slice(Math.max(0, one.start - 60), one.start))) {
        behind.push({ at: one.start, period: said })
        continue
      }
    }
    const scope = inBrackets === null ? scopeOf(text, one) : ({ kind: 'governs', until: Infinity } as const)
    if (scope.kind === 'local') local.push({ from: one.end, to: scope.until, period: said })
    if (scope.kind === 'governs') governing.push({ ...told, until: scope.until })
    if (scope.kind === 'local' && scope.after) governing.push({ ...told, until: Infinity })
  }
  if (text.includes('目前'))
    for (const match of matchesIn(text, NOW))
      governing.push({
        from: null,
        to: null,
        at: match.index,
        end: match.index,
        kind: 'now',
        until: Infinity,
      })
  if (governing.length === 0 && local.length === 0 && behind.length === 0) return () => null
  const starts: number[] = []
  STARTS.lastIndex = 0
  while (STARTS.test(text)) starts.push(STARTS.lastIndex)
  governing.sort((a, b) => a.at - b.at)
  local.sort((a, b) => a.from - b.from)
  return (at, baseline) => {
    const own = local[lastBelow(local, at, (one) => one.from)]
    if (own !== undefined && at < own.to) return own.period
    if (baseline) return null
    const start = starts[lastBelow(starts, at, (one) => one)] ?? 0
    return governs(text, governing, start, at) ?? bracketBehind(behind, starts, at)
  }
}

/** What governs the place `at` of a sentence that begins at `start`. */
function governs(text: string, governing: Governing[], start: number, at: number): Period | null {
  const before: Governing[] = []
  for (let i = lastBelow(governing, at - 1, (one) => one.at); i >= 0 && before.length < MOST_PERIODS; i--) {
    const one = governing[i]
    if (one === undefined || one.at < start - 1) break
    if (at < one.until) before.unshift(one)
  }
  const last = before[before.length - 1]
  if (last === undefined) return null
  // 2024年以来,截至10月底…: from the one to the other
  const opens = before[before.length - 2]
  if (last.kind === 'cut-off' && opens?.kind === 'since' && /^,?$/u.test(text.slice(opens.end, last.at)))
    return { from: opens.from, to: last.to }
  const cut = before.find((one) => one.kind === 'cut-off')
  if (cut !== undefined && last.from !== null && cut.to !== null && last.from <= cut.to)
    return { from: last.from, to: cut.to }
  const known = last.kind === 'now' ? before.filter((one) => one.kind !== 'now').pop() : last
  return { from: known?.from ?? null, to: known?.to ?? null }
}

/** 自2025年5月启动整治以来: what stands between tells what began then. */
const opensThen = (text: string, one: PeriodFound) =>
  /[自从]$/u.test(text.slice(Math.max(0, one.start - 1), one.start)) &&
  /^[^,。;:\d]{1,16}(?:以来|至今)/u.test(text.slice(one.end, one.end + 20))

/** A sentence with more periods than this is a table of contents or an attack. */
const MOST_PERIODS = 24

/** Where the brackets around a period end, null where it stands in none. */
function bracketEnd(text: string, one: PeriodFound): number | null {
  if (text.charAt(one.start - 1) !== '(') return null
  const rest = /^[^()]{0,4}\)/u.exec(text.slice(one.end, one.end + 6))
  return rest === null ? null : one.end + rest[0].length
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
