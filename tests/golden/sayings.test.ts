import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { sayingsIn, scoreSayings } from '../../samples/planted/sayings.ts'

const folder = new URL('../../samples/planted/sayings/', import.meta.url)
const read = (code: string) => sayingsIn(readFileSync(new URL(`${code}.txt`, folder), 'utf8'))

/** What is reached today: faults missed and fair sayings accused, at most. */
const bars: Record<string, { missed: number; accused: number }> = {
  paper: { missed: 2, accused: 1 },
  'plan-as-result': { missed: 3, accused: 0 },
  'start-as-done': { missed: 3, accused: 0 },
  'provisional-as-done': { missed: 3, accused: 0 },
  'double-reporting': { missed: 0, accused: 0 },
  'unit-mismatch': { missed: 1, accused: 0 },
  'unexplained-gap': { missed: 4, accused: 1 },
  'part-exceeds-whole': { missed: 2, accused: 0 },
  'impossible-percentage': { missed: 3, accused: 1 },
  'conflicting-figures': { missed: 4, accused: 2 },
  'missing-total': { missed: 26, accused: 2 },
}

describe('一句话的多种说法', () => {
  test.each(Object.entries(bars))('%s', (code, { missed, accused }) => {
    const score = scoreSayings(code, read(code))
    expect(score.faults.of).toBeGreaterThanOrEqual(20)
    expect(score.missed.length, score.missed.join('\n')).toBeLessThanOrEqual(missed)
    expect(score.fair.claims, score.wrong.join('\n')).toBeLessThanOrEqual(accused)
  })
})
