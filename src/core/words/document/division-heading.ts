/**
 *     第一部分 巡察整改工作总体情况
 *     ~~~~~~~~
 * Also 第二章, 第三节, 第四编.
 */
import { NUMERAL, numeralValue } from '#core/words/figures/chinese-numeral.ts'
import { markerFrom, type Marker } from './marker.ts'

const PATTERN = new RegExp(`^第([${NUMERAL}]{1,3}|\\d{1,2})(?:部分|章|节|编|篇)[,:、. ]*`, 'u')

export function divisionHeading(text: string): Marker | null {
  const match = PATTERN.exec(text)
  const words = match?.[1] ?? ''
  return markerFrom('division', match, /^\d/u.test(words) ? Number(words) : numeralValue(words))
}
