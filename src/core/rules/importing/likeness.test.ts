import { describe, expect, test } from 'vitest'
import { kernelOf, likeness, pairsOf } from './likeness.ts'

const alike = (one: string, other: string): number =>
  likeness(pairsOf(kernelOf(one)), pairsOf(kernelOf(other)))

describe('两种说法有多像', () => {
  test('标点、空格、引号不算；完全一样是一，毫无相同是零', () => {
    expect(alike('会议过多、过频', '会议 过多过频。')).toBe(1)
    expect(alike('会议过多', '水管漏损')).toBe(0)
    expect(alike('水', '水')).toBe(1)
    expect(alike('', '……')).toBe(0)
  })
  test('相邻两字出现几次算几次：多说的部分使它不那么像', () => {
    expect(alike('换管换管', '换管')).toBe(0.5)
    expect(alike('会议过多过频', '会议过多')).toBeCloseTo(0.75)
  })
  test('只比开头的一段：格子里塞几万字，比起来也不更久', () => {
    const start = Array.from({ length: 300 }, (_, at) => String.fromCharCode(0x4e00 + at)).join('')
    expect(pairsOf(start + '尾'.repeat(50_000))).toEqual(pairsOf(start))
  })
})
