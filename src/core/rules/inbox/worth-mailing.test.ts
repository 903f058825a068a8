import { describe, expect, test } from 'vitest'
import { retryAfter, weekdayOf, worthMailing } from './worth-mailing.ts'

const week = [1, 2, 3, 4, 5]
/** 2026-12-25 是星期五。 */
const friday = '2026-12-25'

describe('值不值得发一封邮件', () => {
  test('没有事等着，就不发', () => {
    expect(worthMailing([], ['x'], friday, week)).toBe(false)
  })
  test('说过的不再说，有新的才发', () => {
    expect(worthMailing([{ key: 'a', by: null }], ['a'], friday, week)).toBe(false)
    expect(worthMailing([{ key: 'a', by: null }], ['b'], friday, week)).toBe(true)
  })
  test('下一封来不及说的期限，今天再说一次：周五要说到周日', () => {
    const due = (by: string) => worthMailing([{ key: 'a', by }], ['a'], friday, week)
    expect(due(friday)).toBe(true)
    expect(due('2026-12-27')).toBe(true)
    expect(due('2026-12-28')).toBe(false)
    expect(due('2026-12-24')).toBe(false)
  })
  test('只选一天的，要说到下个星期', () => {
    expect(worthMailing([{ key: 'a', by: '2026-12-31' }], ['a'], friday, [5])).toBe(true)
    expect(worthMailing([{ key: 'a', by: '2027-01-01' }], ['a'], friday, [5])).toBe(false)
  })
  test('星期一是1，星期日是7', () => {
    expect([weekdayOf(friday), weekdayOf('2026-12-27'), weekdayOf('2026-12-28')]).toEqual([5, 7, 1])
  })
  test('发不出去，隔得越来越久再试，试到第六次为止', () => {
    const waits = [1, 2, 3, 4, 5, 6].map((it) => retryAfter(it) ?? 0)
    expect(waits).toEqual(waits.toSorted((a, b) => a - b))
    expect(retryAfter(7)).toBe(null)
  })
})
