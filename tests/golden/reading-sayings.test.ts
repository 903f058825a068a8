import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { f1, sum } from '../../samples/reading/agreement.ts'
import { agreementWith, sayingsIn } from '../../samples/reading/sayings.ts'

const sayingsOf = (name: string) =>
  sayingsIn(readFileSync(new URL(`../../samples/reading/sayings/${name}.txt`, import.meta.url), 'utf8'))

/** At least, F1 in per cent. */
const bars: Record<string, Record<string, number>> = {
  periods: { periods: 99, figurePeriods: 98, dates: 99, figures: 99 },
}

describe('小段文字与人工标注对照（F1，百分数）', () => {
  test.each(Object.entries(bars))('%s', (name, wanted) => {
    const read = sayingsOf(name).map((saying) => ({ saying, ...agreementWith(saying) }))
    expect(read.length).toBeGreaterThan(100)
    const total = sum(read.map((one) => one.facets))
    for (const [facet, bar] of Object.entries(wanted)) {
      const tally = total[facet] ?? { hit: 0, found: 0, wanted: 0 }
      const missed = read.flatMap(({ saying, missed: all }) =>
        [...(all[facet]?.missed ?? []), ...(all[facet]?.extra ?? [])].map((one) => `${saying.line}: ${one}`),
      )
      expect(100 * f1(tally), `${facet}\n${missed.join('\n')}`).toBeGreaterThanOrEqual(bar)
    }
  })

  test('没有说明的小段不收', () => {
    expect(() => sayingsIn('# 一\n甲\n\n乙\n')).toThrow('line 4')
  })
})
