import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { heightOf, linesOf } from '#office/xlsx/write/row-height.ts'

describe('一段文字占几行', () => {
  test.each([
    ['', 20, 1],
    ['九个字正好占满一行', 19, 1],
    ['十个字就要多占一行了', 19, 2],
    ['两\n行', 20, 2],
    ['one two three four', 10, 3],
    ['averyverylongwordthatfitsnowhere', 10, 4],
    ['1234567890', 11, 1],
  ] as const)('%s（宽 %i）占 %i 行', (text, width, lines) => {
    expect(linesOf(text, width)).toBe(lines)
  })
  test('字越多行不会越少，列越宽行不会越多', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 6, max: 60 }), (text, width) => {
        expect(linesOf(`${text}\n再加一行`, width)).toBeGreaterThan(linesOf(text, width) - 1)
        expect(linesOf(text, 10_000)).toBeLessThanOrEqual(linesOf(text, width))
      }),
    )
  })
  test('行高不超过 Excel 的上限', () => {
    expect(heightOf(1)).toBe(20)
    expect(heightOf(1000)).toBe(409)
  })
})
