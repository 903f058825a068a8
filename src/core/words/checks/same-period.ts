/**
 * Whether two figures speak of one stretch of time: 1-10月 and 1-10月, 今年 and 2025年, none and none.
 */
import type { Period } from '#core/words/figures/found.ts'

export function samePeriod(one: Period | null, other: Period | null): boolean {
  const [a, b] = [one?.from ?? null, other?.from ?? null]
  if (a === null || b === null) return a === b && (one?.to ?? null) === (other?.to ?? null)
  return a === b && endOf(one) === endOf(other)
}

/** 今年 has no end yet, 2025年 ends with the year: both mean the year so far. */
function endOf(period: Period | null): string {
  const { from, to } = period ?? { from: null, to: null }
  return to === null || (from?.endsWith('-01-01') && to === `${from.slice(0, 4)}-12-31`) ? 'so far' : to
}
