import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold } from './fold.ts'

test('全角变半角，繁体的套话变简体，空格归一', () => {
  expect(fold('（一）針對學習不深入問題，２０２４年６月底前')).toBe('(一)针对学习不深入问题,2024年6月底前')
  expect(fold('甲　乙\t丙')).toBe('甲 乙 丙')
})

test('不改长度，再折一次不变', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(fold(text)).toHaveLength(text.length)
      expect(fold(fold(text))).toBe(fold(text))
    }),
  )
})
