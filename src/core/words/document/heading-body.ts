/**
 * Where a heading ends and its body begins in one paragraph.
 *
 *     针对会议过多、走过场问题。调整计划,减少会议数量。
 *     ~~~~~~~~~~~~~~~~~~~~~~~~  title up to the first stop, not to the first 问题
 *     关于问题整改不到位的问题:一是…       针对欠款长期未收问题,逐笔追缴56万元。
 *     ~~~~~~~~~~~~~~~~~~~~~~~~              ~~~~~~~~~~~~~~~~~~~~
 */
import { naming, tellsDone } from './names-problem.ts'

const ENDS_AS_PROBLEM = /问题(?:的)?(?:整改(?:落实|进展|完成)?(?:情况)?|方面|情况)?$/u
/** 对“甲”的整改落实情况:… */
const ENDS_AS_CASE = /(?:整改|落实)(?:落实|进展|完成|工作)?情况$/u
const COMMA = /^(?:针对|关于|对于)[^。;]{3,100}?问题(?:的?整改(?:落实|进展|完成)?(?:情况)?)?,/u
/** 村务公开不及时——从1月起每月贴账。 With a comma before the dash only where a fault is named: 学用脱节,走过场——… */
const DASH = /^([^。;:]{4,40}?)-{2}(?=[^-])/u
/** 您反映的“外墙渗水”,已重做防水。 — the whole name in quotes, then what was done */
const QUOTED = /^[^“”。,;:]{0,8}“[^“”]{4,60}”(?:等)?的?(?:问题|情况|意见|诉求)?,/u
/** 路灯坏了没人修这个问题,五月里换了新灯。 */
const POINTED = /^[^,。;:]{4,30}?(?=(?:的)?(?:这|此|该)[个一类]问题[,:])/u
/** 针对甲问题,导致乙不到位 — what follows still names what was wrong. */
const NAME_GOES_ON =
  /^(?:以及|及其?|和|与|导致|致使|造成|引发|存在|且|并且|甚至|尤其|特别)|^[^,。;\d]{2,24}(?:存在|突出|严重|多发|薄弱|不[^,。;]{1,4})$/u

/** Offset at which the title ends (its closing stop excluded) and the body begins (stop skipped). */
export function titleEnd(text: string, from: number): { title: number; body: number } {
  const stop = firstStop(text, from)
  const colon = text.indexOf(':', from)
  const lead = colon >= 0 && colon < stop ? text.slice(from, colon) : ''
  if (ENDS_AS_PROBLEM.test(lead) || ENDS_AS_CASE.test(lead)) return { title: colon, body: colon + 1 }
  const dash = DASH.exec(text.slice(from, Math.min(stop, from + 60)))
  const name = dash?.[1] ?? ''
  if (name !== '' && (!name.includes(',') || naming(name) !== 'no'))
    return { title: from + name.length, body: from + name.length + 2 }
  const first = text.slice(from, stop)
  const pointed = POINTED.exec(first.slice(0, 60))?.[0].length
  if (pointed !== undefined) return { title: from + pointed, body: from + first.search(/问题[,:]/u) + 3 }
  if (!ENDS_AS_PROBLEM.test(first)) {
    const aimed = COMMA.exec(first.slice(0, 160))
    const comma = aimed ?? QUOTED.exec(first.slice(0, 90))
    const rest = first.slice(comma?.[0].length ?? 0)
    // 河长制“挂名不履职”,乡级河长巡河少。印发提示函22份。 — what was done is told behind the stop
    const twoFaults = aimed === null && stop + 1 < text.length && rest.length <= 24 && !tellsDone(rest)
    if (comma !== null && !twoFaults && !NAME_GOES_ON.test(rest))
      return { title: from + comma[0].length - 1, body: from + comma[0].length }
    if (colon >= 0 && colon < stop && colon - from <= 40 && stop - colon > 20)
      return { title: colon, body: colon + 1 }
  }
  return { title: stop, body: Math.min(stop + 1, text.length) }
}

/** The first 。 outside quotes, brackets and title marks; the end of the text if there is none. */
export function firstStop(text: string, from: number): number {
  let depth = 0
  for (let i = from; i < text.length; i++) {
    const character = text.charAt(i)
    if (character === '“' || character === '《' || character === '(') depth++
    else if (character === '”' || character === '》' || character === ')') depth = Math.max(0, depth - 1)
    else if (
      (character === '。' || character === '!' || character === '?') &&
      (depth === 0 || i - from > 400)
    )
      return i
  }
  return depth > 0 ? fallback(text, from) : text.length
}

function fallback(text: string, from: number): number {
  const stop = text.indexOf('。', from)
  return stop < 0 ? text.length : stop
}
