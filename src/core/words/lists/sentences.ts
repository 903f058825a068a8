/**
 * Without 一是 one sentence is one measure.
 *
 *     印发《办法(试行)》,规范管理。开展检查“回头看”。
 *     ~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ~~~~~~~~~~~~~~~~~
 */
import { firstStop } from '#core/words/document/heading-body.ts'
import type { Stretch } from '#core/words/document/outline.ts'

/** Sentences of the stretch, closing stop and quotes included; stretches without a word are left out. */
export function sentencesIn(text: string, from: number, to: number): Stretch[] {
  const within = text.slice(0, to)
  const found: Stretch[] = []
  let at = from
  while (at < to) {
    let end = Math.min(firstStop(within, at) + 1, to)
    while (end < to && /[”’)》。]/u.test(within.charAt(end))) end++
    if (/[\p{Script=Han}A-Za-z]/u.test(within.slice(at, end))) found.push({ from: at, to: end })
    at = end
  }
  return found
}

/** 主要表现在以下方面。 具体情况如下: — it only announces what follows. */
const LEADS_IN =
  /^其?(?:主要|具体|突出|集中|重点|表现|体现|反映|问题|情况|做法|措施|包括|采取|存在|是|有|了|为|在|于|出)+(?:以下|下列|如下|这|几)[几两三四五六七八九十\d]{0,2}个?(?:方面|问题|情况|点|表现|措施|做法|环节)?[。:]$/u
const LONGEST_LEAD = 24
export const leadsIn = (sentence: string) => sentence.length <= LONGEST_LEAD && LEADS_IN.test(sentence)

/** A stretch cut behind its semicolons. */
export function groupsIn(text: string, { from, to }: Stretch): Stretch[] {
  const found: Stretch[] = []
  for (let at = from; at < to;) {
    const stop = text.indexOf(';', at)
    const end = stop < 0 || stop >= to ? to : stop + 1
    found.push({ from: at, to: end })
    at = end
  }
  return found
}

/** As a title is told: without the stop it ends in. */
export const unstopped = (text: string, { from, to }: Stretch): Stretch =>
  /[。;!?]/u.test(text.charAt(to - 1)) ? { from, to: to - 1 } : { from, to }
