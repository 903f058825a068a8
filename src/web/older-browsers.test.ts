import { expect, test } from 'vitest'
import { forArrays, forObjects } from './older-browsers.ts'

test('旧浏览器缺的方法，借给它的与新浏览器的一样', () => {
  const given = [3, 1, 2]
  for (const place of [0, 1, -1, -3, 5, -9]) {
    expect(forArrays.at.call(given, place)).toBe(given.at(place))
    expect(forArrays.at.call('整改办', place)).toBe('整改办'.at(place))
  }
  expect(forArrays.toSorted.call(given, (a, b) => Number(a) - Number(b))).toEqual([1, 2, 3])
  expect(forArrays.toReversed.call(given)).toEqual([2, 1, 3])
  expect(given).toEqual([3, 1, 2])
  expect(forArrays.findLast.call(given, (it) => Number(it) > 1)).toBe(2)
  expect(forArrays.findLast.call(given, (it) => Number(it) > 9)).toBeUndefined()
  expect(forObjects.hasOwn({ a: 1 }, 'a')).toBe(true)
  expect(forObjects.hasOwn({}, 'toString')).toBe(false)
})
