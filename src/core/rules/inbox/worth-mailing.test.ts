import { describe, expect, test } from 'vitest'
import { toldKey } from './ladder.ts'
import { countsAs, retryAfter, worthMailing } from './worth-mailing.ts'

const week = [1, 2, 3, 4, 5]
/** 2026-12-25 是星期五。 */
const friday = '2026-12-25'

describe('值不值得发一封邮件', () => {
  test('没有事等着，就不发', () => {
    expect(worthMailing([], ['x'], friday, week)).toBe(false)
  })
  test('说过的不再说，有新的才发', () => {
    expect(worthMailing([{ key: 'a', group: 'do', by: null }], ['a'], friday, week)).toBe(false)
    expect(worthMailing([{ key: 'a', group: 'do', by: null }], ['b'], friday, week)).toBe(true)
  })
  test('下一封来不及说的期限，今天再说一次：周五要说到周日', () => {
    const due = (by: string) => {
      const line = { key: 'a', group: 'do', by } as const
      return worthMailing([line], [toldKey(line, friday)], friday, week)
    }
    expect(due(friday)).toBe(true)
    expect(due('2026-12-27')).toBe(true)
    expect(due('2026-12-28')).toBe(false)
    expect(due('2026-12-24')).toBe(false)
  })
  test('只选一天的，要说到下个星期', () => {
    const due = (by: string) => {
      const line = { key: 'a', group: 'do', by } as const
      return worthMailing([line], [toldKey(line, '2026-12-18')], '2026-12-18', [5])
    }
    expect(due('2026-12-24')).toBe(true)
    expect(due('2026-12-25')).toBe(false)
  })
  test('到了阶梯的下一级，说过的也再说一次', () => {
    const line = { key: 'a', group: 'do', by: '2026-12-31' } as const
    const told = [toldKey(line, '2026-12-24')]
    expect(worthMailing([line], told, friday, week)).toBe(false)
    expect(worthMailing([line], told, '2026-12-28', week)).toBe(true)
  })
  test('按工作日：国庆不发，调休上班的周末发；选了周末的，平常的周末才发', () => {
    expect(countsAs(friday)).toEqual([5])
    expect(countsAs('2026-10-01')).toEqual([])
    expect(countsAs('2026-10-10')).toEqual([1, 2, 3, 4, 5, 6])
    expect(countsAs('2026-12-27')).toEqual([7])
  })
  test('长假前的最后一天，说到假后第一个工作日以前到期的', () => {
    const due = (by: string) => {
      const line = { key: 'a', group: 'know', by } as const
      return worthMailing([line], [toldKey(line, '2026-09-30')], '2026-09-30', week)
    }
    expect(due('2026-10-07')).toBe(true)
    expect(due('2026-10-08')).toBe(false)
  })
  test('发不出去，隔得越来越久再试，试到第六次为止', () => {
    const waits = [1, 2, 3, 4, 5, 6].map((it) => retryAfter(it) ?? 0)
    expect(waits).toEqual(waits.toSorted((a, b) => a - b))
    expect(retryAfter(7)).toBe(null)
  })
})
