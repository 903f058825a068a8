/**
 *     第一方面问题,学习领会不深入,落实决策部署有差距
 *     ~~~~~~~~~~~~
 * Also 第二个方面:  第三类问题、  方面四:
 */
import { NUMERAL, numeralValue } from '#core/words/figures/chinese-numeral.ts'
import { markerFrom, type Marker } from './marker.ts'

const PATTERN = new RegExp(
  `^(?:第([${NUMERAL}]{1,3}|\\d{1,2})(?:个)?(?:方面|大方面|类)(?:的)?(?:突出|主要)?(?:问题)?(?:[,:、. ]+|(?=.{2,}))|方面([${NUMERAL}]{1,3}|\\d{1,2})[:、. ]+)`,
  'u',
)

export function aspectHeading(text: string): Marker | null {
  const match = PATTERN.exec(text)
  const words = match?.[1] ?? match?.[2] ?? ''
  return markerFrom('aspect', match, /^\d/u.test(words) ? Number(words) : numeralValue(words))
}
