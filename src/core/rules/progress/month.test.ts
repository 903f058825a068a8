import { describe, expect, test } from 'vitest'
import { isRefusal } from '#core/record/fact/refusal.ts'
import type { Problem } from '#core/record/problem/problem.ts'
import { type People, actingAs, happen, proof, registered } from '../../../../tests/closeout/cast.ts'
import { type Month, decideMonth } from './month.ts'
import { decideTieFigures } from './tie-figures.ts'
import { rowsOfUnit, toldIn } from './unchanged.ts'

const people: People = {
  经办人: { posts: [{ role: 'handler', unit: '水务局' }], appointedBy: [] },
  外人: { posts: [{ role: 'handler', unit: '审计局' }], appointedBy: [] },
}
const unit = { id: '水务局', name: '水务局' }

const working = (id: string, measures = ['换管', '宣传']): Problem => ({
  ...registered([]),
  ...{ id, number: id, step: 'in-progress' },
  responsibility: { leadLeader: null, leadUnit: unit, coUnits: [], handler: null, team: [] },
  measures: measures.map((it) => ({
    ...{ id: `${id}${it}`, marker: null, text: it, answers: [id], origin: 'plan', goal: null },
    ...{ deadline: null, units: [unit], done: false, doneOn: null, returned: false },
  })),
})
const problems = new Map([working('甲'), working('乙')].map((it) => [it.id, it]))
const row = (problem: string, measure: string) => ({ problem, measure: problem + measure, assignment: null })
const statement = (rows: ReturnType<typeof row>[], more: Partial<Month['statements'][number]> = {}) => ({
  ...{ rows, text: '已换3公里', figures: [], documents: [], completes: false, proofs: [] },
  ...more,
})
const decide = (month: Partial<Month>, of = problems, who = '经办人') =>
  decideMonth(of, { unit, statements: [], unchanged: [], ...month }, actingAs(who, people))
const after = (month: Partial<Month>, of: ReadonlyMap<string, Problem> = problems): Map<string, Problem> => {
  const decided = decide(month, new Map(of))
  if (isRefusal(decided)) throw new Error(decided.refused)
  return new Map([...of].map(([id, it]) => [id, happen(it, decided.get(id) ?? [], '经办人')]))
}

describe('月报', () => {
  const page = {
    statements: [statement([row('甲', '换管')])],
    unchanged: [row('甲', '宣传'), row('乙', '换管'), row('乙', '宣传')],
  }
  test('一页一次交：说了变化的记成进展，其余的记无变化，各记一次', () => {
    const now = after(page)
    expect(now.get('甲')?.progress).toHaveLength(1)
    expect(now.get('甲')?.unchanged).toMatchObject([{ month: '2026-09', measures: ['甲宣传'] }])
    expect(now.get('乙')?.unchanged).toMatchObject([{ measures: ['乙换管', '乙宣传'] }])
  })
  test('一个月不问两遍：已经说过的再报无变化，什么也不记', () => {
    const now = after(page)
    const twice = decide({ unchanged: [...page.unchanged, row('甲', '换管')] }, now)
    expect(isRefusal(twice) ? twice : [...twice.values()].flat()).toEqual([])
    const [first] = rowsOfUnit(now.get('甲') ?? working('甲'), '水务局')
    expect(first && toldIn(now.get('甲') ?? working('甲'), first, '水务局', '2026-09')).toBe('told')
    expect(first && toldIn(now.get('甲') ?? working('甲'), first, '水务局', '2026-10')).toBeNull()
  })
  test('有一项不行，整页都不记，并说出是哪个问题', () => {
    const strange = { ...row('乙', '换管'), measure: '别人的' }
    expect(decide({ statements: [statement([row('甲', '换管')]), statement([strange])] })).toMatchObject({
      refused: 'unknown-thing',
      details: { number: '乙' },
    })
    expect(decide({ unchanged: [strange] })).toMatchObject({ refused: 'not-your-unit' })
    expect(decide(page, problems, '外人')).toMatchObject({ refused: 'not-your-unit' })
  })
  test('同样的话说几项，是一条共用的进展：各处编号相同；只说一项的不算共用', () => {
    const now = after({
      statements: [statement([row('甲', '换管'), row('乙', '换管')]), statement([row('甲', '宣传')])],
    })
    const all = [...now.values()].flatMap((it) => it.progress.map((one) => one.shared))
    expect(new Set(all).size).toBe(2)
    expect(all.filter((it) => it === null)).toHaveLength(1)
  })
  test('材料证明什么，跟着措施走，不用再选', () => {
    const { proves: _proves, ...given } = proof('data', [])
    const now = after({
      statements: [statement([row('甲', '换管'), row('乙', '换管')], { proofs: [given] })],
    })
    expect([...now.values()].map((it) => it.evidence[0]?.proves)).toEqual([['甲'], ['乙']])
  })
  test('沿用上次的话，一字不差才算沿用', () => {
    const before = after({ statements: [statement([row('甲', '换管')])] })
    const reused = before.get('甲')?.progress[0]?.id ?? ''
    const again = (text: string) =>
      after({ statements: [statement([row('甲', '换管')], { text, reused })] }, before).get('甲')?.progress[1]
        ?.reused
    expect(again('已换3公里')).toBe(reused)
    expect(again('已换4公里')).toBeNull()
  })
})

describe('数字与材料', () => {
  const figures = [{ text: '3公里', value: 3, unit: '公里', indicator: '' }]
  const { proves: _proves, ...given } = proof('data', [])
  const told = (ties: { figure: number; proof: number }[]) =>
    decide({ statements: [statement([row('甲', '换管')], { figures, proofs: [given], ties })] })
  test('交的时候就可以指明哪个数字由哪件材料证明', () => {
    const decided = told([{ figure: 0, proof: 0 }])
    if (isRefusal(decided)) throw new Error(decided.refused)
    const now = happen(working('甲'), decided.get('甲') ?? [], '经办人')
    expect(now.progress[0]?.ties).toEqual([{ figure: 0, evidence: now.evidence[0]?.id }])
  })
  test('指着没有的数字或者材料，不行', () => {
    expect(told([{ figure: 1, proof: 0 }])).toMatchObject({ refused: 'invalid-input' })
    expect(told([{ figure: 0, proof: 1 }])).toMatchObject({ refused: 'invalid-input' })
  })
  test('事后也可以指明、取消；材料撤回了，数字就又没有着落', () => {
    const decided = told([])
    if (isRefusal(decided)) throw new Error(decided.refused)
    const problem = happen(working('甲'), decided.get('甲') ?? [], '经办人')
    const [progress, evidence] = [problem.progress[0]?.id ?? '', problem.evidence[0]?.id ?? '']
    const tie = (of: Problem, to: string | null) =>
      decideTieFigures(of, { progress, ties: [{ figure: 0, evidence: to }] }, actingAs('经办人', people))
    const facts = tie(problem, evidence)
    if (isRefusal(facts)) throw new Error(facts.refused)
    const tied = happen(problem, facts, '经办人')
    expect(tied.progress[0]?.ties).toEqual([{ figure: 0, evidence }])
    expect(tie(tied, evidence)).toEqual([])
    const gone = happen(
      tied,
      [{ type: 'evidence.withdrawn', body: { evidence, reason: '传错了' } }],
      '经办人',
    )
    expect(gone.progress[0]?.ties).toEqual([])
    expect(tie(problem, '没有的')).toMatchObject({ refused: 'unknown-thing' })
  })
})
