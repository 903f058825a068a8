import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { askedWords, excerptOf } from '#core/words/search/asked.ts'
import { fold, foldWithPlaces, gramsOf } from '#core/words/search/fold.ts'

describe('查找的字', () => {
  test('全角半角、大小写、空格换行都一样', () => {
    expect(fold('Ｇdp 总\n量')).toBe('gdp总量')
    expect(fold('３－０１')).toBe('3-01')
  })
  test('两个相邻的字成一对，标点隔开', () => {
    expect(gramsOf(fold('供水、排水管'))).toEqual(['供水', '排水', '水管'])
    expect(gramsOf('')).toEqual([])
  })
  test('一个字、只有标点都不够查；两个词都要有', () => {
    expect(askedWords('水')).toBeNull()
    expect(askedWords('。，、')).toBeNull()
    expect(askedWords('供水 漏损')).toEqual({ words: ['供水', '漏损'], grams: ['供水', '漏损'] })
    expect(askedWords('漏 供水')).toEqual({ words: ['漏', '供水'], grams: ['供水'] })
  })
  test('摘出来的一段标出查到的字，长文从前面不远处开始', () => {
    expect(excerptOf('城区供水管网漏损', ['供水', '漏损'])).toEqual([
      { text: '城区', hit: false },
      { text: '供水', hit: true },
      { text: '管网', hit: false },
      { text: '漏损', hit: true },
    ])
    const long = `${'前'.repeat(60)}供 水${'后'.repeat(200)}`
    const said = excerptOf(long, ['供水'])
    expect(said[0]?.text).toBe('…')
    expect(said.at(-1)?.text).toBe('…')
    expect(said.find((it) => it.hit)?.text).toBe('供 水')
  })
  test('凡含有所查的字，它的每一对都在；摘录的字都是原文的字', () => {
    const text = fc.string({ unit: 'binary', maxLength: 60 })
    fc.assert(
      fc.property(text, text, text, (a, b, c) => {
        const folded = fold(a + b + c)
        const words = fold(b)
        // Folding apart or together differs where marks combine: only what is there as it was typed is looked for.
        if (folded.includes(words)) {
          const there = new Set(gramsOf(folded))
          // The ends of a word may stand inside a run; all pairs within it stand in the text too.
          expect(gramsOf(words).every((it) => there.has(it))).toBe(true)
        }
        const said = excerptOf(a, [words || 'x'])
          .map((it) => it.text)
          .join('')
          .replaceAll('…', '')
        expect(a.replaceAll('…', '')).toContain(said)
        expect(foldWithPlaces(a).places.length).toBe(foldWithPlaces(a).text.length)
      }),
    )
  })
})
