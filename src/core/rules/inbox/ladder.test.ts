import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#core/words/calendar/day.ts'
import { inboxGroups } from '#core/rules/inbox/reasons.ts'
import { rungOf, toldKey } from '#core/rules/inbox/ladder.ts'

const by = '2026-12-31'
const rungs = (group: 'do' | 'decide' | 'know') => {
  const seen: (number | null)[] = []
  for (let ahead = 40; ahead >= -50; ahead -= 1) {
    const rung = rungOf({ group, by }, addDays(by, -ahead))
    if (seen.at(-1) !== rung) seen.push(rung)
  }
  return seen
}

describe('期限前后的提醒阶梯', () => {
  test('办的人：前30、15、7、3、1天，当天，过后1天、7天，以后每7天', () => {
    expect(rungs('do')).toEqual([null, 30, 15, 7, 3, 1, 0, -1, -7, -14, -21, -28, -35, -42, -49])
  })
  test('决定的人：前7、3、1天，当天，过后1天、7天，以后每7天', () => {
    expect(rungs('decide').slice(0, 8)).toEqual([null, 7, 3, 1, 0, -1, -7, -14])
  })
  test('领导：前7天、当天、过后1天、15天，以后每30天', () => {
    expect(rungs('know')).toEqual([null, 7, 0, -1, -15, -45])
  })
  test('没有期限的，只说一次', () => {
    expect(toldKey({ key: 'sign:1', group: 'decide', by: null }, by)).toBe('sign:1')
  })
  test('同一级不再说，到了下一级再说', () => {
    const key = (day: string) => toldKey({ key: 'late:1', group: 'do', by }, day)
    expect(key('2026-12-25')).toBe(key('2026-12-27'))
    expect(key('2026-12-27')).not.toBe(key('2026-12-28'))
  })
  test('日子往后走，级只降不升', () => {
    fc.assert(
      fc.property(fc.constantFrom(...inboxGroups), fc.integer({ min: -400, max: 400 }), (group, left) => {
        const rung = (it: number) => rungOf({ group, by }, addDays(by, -it)) ?? Infinity
        expect(rung(left - 1)).toBeLessThanOrEqual(rung(left))
        expect(left < 0 ? rung(left) < 0 : rung(left) >= left).toBe(true)
      }),
    )
  })
})
