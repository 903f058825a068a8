import { describe, expect, test } from 'vitest'
import { evidenceKinds } from '#core/record/problem/facts.ts'
import type { Problem } from '#core/record/problem/problem.ts'
import { type People, actingAs, came, happen, proof, registered } from '../../../../tests/closeout/cast.ts'
import { decideAttachEvidence, decideWithdrawEvidence } from './attach.ts'
import { effectOf, provesEffect } from './effect.ts'

const people: People = {
  经办人: { posts: [{ role: 'handler', unit: '水务局' }], appointedBy: [] },
  协办人: { posts: [{ role: 'handler', unit: '财政局' }], appointedBy: [] },
  外人: { posts: [{ role: 'handler', unit: '纪委' }], appointedBy: [] },
  管理员: {
    posts: [
      { role: 'handler', unit: '水务局' },
      { role: 'registrar', unit: '整改办' },
    ],
    appointedBy: [],
  },
}

/** A problem of two manifestations that is being worked on. */
const working = (change: Partial<Problem> = {}): Problem => ({
  ...registered(['一', '二']),
  step: 'in-progress',
  responsibility: {
    leadLeader: null,
    leadUnit: { id: '水务局', name: '水务局' },
    coUnits: [{ id: '财政局', name: '财政局' }],
    handler: null,
    team: [],
  },
  ...change,
})

const attach = (
  problem: Problem,
  of = proof('data', ['一']),
  person = '经办人',
  measure: string | null = null,
) => came(problem, decideAttachEvidence(problem, measure, of, actingAs(person, people)), person)

describe('佐证材料', () => {
  test('哪几种算成效证明', () => {
    const counting = (missingRule: boolean) =>
      evidenceKinds.filter((kind) =>
        provesEffect(kind, { plan: { version: 1, approved: null, missingRule } }),
      )
    expect(counting(false)).toEqual(['money', 'site', 'data', 'people'])
    expect(counting(true)).toEqual(['rule', 'money', 'site', 'data', 'people'])
  })

  test('证明这一条的，不算那一条的', () => {
    const outcome = attach(working())
    if ('refused' in outcome) throw new Error(outcome.refused)
    expect(effectOf(outcome.problem, '一', '2026-09-01')).toHaveLength(1)
    expect(effectOf(outcome.problem, '二', '2026-09-01')).toHaveLength(0)
  })

  test('谁提交的，就是办理人之一，按当时的职务和单位记下', () => {
    const outcome = attach(working())
    expect('problem' in outcome && outcome.problem.contributors).toEqual([
      { person: '经办人', units: ['水务局'], above: ['县政府'], appointedBy: [] },
    ])
  })

  test('调动前后都提交过的人，两处的身份都留着', () => {
    const first = attach(working())
    if ('refused' in first) throw new Error(first.refused)
    const moved: People = {
      ...people,
      经办人: { posts: [{ role: 'handler', unit: '财政局' }], appointedBy: [] },
    }
    const again = decideAttachEvidence(first.problem, null, proof('site', ['二']), actingAs('经办人', moved))
    if ('refused' in again) throw new Error(again.refused)
    expect(happen(first.problem, again, '经办人').contributors.map((it) => it.units)).toEqual([
      ['水务局'],
      ['财政局'],
    ])
  })

  test.each([
    ['没有这一条具体表现', () => attach(working(), proof('data', ['三'])), 'unknown-thing'],
    ['没有这项措施', () => attach(working(), proof('data', ['一']), '经办人', '某措施'), 'unknown-thing'],
    [
      '材料的日期在将来',
      () => attach(working(), { ...proof('data', ['一']), dated: '2026-09-02' }),
      'invalid-input',
    ],
    ['不是办理单位的人', () => attach(working(), undefined, '外人'), 'not-your-unit'],
    ['组织账号管理人', () => attach(working(), undefined, '管理员'), 'registrar-abstains'],
    ['方案还没有批', () => attach(working({ step: 'registered' })), 'wrong-step'],
    ['已经自报', () => attach(working({ step: 'claimed' })), 'content-locked'],
    ['已经销号', () => attach(working({ step: 'closed' })), 'content-locked'],
  ])('%s,不能提交', (_name, ask, code) => {
    expect(ask()).toEqual({ refused: code })
  })

  test('当天的材料可以，协办单位也可以', () => {
    expect(attach(working(), { ...proof('data', ['一']), dated: '2026-09-01' })).toHaveProperty('problem')
    expect(attach(working(), undefined, '协办人')).toHaveProperty('problem')
  })

  test('撤回以后不再算，提交过的人仍是办理人', () => {
    const outcome = attach(working())
    if ('refused' in outcome) throw new Error(outcome.refused)
    const { problem } = outcome
    const withdraw = (id: string, of = problem) =>
      came(of, decideWithdrawEvidence(of, id, '传错了', actingAs('经办人', people)), '经办人')
    const gone = withdraw(problem.evidence[0]?.id ?? '')
    if ('refused' in gone) throw new Error(gone.refused)
    expect([gone.problem.evidence, gone.problem.contributors.length]).toEqual([[], 1])
    const others = decideWithdrawEvidence(
      problem,
      problem.evidence[0]?.id ?? '',
      '不好看',
      actingAs('协办人', people),
    )
    expect(others).toMatchObject({ refused: 'not-your-proof' })
    expect(withdraw('没有')).toEqual({ refused: 'unknown-thing' })
    expect(withdraw('任何', { ...problem, step: 'verified' })).toEqual({ refused: 'content-locked' })
  })
})
