import { expect, test } from 'vitest'
import { placeAspects } from './place-aspects.ts'

const aspects = (...told: [number, string][]) =>
  told.map(([ordinal, title]) => ({ ordinal, title, marker: '' }))
const there = aspects([1, '党的建设方面'], [2, '作风建设方面'])
const ordinals = (asked: ReturnType<typeof aspects>, spent = [1, 2]) =>
  placeAspects(asked, there, spent).map((it) => it.ordinal)

test('题目一样就是同一个方面，不管文件里排第几', () => {
  expect(ordinals(aspects([1, '作风建设方面'], [3, '党的建设方面']))).toEqual([2, 1])
})
test('另一个方面得一个没有用过的序号，同一个方面只得一个', () => {
  expect(ordinals(aspects([1, '民生领域'], [2, '财政管理'], [1, '民生领域']))).toEqual([3, 4, 3])
  expect(ordinals(aspects([5, '民生领域']), [1, 2, 7])).toEqual([5])
  expect(ordinals(aspects([7, '民生领域']), [1, 2, 7])).toEqual([8])
})
test('不分方面的文件不混进第一方面；第零方面和空轮次照旧', () => {
  expect(ordinals(aspects([1, '']))).toEqual([3])
  expect(ordinals(aspects([0, '']))).toEqual([0])
  expect(placeAspects(aspects([1, '民生领域']), [], []).map((it) => it.ordinal)).toEqual([1])
})
