import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Step, steps } from '#core/record/problem/problem.ts'
import { countOf, figureNames, hitsOf } from '#core/rules/trend/figures.ts'
import { ages, trendOf, unitResults } from '#core/rules/trend/trend.ts'
import { type TrendItem, acceptedOn, claimedOn, phases } from '#core/rules/trend/walked.ts'
import { type Day, addDays } from '#core/words/calendar/day.ts'

const item = (walk: [Day, Step][], told: Partial<TrendItem> = {}): TrendItem => ({
  ...{ walk: walk.map(([on, step]) => ({ on, step })), first: '2026-09-30', deadline: '2026-09-30' },
  ...{ goneOn: false, reboundedAs: null },
  ...told,
})

const onTime = item([
  ['2026-07-01', 'registered'],
  ['2026-07-10', 'in-progress'],
  ['2026-09-28', 'claimed'],
  ['2026-09-28', 'signed'],
  ['2026-10-05', 'verified'],
  ['2026-10-08', 'accepted'],
  ['2026-10-20', 'closed'],
])
const sentBack = item([
  ['2026-07-01', 'registered'],
  ['2026-07-10', 'in-progress'],
  ['2026-09-20', 'claimed'],
  ['2026-09-25', 'returned'],
  ['2026-10-10', 'claimed'],
])
const extended = item(
  [
    ['2026-07-01', 'registered'],
    ['2026-07-12', 'in-progress'],
  ],
  { deadline: '2026-11-30' },
)
const longTerm = item(
  [
    ['2026-07-01', 'registered'],
    ['2026-07-12', 'in-progress'],
  ],
  { first: null, deadline: null },
)
const split = item(
  [
    ['2026-07-01', 'registered'],
    ['2026-08-01', 'ended'],
  ],
  { goneOn: true },
)
const all = [onTime, sentBack, extended, longTerm, split]
const today = '2026-10-15'

describe('还剩多少', () => {
  const { points, timed, untimed } = trendOf(all, { today, after: null })
  const at = (day: Day) => points.find((it) => it.day === day)

  test('只算有时限的；没有时限的另说；分出去的以新的编号计', () => {
    expect({ timed, untimed }).toEqual({ timed: 3, untimed: 1 })
    expect(at('2026-07-01')).toMatchObject({ open: 4, planned: 4, plannedFirst: 4 })
    expect(at('2026-08-02')).toMatchObject({ open: 3, planned: 3, plannedFirst: 3 })
  })
  test('时限当天还算应剩，过了才不算；延期的按现时限算到新的时限，按原时限不算', () => {
    expect(countOf(all, { figure: 'planned', day: '2026-09-30' }, today)).toBe(3)
    expect(countOf(all, { figure: 'planned', day: '2026-10-01' }, today)).toBe(1)
    expect(countOf(all, { figure: 'planned-first', day: '2026-10-01' }, today)).toBe(0)
    expect(countOf(all, { figure: 'planned', day: '2026-12-01' }, today)).toBe(0)
  })
  test('未验收的到今天为止；申请了等核查的不算未申请', () => {
    expect(at(today)).toMatchObject({ open: 2, unclaimed: 1 })
    expect(points.filter((it) => it.day > today).every((it) => it.open === null && it.phases === null)).toBe(
      true,
    )
  })
  test('图画到最后一个时限为止，今天和最后一天总在其中', () => {
    expect(points.at(-1)?.day).toBe('2026-11-30')
    expect(points.map((it) => it.day)).toContain(today)
  })
  test('一年以后的时限不画，另说有几个', () => {
    const far = item([['2026-07-01', 'registered']], { first: '2029-12-31', deadline: '2029-12-31' })
    const trend = trendOf([...all, far], { today, after: null })
    expect(trend.beyond).toBe(1)
    expect(trend.points.at(-1)?.day).toBe('2026-11-30')
  })
  test('还没有问题，就没有走势', () => {
    expect(trendOf([], { today, after: null })).toMatchObject({ from: null, points: [], ageing: [] })
  })
})

describe('各步进出', () => {
  test('每一步：期初、进入、离开、现在，和停留天数的中位数', () => {
    const { rows } = trendOf(all, { today, after: '2026-09-24' }).flow
    const row = (step: Step) => rows.find((it) => it.step === step)
    expect(row('in-progress')).toEqual({
      ...{ step: 'in-progress', before: 3, entered: 0, left: 1, now: 2 },
      stood: 80,
    })
    expect(row('claimed')).toEqual({ step: 'claimed', before: 1, entered: 2, left: 2, now: 1, stood: 0 })
    expect(row('returned')).toEqual({ step: 'returned', before: 0, entered: 1, left: 1, now: 0, stood: 15 })
  })
  test('分出去的算离开，不算进入终结', () => {
    const { rows } = trendOf(all, { today, after: null }).flow
    expect(rows.find((it) => it.step === 'registered')).toMatchObject({ entered: 5, left: 5, now: 0 })
    expect(rows.find((it) => it.step === 'ended')).toBeUndefined()
  })
})

describe('终结以后恢复、又分出去的', () => {
  const twice = item(
    [
      ['2026-07-01', 'registered'],
      ['2026-07-10', 'ended'],
      ['2026-08-01', 'registered'],
      ['2026-09-01', 'ended'],
    ],
    { goneOn: true },
  )
  test('先前那一次是终结，最后一次才是转到别的编号', () => {
    expect(countOf([twice], { figure: 'stood', step: 'ended', day: '2026-07-20' }, today)).toBe(1)
    expect(countOf([twice], { figure: 'stood', step: 'ended' }, today)).toBe(0)
    const { rows } = trendOf([twice], { today, after: null }).flow
    expect(rows).toEqual([
      { step: 'registered', before: 0, entered: 2, left: 2, now: 0, stood: 9 },
      { step: 'ended', before: 0, entered: 1, left: 1, now: 0, stood: 22 },
    ])
  })
})

describe('停了多久', () => {
  test('按在现在这一步的天数分栏', () => {
    const { ageing } = trendOf(all, { today, after: null })
    expect(ageing).toEqual([
      { step: 'in-progress', counts: [0, 0, 0, 0, 2] },
      { step: 'claimed', counts: [1, 0, 0, 0, 0] },
      { step: 'accepted', counts: [1, 0, 0, 0, 0] },
    ])
  })
})

describe('各单位的结果', () => {
  test('按期看申请的日子：时限前申请、时限后验收，也算按期', () => {
    expect(unitResults([onTime], today)).toMatchObject({ accepted: 1, 'in-time': 1, 'in-first-time': 1 })
    expect(acceptedOn(onTime)).toBe('2026-10-08')
    expect(claimedOn(onTime)).toBe('2026-09-28')
  })
  test('第一次申请被退回，按最后通过的那次算', () => {
    const later = item([
      ...sentBack.walk.map(({ on, step }): [Day, Step] => [on, step]),
      ['2026-10-12', 'accepted'],
    ])
    expect(unitResults([later], today)).toMatchObject({ accepted: 1, 'in-time': 0, returned: 1 })
  })
  test('逾期未验收、退回、反弹', () => {
    expect(unitResults(all, today)).toEqual({
      ...{ led: 4, accepted: 1, 'in-time': 1, 'in-first-time': 1, late: 1, returned: 1, rebounded: 0 },
    })
    expect(unitResults([{ ...onTime, reboundedAs: '2-01-001' }], '2026-11-01').rebounded).toBe(1)
  })
})

describe('任何一段历史', () => {
  const first = '2026-07-01'
  const walks = fc
    .array(fc.tuple(fc.nat(30), fc.constantFrom(...steps.filter((it) => it !== 'withdrawn'))), {
      maxLength: 8,
    })
    .map((moves) => {
      let on = first
      const walk: [Day, Step][] = [[first, 'registered']]
      for (const [days, step] of moves) {
        on = addDays(on, days)
        if (walk.at(-1)?.[1] !== step) walk.push([on, step])
      }
      return walk
    })
  const items = fc.array(
    fc.tuple(walks, fc.option(fc.nat(200)), fc.nat(60), fc.boolean()).map(([walk, due, more, gone]) =>
      item(walk, {
        first: due === null ? null : addDays(first, due),
        deadline: due === null ? null : addDays(first, due + more),
        goneOn: gone && walk.at(-1)?.[1] === 'ended',
      }),
    ),
    { maxLength: 12 },
  )

  test('期初 + 进入 − 离开 = 现在；各段之和是在册的问题；每个数都等于它的行数', () => {
    fc.assert(
      fc.property(items, fc.nat(240), fc.nat(240), (some, now, back) => {
        const [last = first] = some
          .map((it) => it.walk.at(-1)?.on ?? first)
          .toSorted()
          .toReversed()
        const day = addDays(last, now)
        const trend = trendOf(some, { today: day, after: addDays(day, -back) })
        for (const row of trend.flow.rows) expect(row.before + row.entered - row.left).toBe(row.now)
        const led = countOf(some, { figure: 'led' }, day)
        const today = trend.points.find((it) => it.day === day)
        if (trend.from !== null && trend.from <= day)
          expect(phases.reduce((sum, phase) => sum + (today?.phases?.[phase] ?? 0), 0)).toBe(led)
        expect(trend.timed + trend.untimed).toBe(led)
        expect(trend.ageing.flatMap((it) => it.counts).reduce((sum, it) => sum + it, 0)).toBe(
          led -
            countOf(some, { figure: 'stood', step: 'closed' }, day) -
            countOf(some, { figure: 'stood', step: 'ended' }, day),
        )
        for (const figure of figureNames)
          expect(some.flatMap((it) => hitsOf(it, { figure }, day))).toHaveLength(
            countOf(some, { figure }, day),
          )
      }),
    )
  })
  test('天数分栏不重不漏', () => {
    for (let day = 0; day < 200; day += 1)
      expect(ages.filter(({ least, most }) => day >= least && day <= (most ?? Infinity))).toHaveLength(1)
  })
})
