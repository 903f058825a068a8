import { describe, expect, test } from 'vitest'
import type { DocumentKind } from './draft.ts'
import { readDocument } from './read-document.ts'

const kindOf = (text: string) => {
  const { draft, reasons } = readDocument(text)
  return [draft.kind, reasons.kind.by, reasons.kind.said]
}

describe('标题说明种类，原话就是理由', () => {
  test.each<[string, DocumentKind, string]>([
    ['中共青河县教育局党组关于巡察整改进展情况的通报', 'report', '整改进展情况的通报'],
    ['青河县水务局巡察整改情况公示', 'report', '整改情况公示'],
    ['关于2025年度县级预算执行审计查出问题整改情况的报告', 'report', '查出问题整改'],
    ['青河县巡察整改台账有关情况的说明', 'report', '整改台账有关情况的说明'],
    ['县委第二巡察组向县教育局党组反馈巡察情况', 'feedback', '巡察组向县教育局党组反馈'],
    ['中共青河县委巡察组关于巡察县民政局党组的反馈意见', 'feedback', '巡察组关于巡察县民政局党组的反馈'],
    ['关于巡察县残联党组情况的报告', 'feedback', '巡察县残联党组情况的报告'],
    ['青河县2025年度县级预算执行和其他财政收支审计工作报告', 'feedback', '审计工作报告'],
    ['县属国有企业审计结果公告', 'feedback', '审计结果公告'],
    ['青河县教育局落实县委巡察反馈意见整改方案', 'plan', '落实县委巡察反馈意见整改方案'],
    ['关于印发《青河县教育局巡察反馈意见整改方案》的通知', 'plan', '整改方案'],
    ['关于转发《青河县巡察整改台账》的通知', 'ledger', '整改台账'],
    ['青石河督察反馈问题整改清单', 'ledger', '整改清单'],
    ['青河县巡察整改工作任务清单', 'plan', '任务清单'],
    ['关于报送第三季度巡察整改台账的通知', 'other', '关于报送第三季度巡察整改台账的通知'],
    ['关于召开巡察整改专题民主生活会的通知', 'other', '关于召开巡察整改专题民主生活会的通知'],
    ['县委巡察整改工作专题会议纪要', 'other', '纪要'],
    ['青河县巡察整改工作办法（试行）', 'other', '办法(试行)'],
  ])('%s', (title, kind, said) => {
    const [got, by, words] = kindOf(`${title}\n一、有关情况\n正文。`)
    expect([got, by, String(words).replace('（', '(').replace('）', ')')]).toEqual([kind, 'title', said])
  })
})

describe('标题没有说，看表头，再看正文', () => {
  test('表头认作台账', () => {
    expect(
      kindOf('序号\t反馈问题\t整改措施\t责任单位\t整改时限\n1\t会议过多\t压减会议\t县府办\t6月底前'),
    ).toEqual(['ledger', 'table', '序号、反馈问题、整改措施、责任单位'])
  })

  test('正文里的话是推测的理由，要请人确认', () => {
    const text = '青河县教育局\n制定本方案。\n一、整改任务\n1.学习不经常的问题。\n责任单位：办公室'
    expect(kindOf(text)).toEqual(['plan', 'words', '制定本方案'])
    expect(readDocument(text).draft.issues).toContainEqual(
      expect.objectContaining({ code: 'kind-guessed', message: 'plan' }),
    )
  })

  test('什么都没有说，就说认不出', () => {
    expect(kindOf('今天天气很好。大家去爬山。')).toEqual(['other', 'nothing', ''])
  })

  test('人选定的，理由就是人选定的', () => {
    expect(readDocument('整改台账', 'feedback').reasons.kind).toEqual({ by: 'chosen', said: '' })
  })

  test('理由照原样引用，繁体也是', () => {
    expect(kindOf('關於巡察整改情況的通報\n一、學習不經常。')).toEqual(['report', 'title', '整改情況的通報'])
  })
})

describe('说的是哪一类监督检查', () => {
  test.each([
    ['中共青河县教育局党组关于县委巡察整改情况的通报\n一、情况\n审计发现的问题已整改。', 'patrol', '巡察'],
    ['中共青河市委关于省委巡视整改情况的通报\n一、情况', 'inspection', '巡视'],
    ['2025年度预算执行审计查出问题整改情况的报告\n一、情况', 'audit', '预算执行审计'],
    ['青河市生态环境保护督察整改清单\n一、情况', 'environment', '生态环境保护督察'],
    [
      '关于整改情况的公示\n2025年3月1日至5月1日，县委第一巡察组对县水务局进行了巡察。',
      'patrol',
      '县委第一巡察组',
    ],
  ])('%s', (text, kind, said) => {
    expect(readDocument(text).reasons.inspection).toEqual({ kind, said })
  })

  test('没有说的，或者几样都说的，不猜', () => {
    expect(readDocument('关于整改情况的公示\n一、情况').reasons.inspection).toBeNull()
    expect(
      readDocument('关于整改情况的公示\n对照巡察、审计反馈的问题，逐条整改。').reasons.inspection,
    ).toBeNull()
  })
})
