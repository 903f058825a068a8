/**
 *     第一,预算编制不完整的问题。      其二,往来款长期未清理。      首先是低保评议走人情。
 *     ~~~~~                            ~~~~~                        ~~~~~~
 * 首先 is a word of the sentence and no number of a heading. Only before a comma or colon: 第一书记 and 第三方 are no counting.
 */
import { numeralValue } from '#core/words/figures/chinese-numeral.ts'
import { markerFrom, type Marker } from './marker.ts'

const PATTERN = /^[第其]([一二三四五六七八九十]{1,3})(?:是)?[,、:]|^[第其]([一二三四五六七八九十])是/u
const IN_WORDS = /^(首先|其次|再次|再者|最后)(?:是|,|:)/u
const WORDS: Record<string, number | null> = { 首先: 1, 其次: 2, 再次: 3, 再者: 3, 最后: null }

export function nthOpening(text: string): Marker | null {
  const words = IN_WORDS.exec(text)
  if (words !== null)
    return { kind: 'nth', number: WORDS[words[1] ?? ''] ?? null, end: 0, length: words[0].length }
  const match = PATTERN.exec(text)
  return markerFrom('nth', match, numeralValue(match?.[1] ?? match?.[2] ?? ''))
}
