import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from './day.ts'
import { editions } from './edition.ts'
import { isWeekday } from './weekdays.ts'
import { lastWorkingDay, workingCalendar } from './working-calendar.ts'

const calendar = workingCalendar(editions)

describe('工作日历', () => {
  test('放假不上班，调休的周末上班', () => {
    expect(calendar.isWorkingDay('2026-10-01')).toBe(false)
    expect(calendar.isWorkingDay('2026-10-10')).toBe(true)
    expect(calendar.isWorkingDay('2026-10-11')).toBe(false)
    expect(calendar.isWorkingDay('2026-10-08')).toBe(true)
  })
  test('跨国庆节数三个工作日：9 月 29 日起，到 10 月 9 日', () => {
    expect(calendar.addWorkingDays('2026-09-29', 3)).toBe('2026-10-09')
    expect(calendar.workingDaysBetween('2026-09-29', '2026-10-09')).toBe(3)
    expect(calendar.addWorkingDays('2026-10-09', -3)).toBe('2026-09-29')
    expect(calendar.workingDaysBetween('2026-10-09', '2026-09-29')).toBe(-3)
  })
  test('从某天起数几个工作日，当天上班就算一天；遇到周末和放假就顺延', () => {
    expect(lastWorkingDay('2026-09-07', 5)).toBe('2026-09-11')
    expect(lastWorkingDay('2026-09-05', 1)).toBe('2026-09-07')
    expect(lastWorkingDay('2026-09-28', 5)).toBe('2026-10-09')
    expect(lastWorkingDay('2026-10-03', 1)).toBe('2026-10-08')
  })
  test('没有公布的年份只看周末，并且说得出来没有公布', () => {
    expect(calendar.isPublished('2026-12-31')).toBe(true)
    expect(calendar.isPublished('2027-01-01')).toBe(false)
    expect(calendar.isWorkingDay('2027-01-01')).toBe(true)
  })
  test('调休上班的都是周末，放假的都在当年或者挨着；年份不重', () => {
    expect(new Set(editions.map((it) => it.year)).size).toBe(editions.length)
    for (const { year, off, makeUp } of editions) {
      expect(makeUp.filter(isWeekday)).toEqual([])
      expect(makeUp.filter((it) => !it.startsWith(String(year)))).toEqual([])
      for (const { from, to } of off) {
        expect(from <= to).toBe(true)
        expect(Math.abs(Number(from.slice(0, 4)) - year)).toBeLessThanOrEqual(1)
      }
      // Eleven days off by law up to 2024, thirteen since, with their weekends and what is worked for them.
      const worked = Array.from({ length: 366 }, (_, at) => addDays(`${year}-01-01`, at)).filter(
        (day) => day.startsWith(String(year)) && calendar.isWorkingDay(day),
      )
      expect(worked.length).toBeGreaterThanOrEqual(246)
      expect(worked.length).toBeLessThanOrEqual(252)
    }
  })
  test('往后数几个工作日，再数回来是同样多；落在工作日上', () => {
    const days = fc.integer({ min: 0, max: 1_400 }).map((n) => addDays('2024-01-01', n))
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 60 }), (from, count) => {
        const to = calendar.addWorkingDays(from, count)
        expect(calendar.isWorkingDay(to)).toBe(true)
        expect(calendar.workingDaysBetween(from, to)).toBe(count)
        expect(calendar.workingDaysBetween(to, from)).toBeLessThanOrEqual(0)
      }),
      { numRuns: 200 },
    )
  })
})
