import { describe, expect, test } from 'vitest'
import { termGroups } from './terms.ts'

const terms = termGroups.flatMap((group) => group.terms)
const repeated = (words: string[]): string[] => words.filter((word, at) => words.indexOf(word) !== at)

describe('一词一义', () => {
  test('同一中文词只出现一次', () => {
    expect(repeated(terms.flatMap(({ zh }) => zh.split('、')))).toEqual([])
  })

  test('同一代码词、同一英文词只指一件事', () => {
    expect(repeated(terms.map(({ code }) => code))).toEqual([])
    expect(repeated(terms.map(({ english }) => english))).toEqual([])
  })

  test('代码词可直接用作标识符', () => {
    expect(terms.filter(({ code }) => !/^[a-z][a-zA-Z]*$/u.test(code))).toEqual([])
  })

  test('禁用词不是本词条自己的代码词或英文词', () => {
    expect(
      terms.filter(({ code, english, not = [] }) => not.includes(code) || not.includes(english)),
    ).toEqual([])
  })
})
