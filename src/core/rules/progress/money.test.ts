import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Refusal, isRefusal } from '#core/record/fact/refusal.ts'
import type { NewProblemFact } from '#core/record/problem/new-fact.ts'
import type { Money } from '#core/record/problem/progress-facts.ts'
import type { Problem } from '#core/record/problem/problem.ts'
import { recognise } from '#core/words/figures/recognise.ts'
import { type People, actingAs, happen, registered } from '../../../../tests/closeout/cast.ts'
import { decideAssign } from './assign.ts'
import { decideExplainRemainder, decideSetDue, inFen, moneyState, unexplained } from './money.ts'
import { decideReportProgress } from './report.ts'
import { balanceLeft, decideSetRunoff, runoffTable } from './runoff.ts'
import { workGaps } from './work-gaps.ts'

const people: People = {
  专班: { posts: [{ role: 'office', unit: '整改办' }], appointedBy: [] },
  经办人: { posts: [{ role: 'handler', unit: '水务局' }], appointedBy: [] },
  站里: { posts: [{ role: 'handler', unit: '供水站' }], appointedBy: [] },
}
const unit = { id: '水务局', name: '水务局' }

const planned = (change: Partial<Problem> = {}): Problem => ({
  ...registered([]),
  responsibility: { leadLeader: null, leadUnit: unit, coUnits: [], handler: null, team: [] },
  deadline: { original: '2026-12-31', current: '2026-12-31' },
  measures: ['追缴', '清欠'].map((id) => ({
    ...{ id, marker: null, text: id, answers: ['p'], origin: 'plan', goal: null, deadline: null },
    ...{ units: [unit], done: false, doneOn: null, returned: false },
  })),
  ...change,
})
const take = (problem: Problem, decided: NewProblemFact[] | Refusal, who = '经办人'): Problem => {
  if (isRefusal(decided)) throw new Error(`${decided.refused} ${JSON.stringify(decided.details)}`)
  return happen(problem, decided, who)
}
const working = (problem: Problem): Problem => ({ ...problem, step: 'in-progress' })
const due = (money: Money | null, of: 'measure' | 'manifestation' = 'measure', problem = planned()) =>
  decideSetDue(
    problem,
    { of, id: of === 'measure' ? '追缴' : 'p', what: '应追缴水费', due: money },
    actingAs('经办人', people),
  )
const owed = (money: Money = { value: 453.5, unit: '万元' }): Problem => working(take(planned(), due(money)))

const tell = (
  problem: Problem,
  recovered: Money | null,
  more: { text?: string; measure?: string; completes?: boolean; balance?: number; happened?: string } = {},
) => {
  const { text = '已办', measure = '追缴', completes = false, balance = null, happened = null } = more
  const { figures } = recognise(text)
  const [of] = problem.money
  return decideReportProgress(
    problem,
    {
      ...{ measure, unit, text, documents: [], happened, completes, proofs: [], balance },
      figures: figures.map((it) => ({ text: it.text, value: it.value, unit: it.unit ?? '', indicator: '' })),
      recovered: recovered && { of: of?.of ?? 'measure', id: of?.id ?? '', ...recovered },
    },
    actingAs('经办人', people),
  )
}
const stateOf = (problem: Problem) => {
  const [it] = problem.money
  if (!it) throw new Error('nothing is due')
  return moneyState(problem, it)
}

describe('应收、已收、未收', () => {
  test('应收随方案定，批了以后不能改', () => {
    expect(take(planned(), due({ value: 453.5, unit: '万元' })).money).toMatchObject([{ what: '应追缴水费' }])
    expect(due({ value: 1, unit: '元' }, 'measure', owed())).toMatchObject({ refused: 'wrong-step' })
  })
  test('未收是算出来的：每次收的加起来，填错的用负数冲减', () => {
    let problem = take(owed(), tell(owed(), { value: 100, unit: '万元' }))
    problem = take(problem, tell(problem, { value: 5000, unit: '元' }))
    problem = take(problem, tell(problem, { value: -20, unit: '万元' }))
    expect(stateOf(problem)).toMatchObject({
      recovered: { value: 80.5, unit: '万元' },
      remaining: { value: 373 },
    })
  })
  test('0.1 加 0.2 就是 0.3', () => {
    let problem = owed({ value: 0.3, unit: '万元' })
    for (const value of [0.1, 0.2]) problem = take(problem, tell(problem, { value, unit: '万元' }))
    expect(stateOf(problem).remaining.value).toBe(0)
  })
  test('多收的不记，并说出可能是单位写错了；冲成负数的也不记', () => {
    expect(tell(owed(), { value: 500, unit: '万元' })).toMatchObject({
      refused: 'over-recovered',
      details: { due: '453.5万元', remaining: '453.5万元', fits: '500元' },
    })
    expect(tell(owed(), { value: -1, unit: '元' })).toMatchObject({ refused: 'over-recovered' })
  })
  test('文字里写的是万元，填的是元：先说清楚', () => {
    const text = '本月追缴水费120万元'
    expect(tell(owed(), { value: 120, unit: '元' }, { text })).toMatchObject({ refused: 'money-unit-mixed' })
    expect(tell(owed(), { value: 120, unit: '万元' }, { text })).not.toHaveProperty('refused')
  })
  test('款项记在具体表现上的，两项措施收的合在一起算，不会重复', () => {
    let problem = working(take(planned(), due({ value: 10, unit: '万元' }, 'manifestation')))
    for (const measure of ['追缴', '清欠'])
      problem = take(problem, tell(problem, { value: 4, unit: '万元' }, { measure }))
    expect(stateOf(problem).remaining.value).toBe(2)
    expect(tell(problem, { value: 3, unit: '万元' })).toMatchObject({ refused: 'over-recovered' })
  })
  test('分办下去以后，金额由承接的单位填，上面再填算重复', () => {
    const problem = owed()
    const shares = [{ unit: { id: '供水站', name: '供水站' }, share: '追缴站内', deadline: null }]
    const handed = take(
      problem,
      decideAssign(
        problem,
        { measure: '追缴', parent: null, from: unit, shares },
        actingAs('经办人', people),
      ),
    )
    expect(tell(handed, { value: 1, unit: '万元' })).toMatchObject({
      refused: 'told-below',
      details: { units: ['供水站'] },
    })
  })
  test('还有没收的，自报前要说明原因；后来又冲减了，要重新说明', () => {
    const problem = take(owed(), tell(owed(), { value: 453, unit: '万元' }))
    expect(unexplained(problem)).toHaveLength(1)
    expect(workGaps(problem).map((it) => [it.code, it.what])).toEqual([
      ['money-remains', '应追缴水费0.5万元'],
    ])
    const input = { of: 'measure' as const, id: '追缴', reason: '企业已经注销，法院裁定终结执行' }
    const explained = take(problem, decideExplainRemainder(problem, input, actingAs('经办人', people)))
    expect(workGaps(explained)).toEqual([])
    expect(workGaps(take(explained, tell(explained, { value: -1, unit: '万元' })))).toHaveLength(1)
    expect(workGaps(take(explained, tell(explained, { value: 0.2, unit: '万元' })))).toEqual([])
  })
  test('无论怎么填，已收都在零和应收之间，未收加已收就是应收', () => {
    const amounts = fc.array(
      fc.record({
        value: fc.integer({ min: -60_000, max: 60_000 }).map((it) => it / 100),
        unit: fc.constantFrom('元' as const, '万元' as const),
      }),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(amounts, (all) => {
        let problem = owed()
        for (const amount of all) {
          const decided = tell(problem, amount)
          if (!isRefusal(decided)) problem = happen(problem, decided, '经办人')
          const { recovered, remaining } = stateOf(problem)
          expect(inFen(recovered)).toBeGreaterThanOrEqual(0)
          expect(inFen(remaining)).toBeGreaterThanOrEqual(0)
          expect(inFen(recovered) + inFen(remaining)).toBe(inFen({ value: 453.5, unit: '万元' }))
        }
      }),
    )
  })
})

describe('消化计划', () => {
  const plan = (change: object = {}, problem = planned()) =>
    decideSetRunoff(
      problem,
      {
        measure: '清欠',
        runoff: {
          ...{ what: '历史欠费', unit: '户', opening: 120, on: '2026-08-01' },
          steps: [
            { by: '2026-08-31', to: 60 },
            { by: '2026-10-31', to: 0 },
          ],
          ...change,
        },
      },
      actingAs('经办人', people),
    )
  const running = (): Problem => working(take(planned(), plan()))
  const balance = (problem: Problem, left: number, on: string | null = null, completes = false) =>
    tell(problem, null, { measure: '清欠', balance: left, completes, ...(on ? { happened: on } : {}) })
  test.each([
    ['不到零', { steps: [{ by: '2026-10-31', to: 5 }] }],
    [
      '越来越多',
      {
        steps: [
          { by: '2026-08-31', to: 130 },
          { by: '2026-10-31', to: 0 },
        ],
      },
    ],
    [
      '日期倒着排',
      {
        steps: [
          { by: '2026-10-31', to: 60 },
          { by: '2026-08-31', to: 0 },
        ],
      },
    ],
    ['晚于整改时限', { steps: [{ by: '2027-01-31', to: 0 }] }],
    ['没有步骤', { steps: [] }],
  ])('%s的计划，不行', (_what, change) => {
    expect(plan(change)).toMatchObject({ refused: 'invalid-input' })
  })
  test('计划与实际并排；落后的标出来', () => {
    const problem = take(running(), balance(running(), 80, '2026-08-30'))
    const [runoff] = problem.runoffs
    if (!runoff) throw new Error('no plan')
    expect(runoffTable(problem, runoff, '2026-09-01')).toEqual([
      { by: '2026-08-31', planned: 60, actual: 80, behind: true },
      { by: '2026-10-31', planned: 0, actual: null, behind: false },
    ])
    expect(balanceLeft(problem, runoff)).toBe(80)
  })
  test('什么也没有报的，过了日子就按期初余额算', () => {
    const [runoff] = running().runoffs
    if (!runoff) throw new Error('no plan')
    expect(runoffTable(running(), runoff, '2026-09-01')[0]).toMatchObject({ actual: 120, behind: true })
  })
  test('余额没有到零，不能报完成；到零就能', () => {
    expect(balance(running(), 3, null, true)).toMatchObject({
      refused: 'balance-remains',
      details: { left: '3户' },
    })
    expect(tell(running(), null, { measure: '清欠', completes: true })).toMatchObject({
      refused: 'balance-remains',
    })
    expect(balance(running(), 0, null, true)).not.toHaveProperty('refused')
    expect(workGaps(running()).map((it) => it.code)).toEqual(['balance-remains'])
  })
  test('没有消化计划的措施不能报余额', () => {
    expect(tell(running(), null, { measure: '追缴', balance: 1 })).toMatchObject({ refused: 'invalid-input' })
  })
})
