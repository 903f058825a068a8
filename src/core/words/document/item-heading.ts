/**
 *     (一)学思用贯通不够的问题
 *     ~~~~
 * Also ㈠, （十二）、, 一) and 【一】
 */
import { numeralValue } from '#core/words/figures/chinese-numeral.ts'
import { markerFrom, type Marker } from './marker.ts'

const PATTERN = /^(?:[([【]? ?([一二三四五六七八九十]{1,4}) ?[)\]】]|([㈠-㈩]))[、.:]?/u

/** (甲) and 甲、 count as well; 甲、乙两家公司 does not. */
const STEMS = '甲乙丙丁戊己庚辛壬癸'
const STEM = new RegExp(`^(?:\\(([${STEMS}])\\)|([${STEMS}])、(?![${STEMS}]))(?=[\\u4e00-\\u9fff“])`, 'u')

/** (-) is what a scan makes of (一) */
const DASHED = /^\(-\)[、.:]?(?=[\u4e00-\u9fff“])/u

export function itemHeading(text: string): Marker | null {
  const stem = STEM.exec(text)
  if (stem !== null) return markerFrom('item', stem, STEMS.indexOf(stem[1] ?? stem[2] ?? '') + 1)
  const dash = DASHED.exec(text)
  if (dash !== null) return markerFrom('item', dash, 1)
  const match = PATTERN.exec(text)
  if (match === null) return null
  const ideograph = match[2]?.codePointAt(0)
  const number = ideograph === undefined ? numeralValue(match[1] ?? '') : ideograph - 0x321f
  return markerFrom('item', match, number)
}
