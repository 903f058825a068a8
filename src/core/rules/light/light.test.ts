import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#core/words/calendar/day.ts'
import { type LightItem, lightOf } from '#core/rules/light/light.ts'
import { jiangjin } from '#core/rules/light/presets/jiangjin.ts'
import { presets } from '#core/rules/light/presets/presets.ts'
import { standard } from '#core/rules/light/presets/standard.ts'

const open: LightItem = {
  deadline: '2026-11-30',
  longTerm: false,
  done: false,
  accepted: false,
  closed: false,
}
const brief = (item: LightItem, rules = standard, day = '2026-11-23') => {
  const light = lightOf(item, rules, day)
  return light && [light.sign, light.level, light.reason, light.daysLeft, light.changesOn]
}

describe('通用三色灯', () => {
  test('没有时限就没有灯，绝不亮绿灯', () => {
    expect(brief({ ...open, deadline: null })).toBeNull()
  })
  test('还剩十五天亮黄灯，说明剩几天、哪天变', () => {
    expect(brief(open)).toEqual(['near', 2, 'near-due', 7, '2026-12-01'])
    expect(brief(open, standard, '2026-11-15')).toEqual(['near', 2, 'near-due', 15, '2026-12-01'])
    expect(brief(open, standard, '2026-11-14')).toEqual(['steady', 0, 'on-schedule', 16, '2026-11-15'])
  })
  test('到期当天还不算逾期，次日亮红灯', () => {
    expect(brief(open, standard, '2026-11-30')?.[0]).toBe('near')
    expect(brief(open, standard, '2026-12-01')).toEqual(['late', 3, 'overdue', -1, null])
  })
  test('措施已报完成不再催办，但不是绿灯；验收以后才算完成', () => {
    expect(brief({ ...open, done: true }, standard, '2026-12-05')?.[0]).toBe('told')
    expect(standard.signs['told']?.colour).not.toBe('green')
    expect(brief({ ...open, accepted: true }, standard, '2026-12-05')?.[0]).toBe('done')
  })
  test('长期坚持另有标志；定了期限又过了期限，照样亮红灯', () => {
    expect(brief({ ...open, deadline: null, longTerm: true })).toEqual(['long', 0, 'long-term', null, null])
    expect(brief({ ...open, longTerm: true }, standard, '2026-12-05')?.[0]).toBe('late')
  })
})

describe('江津三色预警', () => {
  test('二十天绿、十天黄、逾期红，二十天以上不亮灯', () => {
    expect(brief(open, jiangjin, '2026-11-09')).toBeNull()
    expect(brief(open, jiangjin, '2026-11-10')).toEqual(['green', 1, 'near-due', 20, '2026-11-20'])
    expect(brief(open, jiangjin, '2026-11-20')).toEqual(['yellow', 2, 'near-due', 10, '2026-12-01'])
    expect(brief(open, jiangjin, '2026-12-01')?.[0]).toBe('red')
    expect(brief({ ...open, closed: true }, jiangjin, '2026-12-01')).toBeNull()
  })
})

const items = fc.record({
  deadline: fc.option(fc.integer({ min: -60, max: 60 }).map((n) => addDays('2026-11-23', n))),
  longTerm: fc.boolean(),
  done: fc.boolean(),
  accepted: fc.boolean(),
  closed: fc.boolean(),
})

describe('凡规则集', () => {
  test('灯在下次变化日之前不变，到那天才变；没有新事实，级别只会升', () => {
    fc.assert(
      fc.property(items, fc.constantFrom(...presets), (item, rules) => {
        const day = '2026-11-23'
        const first = lightOf(item, rules, day)
        const changesOn = first?.changesOn ?? null
        for (let n = 1; n <= 130; n++) {
          const later = addDays(day, n)
          const light = lightOf(item, rules, later)
          if (first && (changesOn === null || later < changesOn)) expect(light?.sign).toBe(first.sign)
          if (changesOn === later) expect(light?.sign).not.toBe(first?.sign)
          expect(light?.level ?? 0).toBeGreaterThanOrEqual(first?.level ?? 0)
        }
      }),
    )
  })
  test('每条规则的标志都有颜色、形状和中英文名称', () => {
    for (const { rules, signs } of presets)
      for (const { sign } of rules)
        expect(signs[sign]).toMatchObject({ zh: expect.any(String), en: expect.any(String) })
  })
})
