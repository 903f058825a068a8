/**
 *     问题一:党建工作责任制落实不到位      反馈问题3、      整改问题(二):      【问题1】
 *     ~~~~~~                               ~~~~~~~~~        ~~~~~~~~~~~~       ~~~~~~~
 * Also 【问题③】 第3个问题:  第一项任务:  整改任务二:
 */
import { NUMERAL, numeralValue } from '#core/words/figures/chinese-numeral.ts'
import { markerFrom, type Marker } from './marker.ts'

const COUNT = `([${NUMERAL}]{1,3}|\\d{1,3}|[①-⑳⑴-⒇⒈-⒛])`
const PATTERN = new RegExp(
  `^[【\\[(]?(?:(?:反馈|整改|存在|具体|主要|巡视|巡察|审计)?问题\\(?${COUNT}\\)?|(?:整改任务|任务|反馈意见|意见|(?:问题编号|问题序号|序号|编号):?)${COUNT}(?=[】\\]:、. ]|$|[\\u4e00-\\u9fff]{2,6}:)|` +
    `第${COUNT}(?:个|项|条)(?:(?:反馈|整改|突出|具体|存在)?(?:问题|任务|意见))?(?=[】\\]:、,. ]))(?:[】\\]):、,. ]+|$|(?=[\\u4e00-\\u9fff“]))`,
  'u',
)

/** 3, 三 and ③ */
function valueOf(words: string): number | null {
  if (/^\d/u.test(words)) return Number(words)
  const sign = (words.codePointAt(0) ?? 0) - 0x2460
  return sign >= 0 && sign < 60 ? (sign % 20) + 1 : numeralValue(words)
}

export function problemLabel(text: string): Marker | null {
  const match = PATTERN.exec(text)
  const words = match?.[1] ?? match?.[2] ?? match?.[3] ?? ''
  return markerFrom('label', match, valueOf(words))
}
