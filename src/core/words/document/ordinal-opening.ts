/**
 *     一是抓学习教育,着力统一思想。
 *     ~~~~
 * A paragraph of its own that opens with an ordinal; inside a paragraph lists/ordinal-measure.ts reads it.
 */
import { numeralValue } from '#core/words/figures/chinese-numeral.ts'
import { markerFrom, type Marker } from './marker.ts'

const PATTERN = /^([一二三四五六七八九十]{1,2})(?:是(?!否)|要(?!求))[,:、]?/u

export function ordinalOpening(text: string): Marker | null {
  const match = PATTERN.exec(text)
  return markerFrom('ordinal', match, numeralValue(match?.[1] ?? ''))
}
