import { describe, expect, test } from 'vitest'
import { lastWeekday } from './weekdays.ts'

describe('按周一至周五数日子', () => {
  test('从周一起五天到周五，跨周末就顺延', () => {
    expect(lastWeekday('2026-09-07', 5)).toBe('2026-09-11')
    expect(lastWeekday('2026-09-09', 5)).toBe('2026-09-15')
  })
  test('起始日是周末的，从下周一数起', () => {
    expect(lastWeekday('2026-09-05', 1)).toBe('2026-09-07')
    expect(lastWeekday('2026-09-06', 5)).toBe('2026-09-11')
  })
})
