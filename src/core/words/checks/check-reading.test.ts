import { describe, expect, test } from 'vitest'
import { checkReading } from './check-reading.ts'
import { readDocument } from '#core/words/lists/read-document.ts'

const check = (text: string) =>
  checkReading(readDocument(`关于整改情况的通报\n${text}\n2024年12月1日`, 'report'))
const contradictions = (text: string) =>
  check(text).contradictions.map(({ code, places }) => [code, ...places.map((place) => place.line)])

describe('矛盾', () => {
  test('同一时段，立案数不同而结案数相同', () => {
    expect(
      contradictions('1-10月，全县立案62件，结案19件。\n开展专项行动，1-10月立案37件，结案19件。'),
    ).toEqual([['conflicting-figures', 2, 3]])
  })

  test('时段不同、说法不同、没写时段的，不下判断', () => {
    expect(contradictions('1-9月，全县立案62件。\n1-10月立案37件。')).toEqual([])
    expect(contradictions('1-10月，公安机关立案62件。\n1-10月，纪检机关立案37件。')).toEqual([])
    expect(contradictions('全县立案62件。\n全县立案37件。')).toEqual([])
  })

  test('部分大于总数', () => {
    expect(contradictions('申请专利14件，其中发明专利16件。')).toEqual([['part-exceeds-whole', 2, 2]])
    expect(contradictions('发现问题39个，已整改40个。')).toEqual([['part-exceeds-whole', 2, 2]])
    expect(
      contradictions('检查企业12家，约谈3家，其中重点企业5家。发现问题39个，已整改38个，其余1个正在整改。'),
    ).toEqual([])
  })

  test('百分数不可能', () => {
    expect(contradictions('群众满意率达102%。会议数量比上年减少130%。')).toEqual([
      ['impossible-percentage', 2],
      ['impossible-percentage', 2],
    ])
    expect(contradictions('投资完成率达120%，产值增长130%。')).toEqual([])
  })
})

describe('疑点与缺项', () => {
  test('只有会议和文件的，提示纸面整改', () => {
    const { doubts } = check(
      '1.针对学习不经常问题。印发《学习方案》。召开推进会2次。\n2.针对欠款问题。追缴欠款56万元。',
    )
    expect(doubts.map((doubt) => doubt.line)).toEqual([2])
  })

  test('没有措施、时限、单位', () => {
    const { gaps } = check(
      '1.针对学习不经常问题。\n2.针对欠款问题。追缴欠款。责任单位：县财政局。整改时限：2024年6月底前。',
    )
    expect(gaps.map((gap) => `${gap.problem} ${gap.code}`)).toEqual([
      'p1 no-measure',
      'p1 no-deadline',
      'p1 no-unit',
    ])
  })

  test('反馈意见本来就没有措施和时限', () => {
    expect(checkReading(readDocument('一、存在的主要问题\n（一）学习不深入。', 'feedback')).gaps).toEqual([])
  })
})
