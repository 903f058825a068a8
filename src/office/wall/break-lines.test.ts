import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { atomsOf, breakLines, leastWidth } from './break-lines.ts'
import { oneLine, widthOf } from './text-width.ts'

function broken(text: string, lines: number, width: number): string[] | null {
  return breakLines(atomsOf(text), lines, width)
}

describe('题目换行', () => {
  test('不在引号中间断开', () => {
    expect(broken('对“关键少数”监督宽松软', 2, 7)).toEqual(['对“关键少数”', '监督宽松软'])
    expect(broken('村级“三资”管理不严', 2, 6)).toEqual(['村级“三资”', '管理不严'])
    expect(broken('对"关键少数"监督宽松软', 2, 7)).toEqual(['对"关键少数"', '监督宽松软'])
  })

  test('不把词断开，标点不在行首', () => {
    expect(broken('重点岗位轮岗不到位', 2, 6)).toEqual(['重点岗位', '轮岗不到位'])
    expect(broken('医保基金追缴不到位', 2, 6)).toEqual(['医保基金', '追缴不到位'])
    expect(broken('会议搞形式、走过场', 2, 6)).toEqual(['会议搞形式、', '走过场'])
  })

  test('外文词和数字连单位不断开', () => {
    expect(broken('推进PPP/BOT项目清理', 2, 9)).toEqual(['推进PPP/BOT', '项目清理'])
    for (const line of broken('追缴12.5亿元欠款', 2, 7) ?? []) expect(line).not.toMatch(/^亿|5$/u)
    for (const line of broken('截至2031年底仍未完成', 2, 8) ?? []) expect(line).not.toMatch(/^年/)
  })

  test('放不下就说放不下', () => {
    expect(broken('“引号里的十个字不能断开”', 2, 6)).toBeNull()
  })

  test('两行长短相当，不留孤字', () => {
    const lines = broken('政治站位不高', 2, 5) ?? []
    expect(lines.map(widthOf)).toEqual([4, 2])
  })
})

const character = fc.constantFrom(
  ...Array.from('整改问题责任不到位监督“”‘’（）《》、，。；：？！…—·"\'()ab XYZ 12.5% &<>镕喆堃昇翀𠮷年月'),
)
const title = fc.array(character, { maxLength: 24 }).map((characters) => oneLine(characters.join('')))

test('任何题目：不丢字；行首无句读，行末无前引号；每行不超宽', () => {
  fc.assert(
    fc.property(title, fc.integer({ min: 1, max: 4 }), (text, count) => {
      const atoms = atomsOf(text)
      const width = leastWidth(atoms, count, false)
      const lines = breakLines(atoms, count, width)
      expect(lines).not.toBeNull()
      if (lines === null) return
      expect(lines.length).toBeLessThanOrEqual(Math.max(count, 0))
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
      lines.forEach((line, index) => {
        expect(widthOf(line)).toBeLessThanOrEqual(width + 1e-6)
        if (index > 0) expect(line).not.toMatch(/^[、，。；：？！”’）》]/u)
        if (index < lines.length - 1) expect(line).not.toMatch(/[“‘（《]$/u)
      })
    }),
    { numRuns: 500 },
  )
})
