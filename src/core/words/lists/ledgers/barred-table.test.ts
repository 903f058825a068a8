import { describe, expect, test } from 'vitest'
import { readDocument } from '#core/words/lists/read-document.ts'
import { barsAsTabs, gapsAsTabs } from '#core/words/document/barred-table.ts'

const HEAD = ['序号', '问题', '整改措施', '责任单位', '完成时限']
const ROWS = [
  ['1', '村级财务公开不及时', '每月5日前张榜公开；抽查村级账目12本。', '镇经管站', '2026年6月底前'],
  ['2', '公益岗“只领钱不干活”', '清退8名公益岗人员。', '镇社保所', '立行立改'],
]
const ledger = (line: (cells: string[]) => string, rule = '') =>
  ['云汀镇巡察反馈问题整改台账', line(HEAD), rule, ...ROWS.map(line)].filter((one) => one !== '').join('\n')

const read = (text: string) =>
  readDocument(text).draft.problems.map(({ marker, title, measures, duty }) => [
    marker,
    title,
    measures.map((one) => one.text),
    duty.leadUnit,
    duty.deadline,
  ])

describe('用竖线或宽空格隔开的表格', () => {
  test.each([
    ['竖线', ledger((cells) => cells.join(' | '))],
    ['全角竖线', ledger((cells) => cells.join('｜'))],
    ['两头也有竖线，表头下有横线', ledger((cells) => `| ${cells.join(' | ')} |`, '|---|---|---|---|---|')],
    ['宽空格', ledger((cells) => cells.join('　　'))],
  ])('%s', (_, text) => {
    expect(read(text)).toEqual([
      ['1', '村级财务公开不及时', ['每月5日前张榜公开；', '抽查村级账目12本。'], '镇经管站', '2026-06-30'],
      ['2', '公益岗“只领钱不干活”', ['清退8名公益岗人员。'], '镇社保所', null],
    ])
  })

  test('长度不变；一行导航不是表格', () => {
    for (const text of [
      ledger((cells) => `| ${cells.join(' | ')} |`, '|--|--|--|--|--|'),
      '首页 | 概况 | 导航',
    ]) {
      expect(barsAsTabs(text)).toHaveLength(text.length)
      expect(gapsAsTabs(text)).toHaveLength(text.length)
    }
    expect(barsAsTabs('首页 | 概况 | 导航\n正文')).toBe('首页 | 概况 | 导航\n正文')
  })
})
