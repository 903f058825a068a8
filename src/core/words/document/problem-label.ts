/**
 *     问题一:党建工作责任制落实不到位      反馈问题3、      整改问题(二):      【问题1】
 *     ~~~~~~                               ~~~~~~~~~        ~~~~~~~~~~~~       ~~~~~~~
 */
import { NUMERAL, numeralValue } from '#core/words/figures/chinese-numeral.ts'
import { markerFrom, type Marker } from './marker.ts'

const PATTERN = new RegExp(
  `^[【\\[(]?(?:反馈|整改|存在|具体|主要|巡视|巡察|审计)?问题\\(?([${NUMERAL}]{1,3}|\\d{1,3})\\)?(?:[】\\]):、. ]+|$|(?=[\\u4e00-\\u9fff“]))`,
  'u',
)

export function problemLabel(text: string): Marker | null {
  const match = PATTERN.exec(text)
  const words = match?.[1] ?? ''
  return markerFrom('label', match, /^\d/u.test(words) ? Number(words) : numeralValue(words))
}
