import { describe, expect, test } from 'vitest'
import { readDocument } from '../read-document.ts'

const readAll = (...lines: string[]) =>
  readDocument(['云梯县巡察反馈问题整改台账', ...lines].join('\n'), undefined, '2026-03-02')
const read = (...lines: string[]) => readAll(...lines).draft
const fieldsOf = (...lines: string[]) =>
  readAll(...lines).tables.map(({ columns }) => columns.map(({ field }) => field))

describe('单位自制的台账：列', () => {
  test('表格左边空着几列，各列仍各归各位', () => {
    expect(read('\t\t反馈问题\t整改措施\t责任单位', '\t\t会议过多\t压减会议\t县府办').problems).toMatchObject(
      [{ title: '会议过多', measures: [{ text: '压减会议' }], duty: { leadUnit: '县府办' } }],
    )
  })

  test('“进展”一列全是状态的，就是状态；另有状态列的，仍是进展', () => {
    const rows = ['1\t会议过多\t压减会议\t已完成', '2\t文件过长\t少发文件\t推进中']
    expect(fieldsOf('序号\t反馈问题\t整改措施\t进展', ...rows)[0]?.[3]).toBe('status')
    const both = rows.map((row) => `${row}\t已完成`)
    expect(fieldsOf('序号\t反馈问题\t整改措施\t进展\t整改状态', ...both)[0]).toContain('progress')
  })

  test('只有百分数的“完成进度”不是状态，除非没有别的列说明', () => {
    const head = '序号\t反馈问题\t整改措施\t完成进度'
    const rows = ['1\t会议过多\t压减会议\t100%', '2\t文件过长\t少发文件\t60%']
    expect(fieldsOf(`${head}\t整改进展`, ...rows.map((row) => `${row}\t会议少了一半。`))[0]?.[3]).toBe(
      'percent',
    )
    expect(fieldsOf(head, ...rows)[0]?.[3]).toBe('status')
  })

  test('“整改情况”里，词是状态，整句是进展', () => {
    const [problem] = read(
      '反馈问题\t整改措施\t整改情况',
      '会议过多\t压减会议\t已完成',
      '〃\t合并文件\t初稿已征求意见，采纳三条，准备上会。',
      '〃\t通报情况\t推进中',
      '〃\t公开结果\t未完成',
    ).problems
    expect(problem?.measures.map(({ status, progress }) => [status, progress])).toEqual([
      ['已完成', null],
      [null, '初稿已征求意见，采纳三条，准备上会。'],
      ['推进中', null],
      ['未完成', null],
    ])
  })

  test('“进展”之下的“具体情况”是进展；“时限”之下“调整后”不顶替原定时限', () => {
    const [fields] = fieldsOf(
      '序号\t反馈问题\t整改措施\t进展\t\t完成时限\t',
      '序号\t反馈问题\t整改措施\t状态\t具体情况\t原定\t调整后',
      '1\t会议过多\t压减会议\t推进中\t开了三次会。\t2026年6月30日\t2026年8月31日',
    )
    expect(fields?.slice(3)).toEqual(['status', 'progress', 'deadline', 'extension'])
  })

  test('三行表头，名称向下合并重复出现：是一张表，不是两张', () => {
    const tables = fieldsOf(
      '序号\t反馈问题\t整改措施\t责任体系\t\t整改进展\t',
      '序号\t反馈问题\t整改措施\t县级\t部门\t4月\t5月',
      '序号\t反馈问题\t整改措施\t牵头领导\t牵头单位\t4月\t5月',
      '1\t会议过多\t压减会议\t张三\t县府办\t开会三次\t开会一次',
    )
    expect(tables).toEqual([['seq', 'problem', 'measures', 'leadLeader', 'leadUnit', 'progress', 'progress']])
  })

  test('打勾的状态列各是各的状态，“未达到序时进度”不是已完成', () => {
    const { problems } = read(
      '序号\t反馈问题\t整改措施\t完成情况\t\t',
      '\t\t\t已完成\t达到序时进度\t未达到序时进度',
      '1\t会议过多\t压减会议\t√\t\t',
      '2\t文件过长\t少发文件\t\t√\t',
      '3\t调研不深\t蹲点调研\t\t\t√',
    )
    expect(problems.map(({ status }) => status)).toEqual(['已完成', '达到序时进度', '未达到序时进度'])
  })

  test('每行都一样的“任务类别”不是方面', () => {
    const rows = [1, 2, 3, 4].map((n) => `${n}\t整改\t问题甲乙${n}\t措施甲乙${n}`)
    expect(fieldsOf('任务ID\t任务类别\t问题描述\t任务内容', ...rows)[0]?.[1]).toBe('category')
  })
})

describe('单位自制的台账：单元格', () => {
  test('问题自带的序号不是问题的话，小数不动', () => {
    const { problems } = read(
      '反馈问题\t整改措施',
      '1.会议过多\t压减会议',
      '2.5万亩林地被占\t收回林地',
      '（三）文件过长\t少发文件',
    )
    expect(problems.map(({ title, marker }) => [marker, title])).toEqual([
      ['1.', '会议过多'],
      [null, '2.5万亩林地被占'],
      ['（三）', '文件过长'],
    ])
  })

  test('系统导出的时间带着钟点', () => {
    expect(
      read('序号\t反馈问题\t整改措施\t整改时限', '1\t会议过多\t压减会议\t2026-04-30 00:00:00').problems,
    ).toMatchObject([{ duty: { deadline: '2026-04-30' } }])
  })

  test('表样里的示例行不是问题，“示例”开头的话是', () => {
    const draft = read(
      '序号\t反馈问题\t整改措施',
      '示例\t（示例）会议过多\t（示例）压减会议',
      '1\t示例课流于形式\t改进示例课',
    )
    expect(draft.problems.map(({ title }) => title)).toEqual(['示例课流于形式'])
    expect(draft.issues.some(({ code }) => code === 'row-skipped')).toBe(true)
  })

  test('一个单位一张工作表：表名是单位，照填并说明', () => {
    const lines = ['序号\t反馈问题\t整改措施', '1\t会议过多\t压减会议']
    const { draft } = readDocument([...lines, ...lines].join('\n'), undefined, '2026-03-02', {
      issues: [],
      sheets: [
        { name: '县交通局', firstLine: 1, rows: [1, 2] },
        { name: '台账二', firstLine: 3, rows: [1, 2] },
      ],
    })
    expect(draft.problems.map(({ duty }) => duty.leadUnit)).toEqual(['县交通局', null])
    expect(draft.issues.filter(({ code }) => code === 'unit-of-sheet').map(({ message }) => message)).toEqual(
      ['县交通局'],
    )
  })

  test('“1.12个科室”：后面还有“2.”，就是序号；没有，就是数', () => {
    const parts = (cell: string) =>
      read('序号\t反馈问题\t整改措施', `1\t会议过多\t${cell}`).problems[0]?.measures.map(({ text }) => text)
    expect(parts('1.12个科室重写清单；\u20282.3个岗位重新定级。')).toEqual([
      '12个科室重写清单；',
      '3个岗位重新定级。',
    ])
    expect(parts('1.12亿元资金全部收回')).toEqual(['1.12亿元资金全部收回'])
  })

  test('一张表上两张清单：清单名称不是方面，没有时限的按它记类别并请人核对', () => {
    const draft = read(
      '一、立行立改清单',
      '序号\t反馈问题\t整改措施\t责任部门',
      '1\t公开栏陈旧\t更换公开栏\t县府办',
      '二、限期整改清单',
      '序号\t反馈问题\t整改措施\t责任部门\t整改时限',
      '1\t合同未签\t补签合同\t县府办\t2026年6月30日',
    )
    expect(draft.problems.map(({ aspect, duty }) => [aspect, duty.timeClass, duty.deadline])).toEqual([
      [null, 'immediate', null],
      [null, 'time-limited', '2026-06-30'],
    ])
    expect(draft.issues.filter(({ code }) => code === 'class-of-caption')).toHaveLength(1)
  })

  test('底色是状态，图例在表下：一格颜色，旁边一个词', () => {
    const text = [
      '反馈问题\t整改措施\t整改时限',
      '会议过多\t压减会议\t2026年6月30日',
      '文件过长\t少发文件\t2026年7月31日',
      '\t已完成\t',
      '\t逾期\t',
    ].join('\n')
    const { draft } = readDocument(text, undefined, '2026-03-02', {
      issues: [],
      sheets: [{ name: '', firstLine: 1, rows: [1, 2, 3, 4, 5] }],
      fills: [
        ...[2, 4].map((line) => ({ line, column: line === 2 ? 1 : 0, colour: 'green' as const })),
        ...[3, 5].map((line) => ({ line, column: line === 3 ? 1 : 0, colour: 'red' as const })),
      ],
    })
    expect(draft.problems.map(({ status, measures }) => [status, measures.length])).toEqual([
      ['已完成', 1],
      ['逾期', 1],
    ])
  })

  test('几行没有序号、没有句号：不猜，按一条读，请人核对', () => {
    const draft = read('序号\t反馈问题\t整改措施', '1\t干部偏老\t选派年轻干部锻炼\u2028建立理论学习小组')
    expect(draft.problems[0]?.measures).toHaveLength(1)
    expect(draft.issues.map(({ code }) => code)).toContain('lines-unparted')
  })
})
