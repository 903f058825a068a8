/**
 *     第一,预算编制不完整的问题。      其二,往来款长期未清理。
 *     ~~~~~                            ~~~~~
 * Only before a comma or colon: 第一书记 and 第三方 are no counting.
 */
import { numeralValue } from '#core/words/figures/chinese-numeral.ts'
import { markerFrom, type Marker } from './marker.ts'

const PATTERN = /^[第其]([一二三四五六七八九十]{1,3})[,、:]/u

export function nthOpening(text: string): Marker | null {
  const match = PATTERN.exec(text)
  return markerFrom('nth', match, numeralValue(match?.[1] ?? ''))
}
