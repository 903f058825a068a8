import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { titleLines } from './title-lines.ts'

const WIDTH = 20
const LONG =
  '中共澜川县委巡视整改工作领导小组办公室关于报送省委第九巡视组巡视澜川县反馈意见集中整改阶段整改进展情况和下一步工作打算及有关问题清单任务清单责任清单的报告'

describe('the lines of a title', () => {
  test('one where one will do, none where there is nothing', () => {
    expect(titleLines('关于整改情况的报告', WIDTH)).toEqual(['关于整改情况的报告'])
    expect(titleLines(' \n ', WIDTH)).toEqual([])
  })

  test.each([
    [
      '中共澜川县委关于省委第九巡视组反馈意见整改进展情况的报告',
      ['中共澜川县委关于省委第九巡视组', '反馈意见整改进展情况的报告'],
    ],
    [
      '澜川县人民政府办公室关于印发《澜川县惠民补贴资金管理办法》的通知',
      ['澜川县人民政府办公室关于印发', '《澜川县惠民补贴资金管理办法》的通知'],
    ],
  ])('%s', (title, lines) => {
    expect(titleLines(title, WIDTH)).toEqual(lines)
  })

  test('a title of eighty characters parts no name and makes no hourglass', () => {
    const lines = titleLines(LONG, WIDTH)
    expect(lines.join('')).toBe(LONG)
    for (const name of ['办公室', '第九巡视组', '问题清单', '领导小组'])
      expect(
        lines.some((line) => line.includes(name)),
        name,
      ).toBe(true)
    const lengths = lines.map((line) => line.length)
    const peak = lengths.indexOf(Math.max(...lengths))
    expect(lengths.slice(0, peak + 1)).toEqual(lengths.slice(0, peak + 1).toSorted((a, b) => a - b))
    expect(lengths.slice(peak)).toEqual(lengths.slice(peak).toSorted((a, b) => b - a))
  })

  test('whatever it is: nothing lost, nothing too wide, no end of waiting', () => {
    const words = fc.array(
      fc.constantFrom('整改', '“报告”', '《办法》', '2026年', 'ABC', '，', '的', '（一）', ' ', '𰻞'),
      {
        maxLength: 60,
      },
    )
    fc.assert(
      fc.property(words, (parts) => {
        const title = parts.join('')
        const lines = titleLines(title, WIDTH)
        expect(lines.join('').replace(/\s/gu, '')).toBe(title.replace(/\s/gu, ''))
        for (const line of lines) expect([...line].length).toBeLessThanOrEqual(WIDTH * 2.5)
      }),
      { numRuns: 60 },
    )
  })
})
