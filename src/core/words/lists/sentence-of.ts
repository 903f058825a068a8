/**
 * The sentence a span stands in, as offsets into the source: from behind the last stop to the next one.
 */
import type { Span } from '#core/words/figures/found.ts'

const LONGEST = 600

export function sentenceOf(source: string, span: Span): { from: number; to: number } {
  let from = span.from
  while (from > 0 && span.from - from < LONGEST && !isStop(source.charAt(from - 1))) from--
  let to = span.to
  while (to < source.length && to - span.to < LONGEST && !isStop(source.charAt(to))) to++
  return { from, to }
}

const isStop = (character: string) =>
  character === '。' || character === '\n' || character === '！' || character === '？'
