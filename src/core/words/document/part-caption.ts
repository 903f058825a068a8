/**
 * A line that heads a part of the document and bears no number.
 *
 *     存在的主要问题
 *     ~~~~~~~~~~~~~~
 *     一、理论学习流于形式
 *     …
 *     整改要求
 *     ~~~~~~~~
 * 整改措施 under every problem is a field of each; standing in the document once, it heads a part.
 */
import type { Marker } from './marker.ts'

const LONGEST = 18
const CAPTION = new RegExp(
  '^(?:(?:下一?步|今后|后续)(?:整改)?(?:的)?(?:工作)?(?:打算|安排|计划|措施|思路|举措|努力方向)?|(?:整改|工作)?(?:意见|要求)(?:和|与|及)?建议|(?:整改|工作|有关|几点)要求|整改建议|' +
    '(?:联系|监督)方式|(?:巡视|巡察|审计|督察)?(?:反馈|发现|指出|查出)?(?:的)?(?:存在)?(?:的)?(?:主要|突出|具体|重点)?问题(?:(?:的)?整改(?:落实|进展|完成)?情况)?|(?:总体|基本|工作)(?:情况|评价)|' +
    '(?:整改)?(?:工作)?(?:组织)?(?:领导|开展|推进)情况|主要(?:做法|成绩|成效)|(?:取得的?|整改)(?:工作)?(?:主要)?成效|(?:需|需要)?长期(?:坚持)?整改(?:的)?(?:事项|问题)|(?:尚未|未)完成(?:整改)?(?:的)?(?:事项|问题))[:。]?$',
  'u',
)

export function partCaption(text: string): Marker | null {
  if (text.length < 4 || text.length > LONGEST || !CAPTION.test(text)) return null
  return { kind: 'caption', number: null, end: 0, length: 0 }
}

/** Bare labels that stand only once become captions. */
export function withCaptions(
  texts: readonly string[],
  markers: readonly (Marker | null)[],
): (Marker | null)[] {
  const times = new Map<string, number>()
  const bare = (i: number) => markers[i]?.kind === 'field' && markers[i].length === texts[i]?.length
  for (const [i, text] of texts.entries()) if (bare(i)) times.set(text, (times.get(text) ?? 0) + 1)
  return markers.map((marker, i) =>
    bare(i) && times.get(texts[i] ?? '') === 1 ? (partCaption(texts[i] ?? '') ?? marker) : marker,
  )
}
