import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalJson } from './canonical.ts'

describe('规范的 JSON(RFC 8785)', () => {
  test('公布的样例：数字、文字、字面值', () => {
    const given = {
      numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    }
    expect(canonicalJson(given)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
        '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    )
  })

  test('公布的样例：键按 UTF-16 码元排序，不按码点', () => {
    const given = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    }
    expect(Object.values(JSON.parse(canonicalJson(given)) as object)).toContain('One')
    expect([...canonicalJson(given).matchAll(/":"([^"]+)"/g)].map((it) => it[1])).toEqual([
      'Carriage Return',
      'One',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ])
  })

  test.each([
    [1e21, '1e+21'],
    [1e20, '100000000000000000000'],
    [1e-7, '1e-7'],
    [1e-6, '0.000001'],
    [-0, '0'],
    [0, '0'],
    [5e-324, '5e-324'],
    [1.7976931348623157e308, '1.7976931348623157e+308'],
    [9007199254740992, '9007199254740992'],
    [295147905179352830000, '295147905179352830000'],
    [453.5, '453.5'],
  ])('数字 %s 写成 %s', (number, text) => {
    expect(canonicalJson(number)).toBe(text)
  })

  test('不是数的数没有写法', () => {
    for (const number of [Number.NaN, Infinity, -Infinity])
      expect(() => canonicalJson(number)).toThrow(RangeError)
  })

  test.each([
    ['退格、制表、换行、换页、回车', '\b\t\n\f\r', String.raw`"\b\t\n\f\r"`],
    ['其他控制符用小写十六进制', '\u0000\u001f', String.raw`"\u0000\u001f"`],
    ['引号和反斜杠', '"\\', String.raw`"\"\\"`],
    ['斜杠、行分隔符和表情照写', '/\u2028\u{1F600}', '"/\u2028\u{1F600}"'],
  ])('文字:%s', (_name, text, written) => {
    expect(canonicalJson(text)).toBe(written)
  })

  test('半个字符不能有写法：别的程序会写成别的样子', () => {
    for (const text of ['\ud83d', '尾\ude00', 'a\ud800b'])
      expect(() => canonicalJson(text)).toThrow(TypeError)
    expect(() => canonicalJson({ '\ud83d': 1 })).toThrow(TypeError)
  })

  test('没有定义的成员不写，数组里没有定义的写成 null，函数没有写法', () => {
    expect(canonicalJson({ b: undefined, a: [undefined, 1] })).toBe('{"a":[null,1]}')
    expect(() => canonicalJson(() => 1)).toThrow(TypeError)
    expect(() => canonicalJson({ a: 1n })).toThrow(TypeError)
  })

  test('成员的先后不影响写法；读回来还是原来的意思', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'grapheme' }), (value) => {
        const text = canonicalJson(value)
        expect(canonicalJson(JSON.parse(text))).toBe(text)
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
        if (value === null || typeof value !== 'object' || Array.isArray(value)) return
        const turned = Object.fromEntries(Object.entries(value).toReversed())
        expect(canonicalJson(turned)).toBe(text)
      }),
    )
  })
})
