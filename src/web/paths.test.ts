import { describe, expect, test } from 'vitest'
import {
  evidenceAddress,
  exportAddress,
  paperAddress,
  paths,
  sheetAddress,
  threeListsAddress,
  wallAddress,
} from './paths.ts'

describe('页面地址', () => {
  test('每个页面一个地址，互不相同，都从根开始，不占 /api', () => {
    const all = Object.values(paths)
    expect(new Set(all).size).toBe(all.length)
    for (const path of all) expect(path).toMatch(/^\/(?!api(\/|$))[a-z-]*(\/([a-z-]+|\$[a-zA-Z]+))*$/)
  })
  test('挂图卡片指向的 /problems/<编号> 就是问题页', () => {
    expect(paths.problem).toBe('/problems/$problem')
  })
  test('挂图地址只带选了的条件', () => {
    expect(wallAddress({ size: 'A0', theme: 'paper', locale: 'zh-CN', round: undefined })).toBe(
      '/api/wall.svg?size=A0&theme=paper&locale=zh-CN',
    )
    expect(wallAddress({ size: 'A1', theme: 'dark', locale: 'en', round: 'r' }, 'pdf')).toBe(
      '/api/wall.pdf?size=A1&theme=dark&locale=en&round=r',
    )
  })
  test('公文地址带上日期、模板和是否附出处；没有选的不写', () => {
    expect(paperAddress('r', 'report', 'docx', { day: '2026-08-03', template: '', sources: 'yes' })).toBe(
      '/api/rounds/r/papers/report.docx?day=2026-08-03&sources=yes',
    )
    expect(sheetAddress('a/b', 'pdf')).toBe('/api/problems/a%2Fb/sheet.pdf')
  })
  test('导出地址带上页面上的全部筛选和排序，不带页码', () => {
    expect(
      exportAddress('problems', 'xlsx', {
        step: 'closed',
        text: '水 库&',
        page: 3,
        sort: 'light',
        aspect: 0,
      }),
    ).toBe('/api/problems.xlsx?step=closed&text=%E6%B0%B4+%E5%BA%93%26&sort=light&aspect=0')
    expect(threeListsAddress('a/b', 'en')).toBe('/api/rounds/a%2Fb/lists.xlsx?locale=en')
  })
  test('材料地址里的编号不会跑出自己的一段', () => {
    expect(evidenceAddress('a/../b', 'c?d')).toBe('/api/problems/a%2F..%2Fb/evidence/c%3Fd')
  })
})
