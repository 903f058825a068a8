import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Refusal, isRefusal } from '#core/record/fact/refusal.ts'
import type { NewProblemFact } from '#core/record/problem/new-fact.ts'
import type { Problem } from '#core/record/problem/problem.ts'
import { type People, actingAs, came, happen, registered } from '../../../../tests/closeout/cast.ts'
import {
  type AssignInput,
  decideAssign,
  decideTakeOver,
  decideWithdrawAssignment,
  openBelow,
  shareCount,
} from './assign.ts'
import { decideReportProgress } from './report.ts'

const people: People = {
  专班: { posts: [{ role: 'office', unit: '整改办' }], appointedBy: [] },
  局里: { posts: [{ role: 'handler', unit: '水务局' }], appointedBy: [] },
  站里: { posts: [{ role: 'handler', unit: '供水站' }], appointedBy: [] },
  财政: { posts: [{ role: 'handler', unit: '财政局' }], appointedBy: [] },
  外人: { posts: [{ role: 'handler', unit: '审计局' }], appointedBy: [] },
}
const unit = (name: string) => ({ id: name, name })

const working = (change: Partial<Problem> = {}): Problem => ({
  ...registered([]),
  step: 'in-progress',
  responsibility: { leadLeader: null, leadUnit: unit('水务局'), coUnits: [], handler: null, team: [] },
  deadline: { original: '2026-12-31', current: '2026-12-31' },
  measures: [
    {
      ...{ id: '换管', marker: null, text: '更换主管道', answers: ['p'], origin: 'plan', goal: null },
      ...{ deadline: '2026-11-30', units: [unit('水务局')], done: false, doneOn: null, returned: false },
    },
  ],
  ...change,
})

const take = (problem: Problem, decided: NewProblemFact[] | Refusal, who: string): Problem => {
  if (isRefusal(decided)) throw new Error(`${decided.refused} ${JSON.stringify(decided.details)}`)
  return happen(problem, decided, who)
}
const asked = (change: Partial<AssignInput> = {}): AssignInput => ({
  ...{ measure: '换管', parent: null, from: unit('水务局') },
  shares: [{ unit: unit('供水站'), share: '更换站前段', deadline: null }],
  ...change,
})
const assign = (problem: Problem, change: Partial<AssignInput> = {}, who = '局里') =>
  decideAssign(problem, asked(change), actingAs(who, people))
const handed = (change: Partial<AssignInput> = {}): Problem =>
  take(working(), assign(working(), change), '局里')
const ids = (problem: Problem): string[] => problem.assignments.map((it) => it.id)
const report = (problem: Problem, who: string, of: string, assignment: string | null, completes = true) =>
  decideReportProgress(
    problem,
    {
      ...{ measure: '换管', unit: unit(of), text: '已办', figures: [], documents: [], happened: null },
      ...{ completes, proofs: [], assignment },
    },
    actingAs(who, people),
  )

describe('分办', () => {
  test('牵头单位、措施的责任单位和整改办能分办；措施本身不变', () => {
    const problem = handed()
    expect(problem.assignments).toMatchObject([
      { unit: { id: '供水站' }, state: 'made', from: { id: '水务局' } },
    ])
    expect(problem.measures).toEqual(working().measures)
    expect(assign(working(), { from: null }, '专班')).not.toHaveProperty('refused')
  })
  test('平级也可以；一次分给几个单位', () => {
    const shares = ['供水站', '财政局'].map((it) => ({ unit: unit(it), share: it, deadline: null }))
    expect(handed({ shares }).assignments).toHaveLength(2)
  })
  test('承接的单位可以再往下分', () => {
    const [id = ''] = ids(handed())
    const further = assign(handed(), { parent: id, from: unit('供水站') }, '站里')
    expect(further).toMatchObject({ refused: 'unknown-thing' })
    const problem = handed()
    const below = assign(
      problem,
      {
        parent: ids(problem)[0] ?? '',
        from: unit('供水站'),
        shares: [{ unit: unit('财政局'), share: '付款', deadline: null }],
      },
      '站里',
    )
    expect(take(problem, below, '站里').assignments).toHaveLength(2)
  })
  test.each<[string, () => unknown, string]>([
    [
      '分给上级',
      () => assign(working(), { shares: [{ unit: unit('县政府'), share: '督办', deadline: null }] }),
      'assignment-upward',
    ],
    [
      '分给自己',
      () => assign(working(), { shares: [{ unit: unit('水务局'), share: '自办', deadline: null }] }),
      'assignment-upward',
    ],
    ['同一单位分两次', () => assign(handed()), 'duplicate'],
    [
      '晚于措施的时限',
      () => assign(working(), { shares: [{ unit: unit('供水站'), share: '换', deadline: '2026-12-01' }] }),
      'deadline-beyond-parent',
    ],
    [
      '早于反馈日',
      () => assign(working(), { shares: [{ unit: unit('供水站'), share: '换', deadline: '2026-01-01' }] }),
      'invalid-input',
    ],
    ['不办这项措施的单位来分', () => assign(working(), { from: unit('审计局') }, '外人'), 'not-your-unit'],
    ['替别的单位分', () => assign(working(), {}, '财政'), 'not-your-unit'],
    ['冒用整改办', () => assign(working(), { from: null }, '局里'), 'not-allowed'],
    ['方案还没有批', () => assign(working({ step: 'registered' })), 'wrong-step'],
    ['已经自报', () => assign(working({ step: 'claimed' })), 'content-locked'],
    ['没有这项措施', () => assign(working(), { measure: '修坝' }), 'unknown-thing'],
    [
      '措施已经办完',
      () => assign(take(working(), report(working(), '局里', '水务局', null), '局里')),
      'already-done',
    ],
  ])('%s，不行', (_what, ask, code) => {
    expect(ask()).toMatchObject({ refused: code })
  })
  test('时限就是措施的时限，行', () => {
    const shares = [{ unit: unit('供水站'), share: '换', deadline: '2026-11-30' }]
    expect(assign(working(), { shares })).not.toHaveProperty('refused')
  })
})

describe('承接与撤回', () => {
  const takeOver = (problem: Problem, share: string | null, who = '站里') =>
    decideTakeOver(problem, { assignment: ids(problem)[0] ?? '', share }, actingAs(who, people))
  test('原样承接，或者用自己的话；照抄一遍算原样', () => {
    const problem = handed()
    expect(take(problem, takeOver(problem, null), '站里').assignments[0]).toMatchObject({
      state: 'taken-over',
      ownWords: false,
    })
    expect(take(problem, takeOver(problem, '换站前 800 米'), '站里').assignments[0]).toMatchObject({
      share: '换站前 800 米',
      ownWords: true,
    })
    expect(take(problem, takeOver(problem, '更换站前段'), '站里').assignments[0]).toMatchObject({
      ownWords: false,
    })
  })
  test('别的单位不能承接；不能承接两次', () => {
    const problem = handed()
    expect(takeOver(problem, null, '财政')).toMatchObject({ refused: 'not-your-unit' })
    expect(takeOver(take(problem, takeOver(problem, null), '站里'), null)).toMatchObject({
      refused: 'already-taken-over',
    })
  })
  test('撤回要说理由，往下分的一并撤回；承接的单位自己不能撤', () => {
    const problem = handed()
    const assignment = ids(problem)[0] ?? ''
    const withdraw = (who: string) =>
      decideWithdrawAssignment(problem, { assignment, reason: '重复' }, actingAs(who, people))
    expect(withdraw('站里')).toMatchObject({ refused: 'not-your-unit' })
    const below = take(
      problem,
      assign(
        problem,
        {
          parent: assignment,
          from: unit('供水站'),
          shares: [{ unit: unit('财政局'), share: '付款', deadline: null }],
        },
        '站里',
      ),
      '站里',
    )
    const gone = take(
      below,
      decideWithdrawAssignment(below, { assignment, reason: '重复' }, actingAs('局里', people)),
      '局里',
    )
    expect(gone.assignments.map((it) => [it.state, it.withdrawn?.reason])).toEqual([
      ['withdrawn', '重复'],
      ['withdrawn', '重复'],
    ])
  })
})

describe('往上汇总', () => {
  test('下面没有办完，上面不能报完成，并说出是哪些；都办完了才行', () => {
    const problem = handed()
    const [id = ''] = ids(problem)
    expect(report(problem, '局里', '水务局', null)).toMatchObject({
      refused: 'assignments-open',
      details: { open: ['供水站：更换站前段'] },
    })
    const done = take(problem, report(problem, '站里', '供水站', id), '站里')
    expect(done.measures[0]?.done).toBe(false)
    expect(shareCount(done, '换管', null)).toEqual({ total: 1, done: 1 })
    expect(take(done, report(done, '局里', '水务局', null), '局里').measures[0]?.done).toBe(true)
  })
  test('撤回了的不算', () => {
    const problem = handed()
    const gone = take(
      problem,
      decideWithdrawAssignment(
        problem,
        { assignment: ids(problem)[0] ?? '', reason: '不用办' },
        actingAs('局里', people),
      ),
      '局里',
    )
    expect(shareCount(gone, '换管', null)).toEqual({ total: 0, done: 0 })
    expect(report(gone, '局里', '水务局', null)).not.toHaveProperty('refused')
    expect(report(gone, '站里', '供水站', ids(problem)[0] ?? '')).toHaveProperty('refused')
  })
  test('没有办完的照样可以填进展；别的单位不能替它说', () => {
    const problem = handed()
    const [id = ''] = ids(problem)
    expect(report(problem, '局里', '水务局', null, false)).not.toHaveProperty('refused')
    expect(report(problem, '局里', '水务局', id)).toMatchObject({ refused: 'not-your-unit' })
  })
  test('承接分办的单位，是办理这个问题的单位', () => {
    const outcome = came(handed(), report(handed(), '站里', '供水站', null, false), '站里')
    // It speaks of its own share, not of the measure.
    expect(outcome).toEqual({ refused: 'not-your-unit' })
  })
})

describe('不管怎样分办、承接、撤回、填报', () => {
  const chosen = fc.array(fc.tuple(fc.nat({ max: 3 }), fc.nat(), fc.nat()), { maxLength: 25 })
  const names = ['水务局', '供水站', '财政局', '审计局', '组织部', '纪委', '县政府']
  const whoOf: Record<string, string> = { 水务局: '局里', 供水站: '站里', 财政局: '财政', 审计局: '外人' }
  test('办完的措施下面没有没办完的；没有循环；时限一级不晚于一级', () => {
    fc.assert(
      fc.property(chosen, (moves) => {
        let problem = working()
        const pick = <T>(from: readonly T[], at: number): T | undefined => from[at % Math.max(1, from.length)]
        for (const [what, a, b] of moves) {
          const share = pick([null, ...problem.assignments], a) ?? null
          const giver = share?.unit.id ?? '水务局'
          const who = whoOf[giver] ?? '专班'
          const day = ['2026-10-01', '2026-11-30', '2026-12-15', null][b % 4] ?? null
          const decided =
            what === 0
              ? assign(
                  problem,
                  {
                    parent: share?.id ?? null,
                    from: who === '专班' ? null : unit(giver),
                    shares: [{ unit: unit(names[b % names.length] ?? ''), share: '一份', deadline: day }],
                  },
                  who,
                )
              : what === 1
                ? decideTakeOver(problem, { assignment: share?.id ?? '', share: null }, actingAs(who, people))
                : what === 2
                  ? decideWithdrawAssignment(
                      problem,
                      { assignment: share?.id ?? '', reason: '撤' },
                      actingAs('专班', people),
                    )
                  : report(problem, who, giver, share?.id ?? null)
          if (!isRefusal(decided)) problem = happen(problem, decided, who)
        }
        const live = problem.assignments.filter((it) => it.state !== 'withdrawn')
        for (const it of live) {
          if (it.state === 'done') expect(openBelow(problem, '换管', it.id)).toEqual([])
          const above = problem.assignments.find((one) => one.id === it.parent)
          expect(it.deadline === null || it.deadline <= (above?.deadline ?? '2026-11-30')).toBe(true)
          const line: string[] = []
          for (
            let at = it as typeof it | undefined;
            at;
            at = problem.assignments.find((one) => one.id === at?.parent)
          )
            line.push(at.unit.id)
          expect(new Set(line).size).toBe(line.length)
        }
        if (problem.measures[0]?.done) expect(openBelow(problem, '换管', null)).toEqual([])
      }),
      { numRuns: 400 },
    )
  })
})
