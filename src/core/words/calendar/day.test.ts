import { describe, expect, test } from 'vitest'
import { addDays, dayInShanghai, daysBetween, isDay, monthEnd } from './day.ts'

describe('日期', () => {
  test('不存在的日子不是日期', () => {
    expect(isDay('2026-02-30')).toBe(false)
    expect(isDay('2028-02-29')).toBe(true)
    expect(isDay('2026-2-3')).toBe(false)
  })
  test('加减天数跨月跨年', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28')
    expect(daysBetween('2026-11-23', '2026-11-20')).toBe(-3)
  })
  test('月底是当月最后一天', () => {
    expect(monthEnd('2026-02-10')).toBe('2026-02-28')
    expect(monthEnd('2026-12-01')).toBe('2026-12-31')
  })
  test('北京时间零点之后是新的一天', () => {
    expect(dayInShanghai('2026-11-22T16:00:00.000Z')).toBe('2026-11-23')
    expect(dayInShanghai('2026-11-22T15:59:59.999Z')).toBe('2026-11-22')
  })
})
