import fc from 'fast-check'
import { expect, test } from 'vitest'
import { binomialAtMost, exactInterval, lowerLimit, noneDrawn, sizeToFind, upperLimit } from './exact.ts'

test('抽查30个一个问题也没有，95%单侧上限是9.5%（与公式 1−0.05^(1/30) 一致）', () => {
  expect(upperLimit(0, 30, 0.95)).toBeCloseTo(1 - 0.05 ** (1 / 30), 12)
  expect(upperLimit(0, 30, 0.95)).toBeCloseTo(0.095, 4)
})

test('与公布的精确（Clopper–Pearson）双侧95%区间一致', () => {
  // 10 of 100 and 1 of 20 as printed in textbooks; 0 of 10 by the closed formula.
  expect(exactInterval(10, 100, 0.95).low).toBeCloseTo(0.049, 4)
  expect(exactInterval(10, 100, 0.95).high).toBeCloseTo(0.1762, 4)
  expect(exactInterval(1, 20, 0.95).low).toBeCloseTo(0.0013, 4)
  expect(exactInterval(1, 20, 0.95).high).toBeCloseTo(0.2487, 4)
  expect(exactInterval(0, 10, 0.95)).toMatchObject({ low: 0 })
  expect(exactInterval(0, 10, 0.95).high).toBeCloseTo(1 - 0.025 ** 0.1, 10)
})

test('全部有问题时上限是百分之百，全部没有时下限是零', () => {
  expect(upperLimit(5, 5, 0.95)).toBe(1)
  expect(lowerLimit(0, 5, 0.95)).toBe(0)
  expect(lowerLimit(5, 5, 0.95)).toBeCloseTo(0.05 ** 0.2, 10)
})

test('上限恰好是“看到这么少”的可能只剩5%的那个比例', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 400 }), fc.nat(), (looked, some) => {
      const found = some % looked
      const upper = upperLimit(found, looked, 0.95)
      expect(binomialAtMost(found, looked, upper)).toBeCloseTo(0.05, 6)
      expect(upper).toBeGreaterThan(found / looked)
      expect(lowerLimit(found, looked, 0.95)).toBeLessThanOrEqual(found / looked)
    }),
  )
})

test('总体100个、想以95%的把握发现10%以上的差错，要抽23个：多一个有错的都逃不过', () => {
  expect(sizeToFind(100, 10, 95)).toBe(23)
  expect(noneDrawn(100, 11, 23)).toBeLessThanOrEqual(0.05)
  expect(noneDrawn(100, 11, 22)).toBeGreaterThan(0.05)
})

test('总体很小时几乎要全看，再小也不多于总体', () => {
  expect(sizeToFind(3, 10, 95)).toBe(3)
  expect(sizeToFind(1, 50, 95)).toBe(1)
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 300 }),
      fc.integer({ min: 1, max: 50 }),
      fc.integer({ min: 80, max: 99 }),
      (all, percent, confidence) => {
        const size = sizeToFind(all, percent, confidence)
        const bad = Math.floor((all * percent) / 100) + 1
        expect(size).toBeLessThanOrEqual(all)
        expect(noneDrawn(all, bad, size)).toBeLessThanOrEqual(1 - confidence / 100 + 1e-12)
      },
    ),
  )
})
