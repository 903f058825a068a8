/**
 * Measures counted off inside a paragraph.
 *
 *     压实责任。一是建立制度,每季研究1次;二是开展检查,问题是主要症结…
 *               ~~~~                      ~~~~
 * An ordinal opens only at the start or behind a stop, a comma or a colon, and only in sequence from 一.
 */
import { numeralValue } from '#core/words/figures/chinese-numeral.ts'

/** Offsets into the text: the marker, and the stretch that follows it up to the next one. */
export type Counted = { marker: { from: number; to: number }; from: number; to: number }

const OPENING = /(?<=^|[。;:,!?、”》)])([一二三四五六七八九十]{1,2})(?:是(?!否|不是)|要(?!求|素|点))[,:]?/gu

/** The items of the first unbroken sequence 一是, 二是 …; empty where there are fewer than two or no 一. */
export function countedOff(text: string, start: number, end: number): Counted[] {
  const found: Counted[] = []
  let kind = ''
  for (const match of text.slice(start, end).matchAll(OPENING)) {
    const at = start + match.index
    const number = numeralValue(match[1] ?? '')
    const tail = match[0].includes('是') ? '是' : '要'
    if (number !== found.length + 1 || (kind !== '' && tail !== kind)) continue
    kind = tail
    const previous = found.at(-1)
    if (previous !== undefined) previous.to = at
    found.push({
      marker: { from: at, to: at + (match[1]?.length ?? 0) + 1 },
      from: at + match[0].length,
      to: end,
    })
  }
  return found.length >= 2 || (found.length === 1 && found[0]?.marker.from === start) ? found : []
}
