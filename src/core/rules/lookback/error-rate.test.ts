import { expect, test } from 'vitest'
import { errorRate } from './error-rate.ts'

const plan = (all: number, random: number, risk: number, failed: number[], looked = random + risk) => ({
  population: Array.from({ length: all }, (_, at) => at),
  drawn: Array.from({ length: random + risk }, (_, at) => ({
    problem: `p${at}`,
    part: at < random ? ('random' as const) : ('risk' as const),
  })),
  looked: Array.from({ length: looked }, (_, at) => ({
    problem: `p${at}`,
    outcome: failed.includes(at) ? ('relapsed' as const) : ('held' as const),
  })),
})

test('错误率只由随机部分推算：按风险抽的全部反弹也不改变它', () => {
  const clean = errorRate(plan(100, 23, 5, []))
  expect(errorRate(plan(100, 23, 5, [23, 24, 25, 26, 27]))).toEqual(clean)
  expect(clean).toMatchObject({ kind: 'bound', random: 23, failed: 0, population: 100 })
})

test('随机部分没有看完，不说错误率：不能挑好的先看', () => {
  expect(errorRate(plan(100, 23, 0, [], 22))).toEqual({
    kind: 'unfinished',
    random: 23,
    looked: 22,
    failed: 0,
  })
})

test('全部看过的是实数，没有上下限', () => {
  expect(errorRate(plan(12, 12, 0, [3]))).toEqual({ kind: 'whole', population: 12, failed: 1 })
})

test('部分反弹也是没有守住', () => {
  const partly = plan(50, 20, 0, [])
  const looked = partly.looked.map((it, at) => (at === 0 ? { ...it, outcome: 'partly' as const } : it))
  expect(errorRate({ ...partly, looked })).toMatchObject({ failed: 1 })
})

test('总体中至多几个，不会少于已经看到的，也不会多于还有可能的', () => {
  for (const failed of [0, 1, 5, 20]) {
    const rate = errorRate(
      plan(
        30,
        20,
        0,
        Array.from({ length: failed }, (_, at) => at),
      ),
    )
    if (rate.kind !== 'bound') throw new Error(rate.kind)
    expect(rate.most).toBeGreaterThanOrEqual(failed)
    expect(rate.most).toBeLessThanOrEqual(10 + failed)
  }
})

test('没有随机部分，不推算', () => {
  expect(errorRate(plan(30, 0, 5, []))).toEqual({ kind: 'nothing' })
})
