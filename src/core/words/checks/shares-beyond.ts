/**
 * Shares of one whole that make more than the whole.
 *
 *     手机端占58%、电话占31%、现场占17%
 *     ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ 58+31+17=106
 */
import type { Contradiction } from './hint.ts'
import { isPlain, wordsBefore, type Sentence, type Told } from './material.ts'
import { round } from './round.ts'

const LEAST = 3
/** Rounded shares make a little more than the whole. */
const GRACE = 0.5

export function sharesBeyond(sentence: Sentence): Contradiction[] {
  // 可多选: one answer may be counted in several.
  if (/多选|可重复|交叉|不止一/u.test(sentence.text)) return []
  const rows: Told[][] = []
  for (const figure of sentence.figures) {
    if (
      figure.unit !== '%' ||
      !isPlain(figure) ||
      !/占[^,;。]{0,3}$|占比[^,;。]{0,3}$/u.test(wordsBefore(figure))
    )
      continue
    const row = rows[rows.length - 1]
    const last = row?.[row.length - 1]
    const between = last === undefined ? '' : sentence.text.slice(last.end, figure.at)
    if (row !== undefined && /^[、,和及][^,;。、]{1,14}$/u.test(between)) row.push(figure)
    else rows.push([figure])
  }
  return rows.flatMap((row): Contradiction[] => {
    const sum = round(row.reduce((total, one) => total + one.value, 0))
    const [first, last] = [row[0], row[row.length - 1]]
    if (row.length < LEAST || sum <= 100 + GRACE || first === undefined || last === undefined) return []
    return [
      {
        code: 'impossible-percentage',
        severity: 'high',
        places: [sentence.quote(first.clauseFrom, last.end)],
        sum: `${row.map((one) => one.value).join('+')}=${sum}>100`,
      },
    ]
  })
}
