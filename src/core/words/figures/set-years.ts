/**
 * Years that have a name of their own.
 *
 *     “十四五”期间      “十四五”前三年    “十三五”以来   2024-2025学年
 *     2021 … 2025       2021 … 2023       2016 …         1 September … 31 August
 */
import { isoDay } from './date-phrase.ts'
import { matchesIn } from './masks.ts'
import type { TimeStretch } from './time-stretch.ts'

const PLAN =
  /“?(?<![一二三四五六七八九])十([一二三四五六])五”?(?:规划)?(?:期间|时期|(?=以来)|(末|期末)|前([两二三四])年|后([两二三四])年)/gu
const SCHOOL = /(?<!\d)(20\d{2})年?(?:-{1,2}|至|~)(20\d{2})学年(?!度?第|度?[上下]?学期)/gu
const NUMBERS: Record<string, number> = { 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6 }

/** A five-year plan is a period only with 期间 or the like: 编制“十五五”规划 tells no time. */
export function setYearsIn(text: string): TimeStretch[] {
  const found: TimeStretch[] = []
  const add = (
    match: RegExpExecArray,
    first: string | null,
    last: string | null,
    edge: TimeStretch['edge'],
  ) => {
    const [from, to] = [match.index, match.index + match[0].length]
    if (first !== null && last !== null)
      found.push({ from, to, first, last, open: false, edge, grain: 'range' })
  }
  if (text.includes('五'))
    for (const match of matchesIn(text, PLAN)) {
      const begins = 1956 + 5 * (9 + (NUMBERS[match[1] ?? ''] ?? 0))
      const [head, tail] = [NUMBERS[match[3] ?? ''], NUMBERS[match[4] ?? '']]
      const first = tail === undefined ? begins : begins + 5 - tail
      const last = head === undefined ? begins + 4 : begins + head - 1
      add(match, isoDay(first, 1, 1), isoDay(last, 12, 31), match[2] === undefined ? null : 'last')
    }
  if (text.includes('学年'))
    for (const match of matchesIn(text, SCHOOL)) {
      const [first, last] = [Number(match[1]), Number(match[2])]
      if (last > first) add(match, isoDay(first, 9, 1), isoDay(last, 8, 31), null)
    }
  return found
}
