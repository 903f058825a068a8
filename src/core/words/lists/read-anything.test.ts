import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Span } from '#core/words/figures/found.ts'
import type { Reading } from './draft.ts'
import { readDocument } from './read-document.ts'

const PIECES = [
  '一、',
  '（一）',
  '(二)',
  '1.',
  '２．',
  '1.1 ',
  '(1)',
  '①',
  '第一方面问题，',
  '第二部分 ',
  '问题一：',
  '一是',
  '二是',
  '针对',
  '关于',
  '问题',
  '的问题。',
  '整改措施：',
  '整改时限：',
  '责任单位：',
  '（牵头领导：',
  '2024年6月底前',
  '8月以来',
  '1-10月',
  '《',
  '》',
  '“',
  '”',
  '（',
  '）',
  '，',
  '。',
  '；',
  '、',
  '\n',
  '\r\n',
  '\t',
  '　　',
  '12家',
  '百分之九十',
  '不够到位',
  '印发',
  '排名第二',
  '下一步',
  '同比下降5%',
  '其中3个',
  '序号\t反馈问题\t整改措施\n',
  '县委第一巡察组对县教育局进行了巡察',
  '\u0000',
  '\ud800',
]

const REPORT = `中共青河县水利局党组关于巡察整改进展情况的通报
2023年9月5日至11月10日，县委第三巡察组对县水利局党组开展了巡察。现将整改情况予以公布。
一、整改落实情况
（一）关于党的领导弱化方面
1.针对“第一议题”制度执行不严格问题。一是修订《议事规则》；二是2024年以来组织学习12次，26名干部参加。
2.针对河长制落实不到位问题。开展巡河238次，发现问题45个，已整改43个。拨付资金120.5万元。
（1）加强执法。1-10月立案12件，结案9件。
（二）关于项目管理粗放的问题
整改措施：清理项目18个，收回资金36万元。责任单位：建管股。整改时限：2024年6月底前。
欢迎监督。电话：0411-87654321
中共青河县水利局党组
2024年6月30日`

const spansOf = (reading: Reading): Span[] => [
  ...reading.outline.map((node) => node.span),
  ...reading.figures.map((one) => one.span),
  ...reading.documents.map((one) => one.span),
  ...reading.dates.map((one) => one.span),
  ...reading.periods.map((one) => one.span),
  ...reading.draft.problems.flatMap((problem) => [
    problem.span,
    problem.titleSpan,
    ...problem.measures.map((measure) => measure.span),
    ...problem.manifestations.map((one) => one.span),
  ]),
]

const holds = (text: string) => {
  const reading = readDocument(text)
  const lines = reading.source.split('\n').length
  for (const span of spansOf(reading)) {
    expect(span.from).toBeGreaterThanOrEqual(0)
    expect(span.to).toBeGreaterThanOrEqual(span.from)
    expect(span.to).toBeLessThanOrEqual(reading.source.length)
    expect(span.line).toBeGreaterThanOrEqual(1)
    expect(span.lastLine).toBeGreaterThanOrEqual(span.line)
    expect(span.lastLine).toBeLessThanOrEqual(lines)
    expect(reading.source.slice(0, span.from).split('\n').length).toBe(span.line)
  }
  const ids = reading.draft.problems.flatMap((one) => [one.id, ...one.measures.map((measure) => measure.id)])
  expect(new Set(ids).size).toBe(ids.length)
  const known = new Set(reading.outline.map((node) => node.id))
  for (const node of reading.outline) expect(node.parent === null || known.has(node.parent)).toBe(true)
}

describe('什么文字都读，从不出错', () => {
  test('由公文零件乱拼的文字：位置都在原文里，编号不重', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }), (pieces) =>
        holds(pieces.join('')),
      ),
      { numRuns: 300 },
    )
  })

  test('被随意删改、复制过的报告', () => {
    const edit = fc.record({ at: fc.nat(400), length: fc.nat(12), put: fc.constantFrom(...PIECES, '') })
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 12 }), (edits) => {
        let text = REPORT
        for (const { at, length, put } of edits) text = text.slice(0, at) + put + text.slice(at + length)
        holds(text)
      }),
      { numRuns: 200 },
    )
  })

  test('任意字符', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), holds))
  })

  test('措施互不重叠，按先后排列', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }), (pieces) => {
        const { draft } = readDocument(pieces.join(''), 'report')
        for (const problem of draft.problems) {
          let end = 0
          for (const measure of problem.measures) {
            expect(measure.span.from).toBeGreaterThanOrEqual(end)
            end = measure.span.to
          }
        }
      }),
    )
  })
})

describe('恶意重复的长文很快读完', () => {
  const repeated = [
    '一',
    '《',
    '“',
    '（',
    '1.',
    '6月底前',
    '第一',
    '针对',
    '的',
    '一二三四',
    '《《甲》',
    '共有',
    '1个、',
    '排名第一、',
    '8月以来1个，',
    '整改措施：',
    '。（一）',
    'a',
    '\u3000',
    '甲\t乙\n',
    '（一）甲\n1.乙\n',
    '问题一：\n',
    '1-10月立案1件。\n',
  ]
  test.each(repeated)(
    '%j 重复到十万字',
    (piece) => {
      const text = piece.repeat(Math.ceil(100_000 / piece.length))
      const reading = readDocument(text)
      expect(reading.source.length).toBeGreaterThan(0)
    },
    20_000,
  )
})
