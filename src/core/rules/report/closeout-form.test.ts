import { describe, expect, test } from 'vitest'
import { wayBeforeWays } from '#core/record/problem/closeout-facts.ts'
import { noCloseout } from '#core/record/problem/problem.ts'
import type { Block } from '#core/rules/report/paper.ts'
import { closeoutColumns, closeoutForm, decidedRows, reconciliation } from './closeout-form.ts'
import { decided, frozen, measure, problem } from './report-fixture.ts'

const claim = { ...decided('田禾', '水务局', '2026-08-21'), statement: '漏损率降到百分之十一' }
const verification = {
  ...decided('莫清源', '县纪委监委', '2026-08-25'),
  items: [{ manifestation: 'm', met: true, method: 'looked' as const, evidence: [], note: '看了现场' }],
}
const accepted = problem('1-01-001', {
  step: 'provisional',
  measures: [measure('a')],
  closeout: {
    ...noCloseout,
    claim: { ...claim, way: { ...wayBeforeWays, superior: true } },
    signature: decided('覃立新', '水务局', '2026-08-22'),
    verifications: [
      { ...verification, field: '纪律' },
      { ...verification, field: '资金' },
    ],
    acceptance: { ...decided('苏正文', '县委整改办', '2026-08-27'), note: '同意' },
  },
})

const textOf = (blocks: readonly Block[]): string =>
  blocks
    .flatMap((it) =>
      it.kind === 'table'
        ? [...it.head, ...it.rows.flatMap((row) => row.map((cell) => cell.text))]
        : it.kind === 'paragraph'
          ? it.runs.map((run) => run.text)
          : [it.text],
    )
    .join('|')

describe('销号申请单、对账销号单', () => {
  test('每一环节写明谁办、何时、依据的内容', () => {
    const rows = decidedRows(accepted)
    expect(rows.map((it) => it[0])).toEqual([
      '自报完成',
      '负责人签字',
      '核查（纪律）',
      '核查（资金）',
      '验收',
    ])
    expect(rows.every((it) => it[4] === claim.seen.slice(0, 8))).toBe(true)
  })
  test('申请单留签字栏，不编文号，写明数据从哪里来', () => {
    const paper = closeoutForm(frozen([accepted]), accepted)
    expect([paper.title, paper.number]).toEqual(['问题整改销号申请单', null])
    const said = textOf(paper.body)
    for (const words of ['整改单位负责人（签字）', '主管部门负责人（签字）', '漏损率降到百分之十一', '根值'])
      expect(said).toContain(words)
  })
  test('对账单一个问题一行；上级没有认定的写“待认定”，没有自报的各环节空着', () => {
    const open = problem('1-01-002')
    const [annex] = reconciliation(frozen([accepted, open])).annexes
    const [table] = annex?.body ?? []
    if (table?.kind !== 'table') throw new Error('no table')
    const at = (head: string) => closeoutColumns.findIndex((it) => it.head === head)
    expect(table.rows.length).toBe(2)
    expect(table.rows[0]?.[at('上级认定')]?.text).toBe('待认定')
    expect(table.rows[0]?.[at('核查')]?.text).toContain('莫清源')
    expect(table.rows[1]?.[at('销号')]?.text).toBe('办理中')
    for (const head of ['自报', '审签', '核查', '验收']) expect(table.rows[1]?.[at(head)]?.text).toBe('')
  })
})
