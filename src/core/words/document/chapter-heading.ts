/**
 *     一、提高政治站位,压实整改责任
 *     ~~~
 * Also 二.  三． Ⅳ、 and 五 、 — never 一、二期工程, where another numeral follows.
 */
import { numeralValue } from '#core/words/figures/chinese-numeral.ts'
import { markerFrom, type Marker } from './marker.ts'

const PATTERN =
  /^([一二三四五六七八九十]{1,4}|[壹贰叁肆伍陆柒捌玖拾]{1,3}) ?[、.](?![一二三四五六七八九十]+[、级期批类年])/u
/** Ⅱ、 and II. */
const ROMAN = /^(?:([Ⅰ-Ⅻ])|(X{0,1}(?:IX|IV|V?I{1,3}|V)|X)) ?[、.](?=[\u4e00-\u9fff“])/u
const LETTERS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII']
const FORMAL: Record<string, string> = {
  壹: '一',
  贰: '二',
  叁: '三',
  肆: '四',
  伍: '五',
  陆: '六',
  柒: '七',
  捌: '八',
  玖: '九',
  拾: '十',
}

/** -、 is what a scan makes of 一、 */
const DASHED = /^-、(?=[\u4e00-\u9fff“])/u

export function chapterHeading(text: string): Marker | null {
  const roman = ROMAN.exec(text)
  if (roman !== null) {
    const sign = roman[1]?.codePointAt(0)
    const number = sign === undefined ? LETTERS.indexOf(roman[2] ?? '') + 1 : sign - 0x215f
    return number > 0 ? markerFrom('chapter', roman, number) : null
  }
  const dash = DASHED.exec(text)
  if (dash !== null) return markerFrom('chapter', dash, 1)
  const match = PATTERN.exec(text)
  const words = (match?.[1] ?? '').replace(/[壹贰叁肆伍陆柒捌玖拾]/gu, (word) => FORMAL[word] ?? word)
  const number = numeralValue(words)
  return number === null ? null : markerFrom('chapter', match, number)
}
