import { describe, expect, test } from 'vitest'
import { readDocument } from '../read-document.ts'

const B = '\u2028'
const read = (...lines: string[]) =>
  readDocument(['青河县巡察反馈问题整改台账', ...lines].join('\n'), undefined, '2026-03-02').draft
const codes = (draft: ReturnType<typeof read>) =>
  draft.issues
    .filter(({ code }) => /column|row|header/u.test(code))
    .map(({ code, message }) => `${code} ${message}`)

const HEAD = '序号\t反馈问题\t具体表现\t整改措施\t牵头领导\t责任单位\t配合单位\t整改时限\t进展情况\t状态'

describe('台账表', () => {
  test('一行一个问题：表现、措施、领导、单位、时限、进展、状态各归各位', () => {
    const { problems, kind } = read(
      HEAD,
      `1\t会议过多\t1.一季度开会41次。2.陪会多。\t1.压减会议${B}2.合并文件\t王敏\t县府办\t县督查室、县财政局\t2026年6月底前\t已压减三成\t正在整改`,
    )
    expect(kind).toBe('ledger')
    expect(problems).toMatchObject([
      {
        marker: '1',
        title: '会议过多',
        manifestations: [{ text: '一季度开会41次。' }, { text: '陪会多。' }],
        measures: [
          { marker: '1.', text: '压减会议' },
          { marker: '2.', text: '合并文件' },
        ],
        duty: {
          leadLeader: '王敏',
          leadUnit: '县府办',
          coUnits: ['县督查室', '县财政局'],
          deadline: '2026-06-30',
        },
        progress: '已压减三成',
        status: '正在整改',
      },
    ])
  })

  test('两行表头：下面一行是列名，上面合并的只是总称', () => {
    const draft = read(
      '序号\t反馈问题\t整改责任\t\t\t整改措施\t整改时限',
      '\t\t牵头领导\t责任单位\t配合单位\t\t',
      '1\t会议过多\t王敏\t县府办\t县督查室\t压减会议\t长期坚持',
    )
    expect(draft.problems).toMatchObject([
      {
        duty: { leadLeader: '王敏', leadUnit: '县府办', coUnits: ['县督查室'], timeClass: 'long-term' },
        measures: [{ text: '压减会议' }],
      },
    ])
    expect(codes(draft)).toEqual([])
  })

  test('一个问题占几行：空着的、合并填满的都接着上一个', () => {
    const blank = read(
      HEAD,
      '1\t会议过多\t\t压减会议\t\t县府办\t\t2026年6月\t\t',
      '\t\t\t合并文件\t\t县督查室\t\t\t\t',
    )
    const filled = read(
      HEAD,
      '1\t会议过多\t\t压减会议\t\t县府办\t\t2026年6月\t\t',
      '1\t会议过多\t\t合并文件\t\t县督查室\t\t\t\t',
    )
    for (const { problems } of [blank, filled])
      expect(problems).toMatchObject([
        { title: '会议过多', measures: [{ text: '压减会议' }, { text: '合并文件' }] },
      ])
  })

  test('措施合并占两行、单位各一行：一条措施，两个单位', () => {
    const { problems } = read(
      HEAD,
      '1\t会议过多\t\t压减会议\t\t县府办\t\t2026年6月\t\t',
      '1\t会议过多\t\t压减会议\t\t县督查室\t\t\t\t',
    )
    expect(problems[0]?.measures).toMatchObject([{ duty: { leadUnit: '县府办', coUnits: ['县督查室'] } }])
    expect(problems[0]?.measures).toHaveLength(1)
  })

  test('只有一格有字的行，是措施就接着上一个，是“某某方面”就是下面各条的方面', () => {
    const { problems } = read(
      '序号\t反馈问题\t整改措施',
      '一、作风建设方面',
      '1\t会议过多\t压减会议',
      '\t\t合并文件',
      '二、财务管理方面',
      '1\t欠款不清\t清理欠款',
    )
    expect(problems).toMatchObject([
      { title: '会议过多', aspect: { title: '一、作风建设方面' }, measures: [{}, { text: '合并文件' }] },
      { title: '欠款不清', marker: '1', aspect: { title: '二、财务管理方面' } },
    ])
  })

  test('方面之下的第一行没有写问题，不会接到上一个方面的问题上', () => {
    const draft = read(
      '序号\t反馈问题\t整改措施',
      '1\t会议过多\t压减会议',
      '二、财务管理方面',
      '\t\t清理欠款',
    )
    expect(draft.problems).toMatchObject([{ measures: [{ text: '压减会议' }] }])
    expect(draft.problems[0]?.measures).toHaveLength(1)
    expect(codes(draft)).toEqual(['row-skipped 清理欠款'])
  })

  test('序号在每个方面里重新从 1 开始，不会并在一起', () => {
    const { problems } = read(
      '方面\t序号\t问题\t整改措施',
      '作风\t1\t会议过多\t压减',
      '\t2\t文件过长\t少写',
      '财务\t1\t欠款不清\t清理',
    )
    expect(problems.map(({ aspect, marker, title }) => [aspect?.title, marker, title])).toEqual([
      ['作风', '1', '会议过多'],
      ['作风', '2', '文件过长'],
      ['财务', '1', '欠款不清'],
    ])
  })

  test('合计、填表人、列号都不是问题，略去并说明', () => {
    const draft = read(
      '序号\t反馈问题\t整改措施',
      '1\t2\t3',
      '1\t会议过多\t压减会议',
      '合计\t1\t1',
      '填表人：李闻\t\t联系电话：0000000',
    )
    expect(draft.problems).toHaveLength(1)
    expect(codes(draft)).toEqual(['row-skipped 1', 'row-skipped 合计', 'row-skipped 填表人:李闻'])
  })

  test('不认识的列、没有地方放的列、意思不止一种的列，都说出来', () => {
    const draft = read(
      '序号\t反馈问题\t整改措施\t完成时间\t红黄灯\t原因分析',
      '1\t会议过多\t压减会议\t2026.6.30\t绿\t不实',
    )
    expect(codes(draft)).toEqual([
      'column-ambiguous 完成时间',
      'column-unknown 红黄灯',
      'column-not-read 原因分析',
    ])
    expect(draft.problems).toMatchObject([{ duty: { deadline: '2026-06-30' } }])
  })

  test('完成时间在有时限的表里是实际完成，不当作时限', () => {
    const draft = read(
      '序号\t问题\t整改措施\t整改时限\t完成时间',
      '1\t会议过多\t压减会议\t2026.6.30\t2026.5.1',
    )
    expect(draft.problems).toMatchObject([{ duty: { deadline: '2026-06-30' } }])
    expect(codes(draft)).toEqual(['column-not-read 完成时间'])
  })

  test('整改情况旁边有整改措施，说的是进展；没有，就是措施', () => {
    expect(read('序号\t问题\t整改措施\t整改情况', '1\t会议过多\t压减会议\t少开12次').problems).toMatchObject([
      { measures: [{ text: '压减会议' }], progress: '少开12次' },
    ])
    expect(read('序号\t问题\t整改情况', '1\t会议过多\t少开12次').problems).toMatchObject([
      { measures: [{ text: '少开12次' }], progress: null },
    ])
  })

  test('责任单位和责任人写在一格里', () => {
    const { problems } = read('序号\t问题\t整改措施\t责任单位/责任人', '1\t会议过多\t压减会议\t县教育局/张闻')
    expect(problems).toMatchObject([{ duty: { leadUnit: '县教育局', handler: '张闻' } }])
  })

  test('另有序号而没有问题的行并入上一个，并说明', () => {
    const draft = read('序号\t问题\t整改措施', '1\t会议过多\t压减会议', '2\t\t合并文件')
    expect(draft.problems).toMatchObject([{ measures: [{}, { text: '合并文件' }] }])
    expect(codes(draft)).toEqual(['rows-joined 2'])
  })

  test('几张工作表：表头不带到下一张，没有表头的说出来', () => {
    const text = '序号\t问题\t整改措施\n1\t会议过多\t压减会议\n1\t未完成\t3\n2\t已完成\t4'
    const { draft } = readDocument(text, undefined, undefined, {
      issues: [],
      sheets: [
        { name: '台账', firstLine: 1, rows: [1, 2] },
        { name: '统计', firstLine: 3, rows: [1, 2] },
      ],
    })
    expect(draft.problems).toHaveLength(1)
    expect(codes(draft)).toEqual(['no-header 统计'])
  })
})
