import { describe, expect, test } from 'vitest'
import type { SourceNotes } from '../draft.ts'
import { readDocument } from '../read-document.ts'

const B = '\u2028'
const readAll = (lines: string[], notes?: SourceNotes) =>
  readDocument(['云梯县巡察反馈问题整改台账', ...lines].join('\n'), undefined, '2026-03-02', notes)
const read = (...lines: string[]) => readAll(lines).draft
const codes = (draft: ReturnType<typeof read>, wanted: RegExp) =>
  draft.issues.filter(({ code }) => wanted.test(code)).map(({ code, message }) => `${code} ${message}`)
const columnsOf = (...lines: string[]) =>
  readAll(lines).tables.flatMap(({ columns }) =>
    columns.map(({ name, field, confidence, reason }) => `${name} ${field} ${confidence} ${reason}`),
  )

describe('台账的坑：表头', () => {
  test('标题、单位、填报日期在上面，填表人、审核人在下面', () => {
    const draft = read(
      '单位：云梯县教育局\t\t填报日期：2025年3月5日',
      '序号\t反馈问题\t整改措施\t整改时限',
      '1\t会议过多\t压减会议\t6月底前',
      '填表人：林启\t审核人：苏和\t联系电话：0000000\t',
    )
    expect(draft.problems).toMatchObject([
      { title: '会议过多', duty: { leadUnit: '云梯县教育局', deadline: '2025-06-30' } },
    ])
    expect(codes(draft, /unit-of-sheet|row-skipped/u)).toEqual([
      'row-skipped 单位：云梯县教育局 填报日期：2025年3月5日',
      'unit-of-sheet 云梯县教育局',
      'row-skipped 填表人:林启',
    ])
  })

  test('三行表头：总称之下再分', () => {
    const { tables, draft } = readAll([
      '序号\t反馈问题\t整改落实\t\t\t\t完成情况',
      '\t\t责任\t\t时间\t\t',
      '\t\t牵头单位\t配合单位\t计划\t实际\t',
      '1\t会议过多\t县府办\t县督查室\t2026年6月底前\t2026-05-20\t已完成',
    ])
    expect(tables[0]?.headLines).toHaveLength(3)
    expect(tables[0]?.columns.map(({ field }) => field)).toEqual([
      ...['seq', 'problem', 'leadUnit', 'coUnits', 'deadline', 'finish', 'status'],
    ])
    expect(draft.problems).toMatchObject([
      { duty: { leadUnit: '县府办', coUnits: ['县督查室'], deadline: '2026-06-30' }, status: '已完成' },
    ])
  })

  test('上面一行不成表头，和下面一行合起来才是', () => {
    const { tables, draft } = readAll([
      '序号\t反馈情况\t\t整改落实\t\t',
      '\t方面\t问题\t整改措施\t时限\t责任单位',
      '1\t作风\t会议过多\t压减会议\t6月底前\t县府办',
    ])
    expect(tables[0]?.columns.map(({ field }) => field)).toEqual([
      ...['seq', 'aspect', 'problem', 'measures', 'deadline', 'leadUnit'],
    ])
    expect(codes(draft, /row-skipped/u)).toEqual([])
  })

  test('每页重印的表头不断开问题，也不算一行', () => {
    const head = '序号\t反馈问题\t整改措施'
    const { draft, tables } = readAll([
      head,
      '1\t会议过多\t压减会议',
      head,
      '\t\t合并文件',
      '2\t欠款不清\t清理',
    ])
    expect(draft.problems).toMatchObject([
      { measures: [{ text: '压减会议' }, { text: '合并文件' }] },
      { title: '欠款不清' },
    ])
    expect(tables).toMatchObject([{ rows: 3 }])
  })

  test('“一 ⇥ 某某方面”夹在数字序号之间，是下面各行的方面', () => {
    const { problems } = read(
      '序号\t反馈问题\t整改措施',
      '一\t作风建设\t',
      '1\t会议过多\t压减会议',
      '二\t财务管理\t',
      '1\t欠款不清\t清理欠款',
    )
    expect(problems.map(({ aspect, title }) => [aspect?.title, title])).toEqual([
      ['一、作风建设', '会议过多'],
      ['二、财务管理', '欠款不清'],
    ])
  })

  test('同一表头，不论全角半角、空格、换行、星号，都是同一个记号；换了次序就不是', () => {
    const hash = (head: string) => readAll([head, '1\t会议过多\t压减会议'])['tables'][0]?.headerHash
    expect(hash('序 号\t※反馈问题\t整改措施')).toBe(hash('序号\t反馈问题\t整改措施'))
    expect(hash('序号\t整改措施\t反馈问题')).not.toBe(hash('序号\t反馈问题\t整改措施'))
    expect(hash('序号\t反馈问题\t整改措施')).toMatch(/^[0-9a-f]{16}$/u)
  })
})

describe('台账的坑：栏目', () => {
  test('完成时间：写着“底前”是时限，只有办完的才填是实际完成', () => {
    expect(columnsOf('序号\t问题\t措施\t完成时间', '1\t会议过多\t压减\t6月底前')).toContain(
      '完成时间 deadline likely cells',
    )
    expect(
      columnsOf(
        '序号\t问题\t措施\t完成时间\t完成情况',
        '1\t会议过多\t压减\t2026.1.20\t已完成',
        '2\t欠款不清\t清理\t\t正在整改',
      ),
    ).toContain('完成时间 finish guess beside')
  })

  test('整改情况：一两个词是状态，整句话是进展', () => {
    expect(columnsOf('序号\t问题\t措施\t整改情况', '1\t会议过多\t压减\t已完成')).toContain(
      '整改情况 status likely cells',
    )
    expect(
      columnsOf('序号\t问题\t措施\t整改情况', '1\t会议过多\t压减\t印发办法，一季度会议比去年同期减少三成'),
    ).toContain('整改情况 progress likely cells')
  })

  test('列名说是时限，里面全是单位：标为请核对', () => {
    expect(columnsOf('序号\t问题\t整改时限', '1\t会议过多\t县府办', '2\t欠款不清\t县财政局')).toContain(
      '整改时限 deadline guess cells-deny',
    )
  })

  test('没有列名的列按内容推测，推测的都标为请核对', () => {
    expect(
      columnsOf(
        '序号\t问题\t措施\t甲栏\t乙栏',
        '1\t会议过多\t压减\t县府办\t林启',
        '2\t欠款\t清理\t县财政局\t苏和',
      ),
    ).toEqual(expect.arrayContaining(['甲栏 leadUnit guess cells', '乙栏 handler guess cells']))
  })

  test('人说过的列对应压过猜测，别的照旧', () => {
    const lines = ['序号\t问题\t措施\t完成时间\t红黄灯', '1\t会议过多\t压减\t2026.6.30\t进度正常']
    const text = ['台账', ...lines].join('\n')
    const hash = readDocument(text).tables[0]?.headerHash ?? ''
    const { draft, tables } = readDocument(text, undefined, '2026-03-02', undefined, {
      [hash]: { 3: 'finish', 4: 'status' },
    })
    expect(draft.problems).toMatchObject([{ status: '进度正常', duty: { deadline: null } }])
    expect(tables[0]?.columns.map(({ reason }) => reason)).toEqual(['name', 'name', 'name', 'said', 'said'])
    expect(
      readDocument(text, undefined, undefined, undefined, { other: { 1: 'none' } }).draft.problems,
    ).toHaveLength(1)
  })

  test('把问题一列改成不读，读不出清单，也不出错', () => {
    const text = '台账\n序号\t问题\n1\t会议过多'
    const hash = readDocument(text).tables[0]?.headerHash ?? ''
    const { draft } = readDocument(text, undefined, undefined, undefined, { [hash]: { 1: 'none' } })
    expect(draft.problems).toEqual([])
    expect(draft.issues.map(({ code }) => code)).toContain('no-header')
  })
})

describe('台账的坑：单元格', () => {
  test('一格里编了号的几条措施，责任单位、时限也照样编号：各归各条', () => {
    const { problems } = read(
      '序号\t反馈问题\t整改措施\t责任单位\t整改时限',
      `1\t会议过多\t1.压减会议 2.合并文件 3.通报情况\t1.县府办${B}2.县督查室${B}3.县府办\t1.2026年6月底前${B}2.立行立改${B}3.长期坚持`,
    )
    expect(problems[0]?.measures).toMatchObject([
      { text: '压减会议', duty: { leadUnit: '县府办', deadline: '2026-06-30' } },
      { text: '合并文件', duty: { leadUnit: '县督查室', timeClass: 'immediate' } },
      { text: '通报情况', duty: { leadUnit: '县府办', timeClass: 'long-term' } },
    ])
    expect(problems[0]?.duty).toMatchObject({
      leadUnit: '县府办',
      coUnits: ['县督查室'],
      deadline: '2026-06-30',
    })
  })

  test.each([
    ['1.压减会议2.合并文件', ['压减会议', '合并文件']],
    ['（1）压减会议；（2）合并文件。', ['压减会议；', '合并文件。']],
    ['①压减会议②合并文件', ['压减会议', '合并文件']],
    ['一是压减会议；二是合并文件。', ['压减会议；', '合并文件。']],
    ['第一，压减会议。第二，合并文件。', ['压减会议。', '合并文件。']],
    [`压减会议；${B}合并文件。`, ['压减会议；', '合并文件。']],
    [`压减会议${B}合并文件`, [`压减会议${B}合并文件`]],
    ['1.投入2.5万元购置设备', ['投入2.5万元购置设备']],
    ['修订办法，第2.1条改为3天', ['修订办法，第2.1条改为3天']],
    ['1.建成2、3号楼2.验收', ['建成2、3号楼', '验收']],
  ])('措施一格“%s”读成 %j', (cell, measures) => {
    const { problems } = read('序号\t反馈问题\t整改措施', `1\t会议过多\t${cell}`)
    expect(problems[0]?.measures.map(({ text }) => text)).toEqual(measures)
  })

  test('同上、〃 是上面一格，- 和 / 是没有', () => {
    const { problems } = read(
      '序号\t反馈问题\t整改措施\t责任单位\t责任人\t配合单位',
      '1\t会议过多\t压减会议\t县府办\t林启\t/',
      '2\t文件过长\t限定篇幅\t同上\t〃\t-',
      '3\t欠款不清\t清理欠款\t〃\t同上\t无',
    )
    expect(problems.map(({ duty }) => [duty.leadUnit, duty.handler, duty.coUnits])).toEqual([
      ['县府办', '林启', []],
      ['县府办', '林启', []],
      ['县府办', '林启', []],
    ])
  })

  test.each([
    ['45473', '2024-06-30', null],
    ['2024.6.30', '2024-06-30', null],
    ['２０２４年６月底前', '2024-06-30', null],
    ['立行立改', null, 'immediate'],
    ['长期坚持', null, 'long-term'],
  ])('时限一格“%s”', (words, deadline, timeClass) => {
    const { problems } = read('序号\t反馈问题\t整改措施\t整改时限', `1\t会议过多\t压减\t${words}`)
    expect(problems[0]?.duty.deadline).toBe(deadline)
    if (timeClass !== null) expect(problems[0]?.duty.timeClass).toBe(timeClass)
  })

  test('Excel 的日期序号读成日期并说明', () => {
    const draft = read('序号\t反馈问题\t整改措施\t整改时限', '1\t会议过多\t压减\t45473')
    expect(codes(draft, /serial/u)).toEqual(['serial-as-date 45473'])
  })

  test.each([
    ['是否完成', '是', '已完成'],
    ['是否完成', '否', '未完成'],
    ['是否销号', '√', '已销号'],
    ['完成情况', '☐未完成 ☑正在整改', '正在整改'],
    ['整改状态', '已完成☐ 推进中☑', '推进中'],
    ['完成情况', '√', '已完成'],
  ])('“%s”一列里的“%s”读成 %s', (name, cell, status) => {
    const { problems } = read(`序号\t反馈问题\t整改措施\t${name}`, `1\t会议过多\t压减\t${cell}`)
    expect(problems[0]?.status).toBe(status)
  })

  test('几个状态各占一列，打勾的才算', () => {
    const { problems } = read(
      '序号\t反馈问题\t整改措施\t整改情况\t\t',
      '\t\t\t已完成\t正在整改\t未整改',
      '1\t会议过多\t压减\t√\t\t',
      '2\t欠款不清\t清理\t\t√\t',
    )
    expect(problems.map(({ status }) => status)).toEqual(['已完成', '正在整改'])
  })

  test('牵头和配合写在一格里，责任单位和责任人写在一格里', () => {
    const { problems } = read(
      '序号\t反馈问题\t整改措施\t责任单位',
      `1\t会议过多\t压减\t牵头：县府办${B}配合：县督查室、县财政局`,
    )
    expect(problems[0]?.duty).toMatchObject({ leadUnit: '县府办', coUnits: ['县督查室', '县财政局'] })
  })

  test('底色当状态：没有写状态的行按颜色记下并说明；表里说了颜色的意思，就用它的话', () => {
    const lines = ['序号\t反馈问题\t整改措施', '1\t会议过多\t压减', '2\t欠款不清\t清理']
    const fills = [
      { line: 3, column: 0, colour: 'green' as const },
      { line: 4, column: 0, colour: 'red' as const },
    ]
    const notes = { issues: [], sheets: [], fills }
    const { draft } = readAll(lines, notes)
    expect(draft.problems.map(({ status }) => status)).toEqual(['标绿', '标红'])
    expect(codes(draft, /fill/u)).toEqual(['fill-as-status 标绿', 'fill-as-status 标红'])
    const sheets = [{ name: '', firstLine: 1, rows: [1, 2, 3, 4, 5] }]
    const told = readAll([...lines, '说明：绿色表示已完成，红色表示超期'], { ...notes, sheets }).draft
    expect(told.problems.map(({ status }) => status)).toEqual(['已完成', '超期'])
  })

  test('每条措施带着自己那一行的状态和进展', () => {
    const { problems } = read(
      '序号\t反馈问题\t整改措施\t进展情况\t完成情况',
      '1\t会议过多\t压减会议\t已减三成\t已完成',
      '\t\t合并文件\t正在征求意见\t推进中',
    )
    expect(problems).toMatchObject([
      {
        status: '已完成；推进中',
        measures: [
          { status: '已完成', progress: '已减三成' },
          { status: '推进中', progress: '正在征求意见' },
        ],
      },
    ])
  })

  test('措施空着的续行，单位和时限归上面那条措施，不丢', () => {
    const { problems } = read(
      '序号\t反馈问题\t整改措施\t责任单位\t责任人',
      '1\t会议过多\t压减会议\t县府办\t林启',
      '\t\t\t县督查室\t苏和',
    )
    expect(problems[0]?.measures).toMatchObject([
      { duty: { leadUnit: '县府办', coUnits: ['县督查室'], handler: '林启、苏和' } },
    ])
  })
})
