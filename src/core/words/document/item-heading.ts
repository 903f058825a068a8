/**
 *     (一)学思用贯通不够的问题
 *     ~~~~
 * Also ㈠, （十二）、, 一) and 【一】
 */
import { numeralValue } from '#core/words/figures/chinese-numeral.ts'
import { markerFrom, type Marker } from './marker.ts'

const PATTERN = /^(?:[([【]? ?([一二三四五六七八九十]{1,4}) ?[)\]】]|([㈠-㈩]))[、.:]?/u

export function itemHeading(text: string): Marker | null {
  const match = PATTERN.exec(text)
  if (match === null) return null
  const ideograph = match[2]?.codePointAt(0)
  const number = ideograph === undefined ? numeralValue(match[1] ?? '') : ideograph - 0x321f
  return markerFrom('item', match, number)
}
