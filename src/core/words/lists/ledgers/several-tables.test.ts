import { describe, expect, test } from 'vitest'
import type { SourceNotes } from '../draft.ts'
import { readDocument } from '../read-document.ts'

const readAll = (lines: string[], notes?: SourceNotes) =>
  readDocument(['云梯县巡察反馈问题整改台账', ...lines].join('\n'), undefined, '2026-03-02', notes)
const read = (...lines: string[]) => readAll(lines).draft
const codes = (draft: ReturnType<typeof read>, wanted: RegExp) =>
  draft.issues.filter(({ code }) => wanted.test(code)).map(({ code, message }) => `${code} ${message}`)

describe('台账的坑：竖着写的表', () => {
  test('一个问题一张表，左边是栏目名', () => {
    const { draft, tables } = readAll([
      '反馈问题\t会议过多',
      '整改措施\t1.压减会议。2.合并文件。',
      '责任单位\t县府办\t整改时限\t2026年6月底前',
      '完成情况\t已完成',
      '反馈问题\t欠款不清',
      '整改措施\t清理欠款',
      '责任单位\t县财政局\t整改时限\t长期坚持',
    ])
    expect(draft.problems).toMatchObject([
      {
        title: '会议过多',
        status: '已完成',
        measures: [{ text: '压减会议。' }, { text: '合并文件。' }],
        duty: { leadUnit: '县府办', deadline: '2026-06-30' },
      },
      { title: '欠款不清', duty: { leadUnit: '县财政局', timeClass: 'long-term' } },
    ])
    expect(tables).toMatchObject([{ form: 'fields', rows: 2 }])
  })

  test('问题一列排一个，栏目名在最左', () => {
    const { problems } = read(
      '序号\t1\t2',
      '反馈问题\t会议过多\t欠款不清',
      '整改措施\t压减会议\t清理欠款',
      '责任单位\t县府办\t县财政局',
    )
    expect(problems).toMatchObject([
      { marker: '1', title: '会议过多', measures: [{ text: '压减会议' }], duty: { leadUnit: '县府办' } },
      { marker: '2', title: '欠款不清', measures: [{ text: '清理欠款' }], duty: { leadUnit: '县财政局' } },
    ])
  })

  test('问题编号合并在最左边一列', () => {
    const { problems } = read(
      '问题1\t反馈问题\t会议过多',
      '问题1\t整改措施\t压减会议',
      '问题2\t反馈问题\t欠款不清',
      '问题2\t整改措施\t清理欠款',
    )
    expect(problems).toMatchObject([
      { title: '会议过多', measures: [{ text: '压减会议' }] },
      { title: '欠款不清', measures: [{ text: '清理欠款' }] },
    ])
  })
})

describe('台账的坑：几张表', () => {
  const sheets = (...names: [string, number, number][]): SourceNotes => ({
    issues: [],
    sheets: names.map(([name, firstLine, rows]) => ({
      name,
      firstLine,
      rows: Array.from({ length: rows }, (_, i) => i + 1),
    })),
  })
  const HEAD = '序号\t问题\t整改措施\t责任单位'

  test('汇总表和分单位表里的同一个问题是一个，单位和措施合在一起，并说明', () => {
    const text = [
      HEAD,
      '1\t会议过多\t压减会议\t县府办',
      HEAD,
      '1\t会议过多\t压减会议\t县督查室',
      '2\t欠款不清\t清理\t县督查室',
    ]
    const { draft } = readDocument(
      text.join('\n'),
      undefined,
      undefined,
      sheets(['汇总', 1, 2], ['县督查室', 3, 3]),
    )
    expect(draft.problems).toMatchObject([
      { title: '会议过多', measures: [{ duty: { leadUnit: '县府办', coUnits: ['县督查室'] } }] },
      { title: '欠款不清' },
    ])
    expect(codes(draft, /merged|repeated/u)).toEqual(['problem-merged 会议过多'])
  })

  test('两个单位各有一个同名的问题，没有汇总表：是两个，提示核对', () => {
    const text = [HEAD, '1\t会议过多\t压减会议\t县府办', HEAD, '1\t会议过多\t少开会\t县财政局']
    const { draft } = readDocument(
      text.join('\n'),
      undefined,
      undefined,
      sheets(['县府办', 1, 2], ['县财政局', 3, 2]),
    )
    expect(draft.problems).toHaveLength(2)
    expect(codes(draft, /merged|repeated/u)).toEqual(['problem-repeated 会议过多'])
  })
})
