/**
 * Measures counted off inside a paragraph, in words or in numbers.
 *
 *     压实责任。一是建立制度,每季研究1次;二是开展检查。      (1)开展巡河。(2)拨付资金。      ①…②…      1.…2.…      ⑴…⑵…      ⒈…⒉…
 *               ~~~~                      ~~~~             ~~~         ~~~
 * A number opens only at the start or behind a stop, and only in sequence; 一是 may stand behind a comma too.
 */
import { numeralValue } from '#core/words/figures/chinese-numeral.ts'

/** Offsets into the text: the marker, and the stretch that follows it up to the next one. */
export type Counted = { marker: { from: number; to: number }; from: number; to: number }

type Habit = { pattern: RegExp; number: (words: string) => number | null }

/** 最后 comes behind any number. */
const LAST = -1

const HABITS: Habit[] = [
  {
    pattern: /(?<=^|[。;:,!?、”》)])([一二三四五六七八九十]{1,2})是(?!否|不是)[,:]?/gu,
    number: numeralValue,
  },
  { pattern: /(?<=^|[。;:!?])([一二三四五六七八九十]{1,2})要(?!求|素|点)[,:]?/gu, number: numeralValue },
  { pattern: /(?<=^|[。;:!?])[第其]([一二三四五六七八九十]{1,2})[,:]/gu, number: numeralValue },
  {
    pattern: /(?<=^|[。;:!?,])(首先|其次|再次|再者|最后)[,:]/gu,
    number: (words) => ({ 首先: 1, 其次: 2, 再次: 3, 再者: 3 })[words] ?? LAST,
  },
  { pattern: /(?<=^|[。;:!?])\((\d{1,2})\)/gu, number: Number },
  { pattern: /(?<=^|[。;:!?,])([①-⑳])/gu, number: (sign) => (sign.codePointAt(0) ?? 0) - 0x245f },
  { pattern: /(?<=^|[。;:!?,])([⑴-⒇])/gu, number: (sign) => (sign.codePointAt(0) ?? 0) - 0x2473 },
  { pattern: /(?<=^|[。;:!?,])([⒈-⒛])/gu, number: (sign) => (sign.codePointAt(0) ?? 0) - 0x2487 },
  { pattern: /(?<=^|[。;:!?])(\d{1,2})(?:、|\.(?!\d))/gu, number: Number },
]

/** The items of the first unbroken sequence of one habit; empty where there is none of two or more. */
export function countedOff(text: string, start: number, end: number): Counted[] {
  const stretch = text.slice(start, end)
  for (const habit of HABITS) {
    const found = sequence(stretch, start, end, habit)
    if (found.length >= 2 || (found.length === 1 && found[0]?.marker.from === start)) return found
  }
  return []
}

/** A sequence begins with 1, or with any number at the very start of a paragraph that goes on from another. */
function sequence(stretch: string, start: number, end: number, habit: Habit): Counted[] {
  const found: Counted[] = []
  let expected = 1
  for (const match of stretch.matchAll(habit.pattern)) {
    const number = habit.number(match[1] ?? '')
    const last = number === LAST && found.length > 0
    if (number === null || (number !== expected && !last && !(found.length === 0 && match.index === 0)))
      continue
    const at = start + match.index
    const previous = found.at(-1)
    if (previous !== undefined) previous.to = at
    const whole = match[0].replace(/[,:]$/u, '')
    found.push({ marker: { from: at, to: at + whole.length }, from: at + match[0].length, to: end })
    expected = number + 1
  }
  return found
}
