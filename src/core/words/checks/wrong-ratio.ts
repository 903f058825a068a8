/**
 * A ratio that the two figures before it do not make.
 *
 *     在校生18620人,思政课专任教师51人,师生比达到1:332
 *           ~~~~~~~               ~~~~            ~~~~~ 18620÷51=365.1
 */
import type { Contradiction } from './hint.ts'
import { quoteOf, type Sentence } from './material.ts'
import { isOneUnit } from './tally.ts'

/** 由1:548提高到1:340: reached is the second. */
const RATIO =
  /比[^,;。:\d]{0,6}(?:[由从]1:[\d.]{1,8}[^,;。:\d]{0,6}[到至为])?(?<![由从])1:(\d{1,6}(?:\.\d{1,3})?)(?!\d|:)/gu

export function wrongRatios(sentence: Sentence): Contradiction[] {
  return [...sentence.text.matchAll(RATIO)].slice(0, 1).flatMap((match): Contradiction[] => {
    const stated = Number(match[1])
    const before = sentence.figures.filter(
      (one) => one.end <= match.index && one.amount > 0 && one.role !== 'baseline',
    )
    const [larger, smaller] = before.slice(-2).sort((a, b) => b.amount - a.amount)
    if (larger === undefined || smaller === undefined || !isOneUnit(larger, smaller) || stated === 0)
      return []
    const ratio = larger.amount / smaller.amount
    if (Math.abs(ratio - stated) <= Math.max(0.02 * stated, 0.1)) return []
    const end = match.index + match[0].length
    return [
      {
        code: 'impossible-percentage',
        severity: 'high',
        places: [
          ...[larger, smaller]
            .sort((a, b) => a.at - b.at)
            .slice(1)
            .map(quoteOf),
          sentence.quote(match.index, end),
        ],
        sum: `${larger.amount}÷${smaller.amount}=${ratio.toFixed(1)}`,
      },
    ]
  })
}
