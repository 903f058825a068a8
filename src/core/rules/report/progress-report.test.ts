import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wayBeforeWays } from '#core/record/problem/closeout-facts.ts'
import { acceptedSteps, steps } from '#core/record/problem/problem.ts'
import type { Block, Paper, Run } from '#core/rules/report/paper.ts'
import { progressReport } from '#core/rules/report/progress-report.ts'
import { decided, frozen, measure, problem, statement } from '#core/rules/report/report-fixture.ts'
import { figuresOf } from '#core/rules/report/sources.ts'

const textOf = (block: Block): string => {
  if (block.kind === 'heading') return block.text
  if (block.kind === 'paragraph') return `${block.lead ?? ''}${block.runs.map((it) => it.text).join('')}`
  return block.rows.map((row) => row.map((it) => it.text).join('|')).join('\n')
}
const lines = (paper: Paper): string[] => paper.body.map(textOf)
const words = (paper: Paper): string => lines(paper).join('\n')
const headings = (paper: Paper): string[] =>
  paper.body.flatMap((it) => (it.kind === 'heading' ? [`${it.level} ${it.text}`] : []))
const sourced = (paper: Paper): Run[] =>
  paper.body.flatMap((it) =>
    it.kind === 'paragraph' ? it.runs.filter((run) => run.source !== undefined) : [],
  )

const verified = (manifestation: string, met = true) => ({
  claim: { ...decided('田禾', '水务局', '2026-08-21'), statement: '已完成', way: wayBeforeWays },
  signature: decided('覃立新', '水务局', '2026-08-22'),
  verifications: [
    {
      ...decided('莫清源', '县纪委监委', '2026-08-25'),
      items: [{ manifestation, met, method: 'looked' as const, evidence: [], note: '' }],
      field: null,
    },
  ],
  acceptance: null,
  confirmation: null,
  announcement: null,
  closing: null,
})

describe('整改进展情况报告：编排', () => {
  test('标题、主送、署名、日期齐全；公开之前一律注明草稿；不编文号', () => {
    const paper = progressReport(frozen([problem('1-01-001')]))
    expect(paper.title).toBe('关于县委第一轮巡察整改进展情况的报告')
    expect(paper).toMatchObject({
      mark: '草稿',
      number: null,
      addressee: '县委第二巡察组',
      signature: { unit: '县委整改办', day: '2026-09-01' },
    })
  })
  test('轮次名称以“整改”结尾的，标题里不说两遍', () => {
    const { round } = frozen([])
    const paper = progressReport(
      frozen([problem('1-01-001')], { round: { ...round, name: '2026年巡察反馈问题整改' } }),
    )
    expect(paper.title).toBe('关于2026年巡察整改进展情况的报告')
  })
  test('方面用“一、”，归类和没有归类的问题用“（一）”，归类里的问题用“1.”', () => {
    const group = { ordinal: 1, marker: '', title: '责任压得不实' }
    const paper = progressReport(
      frozen([
        problem('1-01-001', { group }),
        problem('1-01-002', { group }),
        problem('1-01-003'),
        problem('1-02-001'),
      ]),
    )
    expect(headings(paper)).toEqual([
      '1 一、第1个方面',
      '2 （一）责任压得不实',
      '3 1.问题1-01-001',
      '3 2.问题1-01-002',
      '2 （二）问题1-01-003',
      '1 二、第2个方面',
      '2 （一）问题1-02-001',
    ])
  })
  test('没有读出方面的问题归在“其他问题”下，不漏', () => {
    const paper = progressReport(
      frozen([problem('1-00-001', { aspect: { ordinal: 0, marker: '', title: '' } })]),
    )
    expect(headings(paper)).toEqual(['1 一、其他问题', '2 （一）问题1-00-001'])
  })
  test('文末写明截至哪一天、取自多少条记录、根值是什么', () => {
    expect(lines(progressReport(frozen([problem('1-01-001')]))).at(-1)).toBe(
      `数据说明：本件数据截至2026年9月1日，取自整改台账办理记录的前120条，其根值（SHA-256）为${Array.from({ length: 8 }, () => 'ffffffff').join(' ')}。`,
    )
  })
})

describe('整改进展情况报告：数字', () => {
  const closed = problem('1-01-001', { step: 'closed', measures: [measure('a', { done: true })] })
  const late = problem('1-02-001', {
    deadline: { original: '2026-08-01', current: '2026-08-31' },
    timeClass: 'time-limited',
    measures: [measure('b'), measure('c')],
  })
  test('总数、方面、措施、各环节和逾期都数自同一份数据，每个数都能点回清单', () => {
    const paper = progressReport(frozen([closed, late]))
    expect(lines(paper).slice(1, 3)).toEqual([
      '反馈问题共2个，涉及2个方面，列入整改措施3条，其中责任单位自报完成1条。截至2026年9月1日：已销号1个，办理中1个。',
      '已过整改时限尚未验收的问题1个：1-02-001。',
    ])
    expect(sourced(paper).map((it) => [it.text, it.source])).toEqual([
      ['2', '/problems?round=r1'],
      ['2', '/problems?round=r1'],
      ['3', '/measures?round=r1'],
      ['1', '/measures?round=r1&done=yes'],
      ['1', '/problems?round=r1&step=closed'],
      ['1', '/problems?round=r1&step=in-progress'],
      ['1', '/problems?round=r1&sort=deadline'],
      ['1-02-001', '/problems/id-1-02-001'],
    ])
  })
  test('一个也没有销号的，照实写0个', () => {
    expect(words(progressReport(frozen([late])))).toContain('已销号0个，办理中1个。')
  })
  test('时限当天不算逾期；延期的写明原定时限和逾期天数', () => {
    const paper = progressReport(frozen([late]))
    expect(words(paper)).toContain('限期整改，2026年8月31日前（原定2026年8月1日前）完成。')
    expect(words(paper)).toContain('整改状态：办理中（逾期1天，按原时限逾期31天）。')
    expect(words(progressReport(frozen([late], { day: '2026-08-31' })))).not.toContain('已过整改时限')
  })
  test('任何一轮：各环节的数加起来等于问题总数，逾期数等于逐个数出来的', () => {
    const anyProblems = fc.array(
      fc.record({ step: fc.constantFrom(...steps.filter((it) => it !== 'withdrawn')), late: fc.boolean() }),
      { minLength: 1, maxLength: 30 },
    )
    fc.assert(
      fc.property(anyProblems, (of) => {
        const problems = of.map(({ step, late: past }, i) => {
          const day = past ? '2026-08-31' : '2026-09-01'
          return problem(`1-01-${i + 1}`, { step, deadline: { original: day, current: day } })
        })
        const said = words(progressReport(frozen(problems)))
        const total = Number(/反馈问题共(\d+)个/.exec(said)?.[1])
        const parts = /截至2026年9月1日：(.*)。/.exec(said)?.[1] ?? ''
        const sum = [...parts.matchAll(/(\d+)个/g)].reduce((all, it) => all + Number(it[1]), 0)
        expect([total, sum]).toEqual([problems.length, problems.length])
        const open = of.filter(
          (it) => it.late && ![...acceptedSteps, 'closed', 'ended'].includes(it.step),
        ).length
        expect(Number(/尚未验收的问题(\d+)个/.exec(said)?.[1] ?? 0)).toBe(open)
      }),
      { numRuns: 60 },
    )
  })
})

describe('整改进展情况报告：逐个回答', () => {
  test('每个问题都有回答，一个不漏，顺序不变', () => {
    const all = ['1-01-001', '1-01-002', '1-02-001', '1-03-001', '1-03-002'].map((it) => problem(it))
    const found = headings(progressReport(frozen(all))).filter((it) => it.startsWith('2'))
    expect(found.map((it) => it.slice(-8))).toEqual(all.map((it) => it.number))
  })
  test('没有填报进展的，写明尚未填报；没有交办的，写明尚未交办', () => {
    const paper = progressReport(frozen([problem('1-01-001', { step: 'registered' })]))
    expect(lines(paper).slice(4, 6)).toEqual([
      '整改进展：尚未制定措施，尚未填报进展。',
      '整改状态：尚未交办，时限未定，待定方案。',
    ])
  })
  test('写明牵头领导、牵头单位、配合单位和时限', () => {
    const told = problem('1-01-001', {
      responsibility: {
        leadLeader: { person: 'p', name: '梁知远', post: 'x', postTitle: '副县长' },
        leadUnit: { id: 'w', name: '县水务局' },
        coUnits: [{ id: 'f', name: '县财政局' }],
        handler: null,
        team: [],
      },
      timeClass: 'long-term',
    })
    expect(words(progressReport(frozen([told])))).toContain(
      '责任和时限：牵头领导梁知远，牵头单位县水务局，配合单位县财政局；长期坚持。',
    )
  })
  test('单位自报的注明未经核查，说一次，不每句重复', () => {
    const told = problem('1-01-001', {
      measures: [measure('a'), measure('b')],
      progress: [statement('1', 'a'), statement('2', 'b')],
    })
    const paper = progressReport(frozen([told]))
    expect(words(paper)).toContain(
      '整改措施及进展（单位自报，未经核查）：（1）措施a。进展：进展1。\n（2）措施b。进展：进展2。',
    )
    expect(words(paper)).toContain('本报告中，注明“单位自报，未经核查”的，为责任单位填报，尚未经核查认定。')
  })
  test('核查认定的措施，进展注明已核查；没有覆盖到的仍是自报', () => {
    const told = problem('1-01-001', {
      step: 'verified',
      manifestations: [{ id: 'm', text: '漏损率过高' }],
      measures: [measure('a', { answers: ['m'] }), measure('b', { answers: ['n'] })],
      progress: [statement('1', 'a'), statement('2', 'b')],
      closeout: verified('m'),
    })
    const said = words(progressReport(frozen([told])))
    expect(said).toContain('（1）措施a。进展：进展1。（已核查）')
    expect(said).toContain('（2）措施b。进展：进展2。（单位自报，未经核查）')
  })
  test('核查没有通过的，不算已核查；退回以后，原来的核查不再算数', () => {
    const told = problem('1-01-001', {
      step: 'signed',
      measures: [measure('a', { answers: ['m'] })],
      progress: [statement('1', 'a')],
      closeout: verified('m', false),
    })
    expect(words(progressReport(frozen([told])))).toContain('（单位自报，未经核查）')
  })
  test('已销号的，进展算已核查，写明谁核查、谁验收、谁销号', () => {
    const told = problem('1-01-001', {
      step: 'closed',
      measures: [measure('a')],
      progress: [statement('1', 'a')],
      closeout: {
        ...verified('m'),
        acceptance: { ...decided('苏正文', '县委整改办', '2026-08-27'), note: '' },
        closing: decided('苏正文', '县委整改办', '2026-08-28'),
      },
    })
    const said = words(progressReport(frozen([told])))
    expect(said).toContain('整改措施及进展（已核查）：措施a。进展：进展1。')
    expect(said).toContain(
      '整改状态：2026年8月28日销号（莫清源（县纪委监委）核查，苏正文（县委整改办）验收、销号）。',
    )
    expect(said).not.toContain('本报告中，注明')
  })
  test('公开报告里的话注明导入未核查，即使问题已销号；措施和进展同文的只写一遍', () => {
    const told = problem('1-01-001', {
      step: 'closed',
      measures: [measure('a', { text: '清理小水电3座', origin: 'reported' })],
      progress: [
        statement('1', 'a', {
          text: '清理小水电3座',
          imported: true,
          unit: null,
          figures: [{ text: '3座', value: 3, unit: '座', indicator: '清理小水电' }],
        }),
      ],
    })
    const paper = progressReport(frozen([told]))
    expect(words(paper)).toContain('整改措施及进展（导入未核查）：清理小水电3座。\n')
    expect(words(paper).match(/清理小水电3座/g)).toHaveLength(1)
    expect(sourced(paper).at(-1)).toEqual({ text: '3座', source: '/problems/id-1-01-001' })
  })
  test('同一条措施只取各单位最近一次填报；单位填报以后，导入的话不再用', () => {
    const finance = { id: '财政局', name: '财政局' }
    const told = problem('1-01-001', {
      measures: [measure('a')],
      progress: [
        statement('0', 'a', { imported: true, unit: null }),
        statement('1', 'a'),
        statement('2', 'a', { unit: finance }),
        statement('3', 'a'),
      ],
    })
    expect(words(progressReport(frozen([told])))).toContain('措施a。进展：财政局：进展2。水务局：进展3。')
  })
  test('退回补办的，写明哪天、什么理由', () => {
    const told = problem('1-01-001', {
      step: 'returned',
      returned: {
        measures: [],
        reason: '缺照片',
        by: decided('x', 'y', '2026-08-30').by,
        at: '2026-08-30T02:00:00.000000Z',
      },
    })
    expect(words(progressReport(frozen([told])))).toContain('整改状态：2026年8月30日退回补办，理由：缺照片。')
  })
  test('几行的填报并成一段，没有句号的补上', () => {
    const told = problem('1-01-001', {
      measures: [measure('a')],
      progress: [statement('1', 'a', { text: '换管3公里\n\n验收合格。' })],
    })
    expect(words(progressReport(frozen([told])))).toContain('进展：换管3公里。验收合格。')
  })
})

describe('数字出处', () => {
  const told = problem('1-01-001', {
    measures: [measure('a')],
    progress: [
      statement('1', 'a', {
        text: '换管3.2公里，花了453.5万元',
        figures: [
          { text: '3.2公里', value: 3.2, unit: '公里', indicator: '换管' },
          { text: '453.5万元', value: 453.5, unit: '万元', indicator: '花了' },
        ],
      }),
    ],
  })
  const sources = frozen([told], { seqs: new Map([['1', 77]]) })
  test('报告里每个带出处的数字，都在“数字出处”里，次序相同', () => {
    const used = sourced(progressReport(sources)).map((it) => it.text)
    expect(figuresOf(sources, 'all').map((it) => it.figure)).toEqual(used)
  })
  test('进展里的数字写明问题、单位、日期和记录号', () => {
    expect(figuresOf(sources, 'none')).toEqual([
      {
        figure: '3.2公里',
        what: '换管（单位自报，未经核查）',
        problems: '1-01-001',
        unit: '水务局',
        day: '2026.8.20',
        evidence: [],
        fact: '第77条',
      },
      expect.objectContaining({ figure: '453.5万元', fact: '第77条' }),
    ])
  })
})
