import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dutyTurns } from '#core/record/duty/facts.ts'
import { periodOf, shortestPeriod } from '#core/record/duty/periods.ts'
import { addDays, daysBetween } from '#core/words/calendar/day.ts'
import { owedOf } from './owed.ts'

const monthly = {
  ...{ every: 'month' as const, from: '2026-06-15', until: null, dueWithin: 5 },
  ...{ ended: null, withdrawn: null, done: [] },
}
const states = (duty: Parameters<typeof owedOf>[0], today: string) =>
  owedOf(duty, today).map((it) => `${it.name} ${it.state}`)

describe('例行事项的周期', () => {
  test.each([
    ['week', '2026-01-01', '2026-W01', '2025-12-29', '2026-01-04'],
    ['week', '2027-01-03', '2026-W53', '2026-12-28', '2027-01-03'],
    ['month', '2028-02-10', '2028-02', '2028-02-01', '2028-02-29'],
    ['quarter', '2026-08-11', '2026-Q3', '2026-07-01', '2026-09-30'],
    ['half-year', '2026-07-01', '2026-H2', '2026-07-01', '2026-12-31'],
    ['year', '2026-07-01', '2026', '2026-01-01', '2026-12-31'],
  ] as const)('%s:%s 属于 %s', (every, day, name, from, to) => {
    expect(periodOf(every, day, 0)).toEqual({ name, from, to, due: to })
  })

  const days = fc.integer({ min: 0, max: 20_000 }).map((it) => addDays('2000-01-01', it))

  test('每一天恰好属于一期；一期接着一期，名称不重复；应办日期总早于下一期结束', () => {
    fc.assert(
      fc.property(fc.constantFrom(...dutyTurns), days, (every, day) => {
        const period = periodOf(every, day, shortestPeriod[every])
        expect(period.from <= day && day <= period.to).toBe(true)
        expect(periodOf(every, period.from, 0).name).toBe(period.name)
        expect(periodOf(every, period.to, 0).name).toBe(period.name)
        const next = periodOf(every, addDays(period.to, 1), 0)
        expect(next.from).toBe(addDays(period.to, 1))
        expect(next.name > period.name).toBe(true)
        expect(period.due <= next.to).toBe(true)
        expect(daysBetween(period.from, period.to) + 1).toBeGreaterThanOrEqual(shortestPeriod[every])
      }),
    )
  })
})

describe('该办的各期', () => {
  test('从第一天所在的一期算起，到今天所在的一期为止', () => {
    expect(states(monthly, '2026-08-03')).toEqual(['2026-06 missed', '2026-07 due', '2026-08 running'])
  })

  test('期满后的天数用完的第二天，没有办的自己显示为未办', () => {
    expect(states(monthly, '2026-07-05').at(0)).toBe('2026-06 due')
    expect(states(monthly, '2026-07-06').at(0)).toBe('2026-06 missed')
  })

  test('按完成的那一天分在期内办的和逾期补办的', () => {
    const done = [
      { period: '2026-06', on: '2026-07-05' },
      { period: '2026-07', on: '2026-08-06' },
    ]
    expect(states({ ...monthly, done }, '2026-08-10')).toEqual([
      '2026-06 done',
      '2026-07 late',
      '2026-08 running',
    ])
  })

  test('还没有开始的、撤回的，一期也不欠', () => {
    expect(states(monthly, '2026-06-14')).toEqual([])
    expect(states({ ...monthly, withdrawn: {} }, '2026-08-03')).toEqual([])
  })

  test('终止以后期满的不再要求；以前漏办的仍是漏办', () => {
    const ended = { on: '2026-08-15' }
    expect(states({ ...monthly, ended }, '2026-10-01')).toEqual(['2026-06 missed', '2026-07 missed'])
    expect(states({ ...monthly, until: '2026-08-31', ended: { on: '2026-12-31' } }, '2026-10-01')).toEqual([
      '2026-06 missed',
      '2026-07 missed',
      '2026-08 missed',
    ])
  })

  test('日子往后走，只会多出新的一期或让一期到期，办过的不会变', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...dutyTurns),
        fc.integer({ min: 0, max: 900 }),
        fc.integer({ min: 0, max: 60 }),
        (every, after, more) => {
          const duty = {
            ...monthly,
            every,
            done: [{ period: periodOf(every, monthly.from, 5).name, on: monthly.from }],
          }
          const [before, later] = [after, after + more].map((it) => owedOf(duty, addDays(monthly.from, it)))
          const order = ['running', 'due', 'missed']
          for (const [at, { name, state }] of (before ?? []).entries()) {
            expect(later?.[at]?.name).toBe(name)
            const then = later?.[at]?.state ?? ''
            if (state === 'done' || state === 'late') expect(then).toBe(state)
            else expect(order.indexOf(then)).toBeGreaterThanOrEqual(order.indexOf(state))
          }
        },
      ),
    )
  })
})
