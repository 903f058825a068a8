import { wayBeforeWays } from '#core/record/problem/closeout-facts.ts'
import { describe, expect, test } from 'vitest'
import type { Block, Paper } from '#core/rules/report/paper.ts'
import { composeRound, composeSheet, roundPapers } from '#core/rules/report/papers.ts'
import {
  at,
  by,
  decided,
  frozen,
  measure,
  problem,
  proof,
  statement,
} from '#core/rules/report/report-fixture.ts'
import { templateFields } from '#core/rules/report/template-fields.ts'

const textOf = (block: Block): string => {
  if (block.kind === 'heading') return block.text
  if (block.kind === 'paragraph') return `${block.lead ?? ''}${block.runs.map((it) => it.text).join('')}`
  return block.rows.map((row) => row.map((it) => it.text).join('|')).join('\n')
}
const words = (of: { body: readonly Block[] }): string => of.body.map(textOf).join('\n')
const annexNamed = (paper: Paper, title: string) => {
  const annex = paper.annexes.find((it) => it.title === title)
  if (!annex) throw new Error(`没有附件 ${title}`)
  return annex
}

const whole = problem('1-01-001', {
  title: '供水管网漏损长期偏高',
  shortTitle: '管网漏损',
  manifestations: [
    { id: 'm1', text: '漏损率达28%' },
    { id: 'm2', text: '三处主管道超期服役' },
  ],
  responsibility: {
    leadLeader: { person: 'p', name: '梁知远', post: 'x', postTitle: '副县长' },
    leadUnit: { id: 'w', name: '县水务局' },
    coUnits: [{ id: 'f', name: '县财政局' }],
    handler: { person: 'h', name: '田禾' },
    team: [{ person: 't', name: '覃立新' }],
  },
  timeClass: 'time-limited',
  deadline: { original: '2026-12-31', current: '2026-12-31' },
  measures: [
    measure('a', {
      text: '更换主管道20公里。',
      answers: ['m1', 'm2'],
      goal: '漏损率低于12%',
      deadline: '2026-10-31',
      units: [{ id: 'w', name: '县水务局' }],
    }),
    measure('b', { text: '建立巡查制度', answers: ['m1'] }),
  ],
  progress: [statement('1', 'a', { text: '已更换3公里。' })],
  evidence: [
    proof('照片', {
      kind: 'site',
      statement: '换管现场',
      dated: '2026-08-19',
      proves: ['m1'],
    }),
  ],
})
const bare = problem('1-02-001', {
  step: 'registered',
  plan: { version: 0, approved: null, missingRule: false },
})

describe('整改方案', () => {
  const paper = composeRound('plan', frozen([whole, bare]), false)
  test('逐个问题写明“五个一”、措施、责任单位和时限', () => {
    expect(paper.title).toBe('关于县委第一轮巡察反馈问题的整改方案')
    expect(words(paper)).toContain(
      [
        '（一）供水管网漏损长期偏高',
        '具体表现：（1）漏损率达28%；（2）三处主管道超期服役。',
        '责任分工：牵头领导梁知远，牵头单位县水务局，配合单位县财政局，经办人田禾，专班成员覃立新。',
        '整改时限：限期整改，2026年12月31日前完成。',
        '整改措施：（1）更换主管道20公里（目标：漏损率低于12%；责任单位：县水务局；2026年10月31日前完成）。',
        '（2）建立巡查制度。',
        '方案状态：2026年8月5日批准。',
      ].join('\n'),
    )
  })
  test('没有批准的方案写明还缺什么', () => {
    expect(words(paper)).toContain(
      '方案状态：尚未批准，还缺：牵头领导、牵头单位、经办人、整改时限、对应具体表现的措施。',
    )
  })
  test('附三个清单，横排', () => {
    expect(paper.annexes.map((it) => [it.title, it.landscape])).toEqual([
      ['问题清单', true],
      ['任务清单', true],
      ['责任清单', true],
    ])
  })
})

describe('三个清单', () => {
  const paper = composeRound('lists', frozen([whole, bare]), false)
  test('问题清单一行一个问题，任务清单一行一条措施，责任清单一行一个问题', () => {
    const rows = paper.annexes.map(({ body: [table] }) => (table?.kind === 'table' ? table.rows.length : -1))
    expect(rows).toEqual([2, 2, 2])
    expect(words(annexNamed(paper, '问题清单'))).toContain(
      '1|1-01-001|第1个方面|供水管网漏损长期偏高|（1）漏损率达28%；（2）三处主管道超期服役。|限期整改|2026.12.31|办理中',
    )
    expect(words(annexNamed(paper, '任务清单'))).toContain(
      '1|1-01-001|管网漏损|更换主管道20公里。|漏损率低于12%|县水务局|2026.10.31|已更换3公里。（单位自报，未经核查）\n2|1-01-001|管网漏损|建立巡查制度|||2026.12.31|尚未填报进展',
    )
    expect(words(annexNamed(paper, '责任清单'))).toContain(
      '1|1-01-001|供水管网漏损长期偏高|梁知远（副县长）|县水务局|县财政局|田禾|覃立新',
    )
  })
  test('每行的格数与表头、列宽一致', () => {
    for (const { body } of paper.annexes)
      for (const table of body)
        if (table.kind === 'table')
          for (const row of table.rows)
            expect([row.length, table.widths.length]).toEqual([table.head.length, table.head.length])
  })
})

describe('问题整改情况表', () => {
  const closed = {
    ...whole,
    step: 'closed' as const,
    closeout: {
      claim: { ...decided('田禾', '县水务局', '2026-08-21'), statement: '已达标', way: wayBeforeWays },
      signature: decided('覃立新', '县水务局', '2026-08-22'),
      verifications: [
        {
          ...decided('莫清源', '县纪委监委', '2026-08-25'),
          items: [
            { manifestation: 'm1', met: true, method: 'looked' as const, evidence: ['照片'], note: '看过' },
          ],
          field: null,
        },
      ],
      confirmation: null,
      announcement: null,
      acceptance: { ...decided('苏正文', '县委整改办', '2026-08-27'), note: '同意' },
      closing: decided('卢慎行', '县委督查室', '2026-08-28'),
    },
  }
  const entry = (seq: number, day: string, type: 'progress.reported' | 'closeout.claimed') => ({
    ...{ seq, type, at: at(day), by: by('田禾', '县水务局') },
  })
  const histories = new Map([
    [
      whole.id,
      [
        entry(1, '2026-08-20', 'progress.reported'),
        entry(2, '2026-08-20', 'progress.reported'),
        entry(3, '2026-08-21', 'closeout.claimed'),
      ],
    ],
  ])
  const sheet = composeSheet(frozen([closed], { histories }), false)
  test('写明发现什么、谁负责、怎么改、凭什么证明', () => {
    const said = words(sheet)
    expect(said).toContain('牵头领导|梁知远，副县长')
    expect(said).toContain('1|更换主管道20公里。目标：漏损率低于12%。|县水务局|2026.10.31|已更换3公里。')
    expect(said).toContain('1|照片.pdf|现场情况|换管现场|2026.8.19|a1b2c3d4')
  })
  test('销号过程写明每一步是谁、哪一天、什么意见', () => {
    expect(words(sheet)).toContain(
      [
        '自报完成|田禾（县水务局）|2026.8.21|已达标',
        '负责人签字|覃立新（县水务局）|2026.8.22|',
        '核查|莫清源（县纪委监委）|2026.8.25|看现场；看过',
        '验收|苏正文（县委整改办）|2026.8.27|同意',
        '销号|卢慎行（县委督查室）|2026.8.28|',
      ].join('\n'),
    )
  })
  test('办理经过从简：同一人同一天同一事并成一行', () => {
    expect(words(sheet)).toContain(
      '2026.8.20|田禾（县水务局）|填报进展（2次）\n2026.8.21|田禾（县水务局）|自报完成',
    )
  })
  test('什么都还没有的，逐项写明尚未', () => {
    const said = words(composeSheet(frozen([bare]), false))
    for (const words of ['尚未制定措施，尚未填报进展。', '尚未提交佐证材料。', '尚未自报完成。'])
      expect(said).toContain(words)
  })
})

describe('各种文件', () => {
  test('要出处的，都附“数字出处”', () => {
    for (const kind of roundPapers)
      expect(composeRound(kind, frozen([whole]), true).annexes.at(-1)?.title).toBe('数字出处')
    expect(composeSheet(frozen([whole]), true).annexes.map((it) => it.title)).toEqual(['数字出处'])
  })
  test('一律注明草稿，写明数据截至哪一天', () => {
    for (const kind of roundPapers) {
      const paper = composeRound(kind, frozen([whole]), false)
      expect([paper.mark, words(paper)]).toEqual(['草稿', expect.stringContaining('截至2026年9月1日')])
    }
  })
})

describe('模板字段', () => {
  const round = frozen([whole, bare])
  const fields = templateFields(round, composeRound('report', round, false))
  test('字段都是可以直接印的文字，数与报告一致', () => {
    expect(fields).toMatchObject({
      文件标题: '关于县委第一轮巡察整改进展情况的报告',
      截至日期: '2026年9月1日',
      问题总数: '2',
      措施总数: '2',
      办理中数: '1',
      待定方案数: '1',
      已销号数: '0',
    })
  })
  test('问题按方面分，也按全部列；措施、进展、佐证材料在问题之下', () => {
    expect(fields.方面.map((it) => [it.序号, it.方面标题, it.方面问题数])).toEqual([
      ['一、', '第1个方面', '1'],
      ['二、', '第2个方面', '1'],
    ])
    expect(fields.问题.map((it) => it.编号)).toEqual(['1-01-001', '1-02-001'])
    expect(fields.问题[0]?.措施[0]?.进展).toEqual([
      {
        进展内容: '已更换3公里。',
        填报单位: '水务局',
        填报日期: '2026年8月20日',
        核查情况: '单位自报，未经核查',
      },
    ])
  })
})

describe('共用的进展', () => {
  const figures = [{ text: '3公里', value: 3, unit: '公里', indicator: '更换' }]
  const told = (id: string, ties: { figure: number; evidence: string }[] = []) =>
    statement(id, `${id}措施`, { text: '已更换3公里。', figures, shared: '一条', ties })
  const proofs = [proof('凭证', { measure: '一措施' }), proof('照片', { measure: '一措施' })]
  const both = frozen([
    problem('1-01-001', {
      measures: [measure('一措施')],
      progress: [told('一', [{ figure: 0, evidence: '照片' }])],
      evidence: proofs,
    }),
    problem('1-01-002', { measures: [measure('二措施')], progress: [told('二')] }),
  ])
  test('数字只列一次，写明共用的各个问题；对应了材料的，只列那一件', () => {
    const rows = words(annexNamed(composeRound('lists', both, true), '数字出处'))
      .split('\n')
      .filter((row) => row.includes('|3公里|'))
    expect(rows).toHaveLength(1)
    expect(rows[0]).toContain('1-01-001、1-01-002')
    expect(rows[0]).toContain('照片.pdf')
    expect(rows[0]).not.toContain('凭证.pdf')
  })
  test('正文里写明是共用的', () => {
    expect(words(composeRound('report', both, false))).toContain('（共用）')
  })
})
