import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { numeralName, numeralValue } from './chinese-numeral.ts'

describe('中文数字', () => {
  test.each([
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['三百零五', 305],
    ['两千', 2000],
    ['三万五千', 35_000],
    ['二〇二四', 2024],
  ])('%s 是 %i', (words, value) => {
    expect(numeralValue(words)).toBe(value)
  })

  test('不是数字的词没有值', () => {
    expect(numeralValue('')).toBeNull()
    expect(numeralValue('十分')).toBeNull()
  })

  test('0 到 9999 写出来再读回去，还是原来的数', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 }), (value) => {
        expect(numeralValue(numeralName(value))).toBe(value)
      }),
    )
  })
})
