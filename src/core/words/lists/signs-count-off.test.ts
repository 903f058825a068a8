import { describe, expect, test } from 'vitest'
import { readDocument } from './read-document.ts'

const plan = (measures: string) =>
  readDocument(`某县中医院巡察反馈问题整改措施清单
县委巡察组2026年5月6日向县中医院反馈问题，现制定清单如下。
一、党建方面
1、议事范围不清
整改措施：${measures}
责任人：院长
2、绩效分配不公开
整改措施：公示分配办法。
责任人：院长
2026年5月28日`)

describe('一个字符的序号也分开措施', () => {
  test.each([
    ['⑴修订规则；⑵开展自查。', ['修订规则；', '开展自查。']],
    ['⒈修订规则；⒉开展自查。', ['修订规则；', '开展自查。']],
    ['①修订规则；②开展自查。', ['修订规则；', '开展自查。']],
    ['⑴修订规则。', ['修订规则。']],
  ])('%s', (measures, expected) => {
    expect(plan(measures).draft.problems[0]?.measures.map(({ text }) => text)).toEqual(expected)
  })
  test('措施清单说的是以后：6至12月不是去年；一条的时间不管下一条', () => {
    const { periods, figures } = plan('⑴6至12月抽查病历200份；⑵追回服务费7万元。')
    expect(periods.map(({ from, to }) => [from, to])).toEqual([['2026-06-01', '2026-12-31']])
    expect(figures.map(({ value, period }) => [value, period?.from ?? null])).toEqual([
      [200, '2026-06-01'],
      [7, null],
    ])
  })
})
