import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#core/words/calendar/day.ts'
import { editions } from '#core/words/calendar/edition.ts'
import { eventKinds, forecasts, qualities } from '#core/record/round/light-condition.ts'
import { mellowsAlone } from '#core/rules/light/flaws.ts'
import { open, signOn, whyOn } from '#core/rules/light/light-fixture.ts'
import { lightOf, nextChange } from '#core/rules/light/light.ts'
import { presets } from '#core/rules/light/presets/presets.ts'
import { standard } from '#core/rules/light/presets/standard.ts'

const brief = (item: Partial<typeof open>, day = '2026-11-23') => {
  const light = lightOf({ ...open, ...item }, standard, day)
  return light && [light.sign, light.level, light.why[0]?.reason, light.changesOn]
}

describe('通用三色灯', () => {
  test('没有时限就没有灯，绝不亮绿灯', () => {
    expect(brief({ deadline: null })).toBeNull()
  })
  test('还剩十五天亮黄灯，说明为什么、哪天变', () => {
    expect(brief({})).toEqual(['near', 2, 'near-due', '2026-12-01'])
    expect(brief({}, '2026-11-15')).toEqual(['near', 2, 'near-due', '2026-12-01'])
    expect(brief({}, '2026-11-14')).toEqual(['steady', 0, 'on-schedule', '2026-11-15'])
  })
  test('到期当天还不算逾期，次日亮红灯', () => {
    expect(brief({}, '2026-11-30')?.[0]).toBe('near')
    expect(brief({}, '2026-12-01')).toEqual(['late', 3, 'overdue', null])
  })
  test('措施已报完成不再催办，但不是绿灯；验收以后才算完成', () => {
    expect(brief({ done: true }, '2026-12-05')?.[0]).toBe('told')
    expect(standard.signs['told']?.colour).not.toBe('green')
    expect(brief({ accepted: true }, '2026-12-05')?.[0]).toBe('done')
  })
  test('长期坚持另有标志；定了期限又过了期限，照样亮红灯', () => {
    expect(brief({ deadline: null, longTerm: true })).toEqual(['long', 0, 'long-term', null])
    expect(brief({ longTerm: true }, '2026-12-05')?.[0]).toBe('late')
  })
})

describe('人工设灯', () => {
  const override = { sign: 'steady', until: '2026-12-10' }
  test('到期以前按人设的亮，写明是人工设定；到期次日恢复按规则亮灯', () => {
    expect(brief({ override })).toEqual(['steady', 0, 'overridden', '2026-12-11'])
    expect(brief({ override }, '2026-12-11')).toEqual(['late', 3, 'overdue', null])
    expect(whyOn(standard, { override })).toEqual(['overridden 2026-12-10'])
  })
  test('规则集换了、没有这种灯了，人工设定就不再起作用', () => {
    expect(brief({ override: { ...override, sign: '没有的灯' } })?.[2]).toBe('near-due')
  })
})

describe('规则怎样取舍', () => {
  test('按先后取第一条，或者取级别最高的一条', () => {
    const rules = [
      { when: { always: true as const }, level: 0 as const, sign: 'steady' },
      {
        when: { ask: 'days-left' as const, is: 'below' as const, value: 0 },
        level: 3 as const,
        sign: 'late',
      },
    ]
    expect(signOn({ ...standard, rules }, {}, '2026-12-05')).toBe('steady')
    expect(signOn({ ...standard, rules, choose: 'highest' }, {}, '2026-12-05')).toBe('late')
  })
  test('按周、按月亮灯的，到下周一、下月一日才变', () => {
    expect(signOn({ ...standard, cadence: 'weekly' }, {}, '2026-12-06')).toBe('near')
    expect(signOn({ ...standard, cadence: 'weekly' }, {}, '2026-12-07')).toBe('late')
    const deadline = '2026-12-10'
    expect(signOn({ ...standard, cadence: 'monthly' }, { deadline }, '2026-12-31')).toBe('near')
    expect(signOn({ ...standard, cadence: 'monthly' }, { deadline }, '2027-01-01')).toBe('late')
  })
  test('按工作日算时限：周五剩一个工作日，是下周一到期', () => {
    const rules = [
      {
        when: { ask: 'working-days-left' as const, is: 'at-most' as const, value: 1 },
        level: 2 as const,
        sign: 'near',
      },
    ]
    expect(signOn({ ...standard, rules }, {}, '2026-11-26')).toBeNull()
    expect(signOn({ ...standard, rules }, {}, '2026-11-27')).toBe('near')
    const known = { ...standard, rules, calendar: [...editions] }
    // Seven days off, and a Saturday that is worked: from the last of September one working day is left to the 8th.
    expect(signOn(known, { deadline: '2026-10-08' }, '2026-09-29')).toBeNull()
    expect(signOn(known, { deadline: '2026-10-08' }, '2026-09-30')).toBe('near')
    expect(signOn(known, { deadline: '2026-10-10' }, '2026-10-08')).toBeNull()
    expect(signOn(known, { deadline: '2026-10-10' }, '2026-10-09')).toBe('near')
  })
  test('没有时限的，只有写明“没有时限也亮”的警示灯才亮，顺利的灯绝不亮', () => {
    const when = { ask: 'days-in-hand' as const, is: 'above' as const, value: 7 }
    const rules = (level: 0 | 2, undated: boolean) => ({
      ...standard,
      rules: [{ when, level, sign: 'near', ...(undated ? { undated: true as const } : {}) }],
    })
    expect(signOn(rules(2, false), { deadline: null })).toBeNull()
    expect(signOn(rules(2, true), { deadline: null })).toBe('near')
    expect(signOn(rules(0, true), { deadline: null })).toBeNull()
  })
})

// Mostly what is open, not set by hand, and has its days before it: there lights change by themselves.
const days = fc.integer({ min: -60, max: 150 }).map((n) => addDays('2026-11-23', n))
const seldom = fc.nat(7).map((n) => n === 0)
const items = fc.record({
  ...{ deadline: fc.option(days), longTerm: seldom, done: seldom, accepted: seldom, closed: seldom },
  ...{ handedOut: fc.boolean(), since: fc.option(days), from: fc.option(days) },
  ...{ told: fc.option(days), progress: fc.integer({ min: 0, max: 100 }) },
  nodes: fc.array(days, { maxLength: 2 }).map((it) => it.toSorted()),
  ...{ extensions: fc.nat(3), returns: fc.nat(3), forecast: fc.option(fc.constantFrom(...forecasts)) },
  quality: fc.option(fc.constantFrom(...qualities), { freq: 1 }),
  class: fc.option(fc.constantFrom('red', 'orange', 'blue'), { freq: 1 }),
  events: fc.array(fc.record({ kind: fc.constantFrom(...eventKinds), on: days }), { maxLength: 2 }),
  pressed: fc.option(
    fc.record({
      sign: fc.constantFrom('blue', 'orange', 'red'),
      limit: fc.option(days),
      excused: fc.boolean(),
    }),
  ),
  override: fc
    .record({ sign: fc.constantFrom('red', 'late', 'steady'), until: days })
    .chain((it) => seldom.map((held) => (held ? it : null))),
})

describe('凡规则集', () => {
  test('灯在下次变化日之前不变，到那天必变', () => {
    fc.assert(
      fc.property(items, fc.constantFrom(...presets), (item, rules) => {
        const day = '2026-11-23'
        const first = lightOf(item, rules, day)
        const changesOn = nextChange(item, rules, day)
        for (let n = 1; n <= 200; n++) {
          const later = addDays(day, n)
          const light = lightOf(item, rules, later)
          if (changesOn === null || later < changesOn) expect(light?.sign).toBe(first?.sign)
          // Two rules of one sign follow one another; an override may say what the rules say.
          if (changesOn === later) expect([light?.sign, light?.why]).not.toEqual([first?.sign, first?.why])
        }
      }),
      { numRuns: 1_000 },
    )
  })
  test('只看时限的，没有新事实，级别只升不降', () => {
    const onDeadlines = ['standard', 'jiangjin', 'gaotai', 'suqian', 'xian', 'shenzhen', 'bank', 'approvals']
    fc.assert(
      fc.property(
        items,
        fc.constantFrom(...presets.filter((it) => onDeadlines.includes(it.key))),
        (item, rules) => {
          const plain = { ...item, override: null }
          let level = 0
          for (let n = 0; n <= 150; n++) {
            const now = lightOf(plain, rules, addDays('2026-11-23', n))?.level ?? 0
            expect(now).toBeGreaterThanOrEqual(level)
            level = now
          }
        },
      ),
    )
  })
  test('没有新事实，哪一套预设都不会自己变好', () => {
    expect(presets.filter(mellowsAlone).map((it) => it.key)).toEqual([])
  })
})
