import { describe, expect, test } from 'vitest'
import type { Actor } from '#core/record/fact/envelope.ts'
import { steps } from '#core/record/problem/problem.ts'
import type { Problem } from '#core/record/problem/problem.ts'
import { type People, actingAs, registered } from '../../../../tests/closeout/cast.ts'
import { answersOf } from './answers.ts'
import { type About, doneUnder, mayAsk, mayDo, notNow, rolesFor } from './may-do.ts'
import { type Right, halves, relations } from './right.ts'
import { type PlainAct, type RightName, rights } from './table.ts'

const people: People = {
  主任: { posts: [{ role: 'office', unit: '整改办' }], appointedBy: [] },
  牵头领导: { posts: [{ role: 'leader', unit: '县政府' }], appointedBy: [] },
  别的领导: { posts: [{ role: 'leader', unit: '县委' }], appointedBy: [] },
  卸任领导: { posts: [{ role: 'verifier', unit: '县政府' }], appointedBy: [] },
  经办人: { posts: [{ role: 'handler', unit: '水务局' }], appointedBy: [] },
  协办负责人: { posts: [{ role: 'head', unit: '财政局' }], appointedBy: [] },
  外单位: { posts: [{ role: 'head', unit: '审计局' }], appointedBy: [] },
  管理员: {
    posts: [
      { role: 'registrar', unit: '整改办' },
      { role: 'handler', unit: '水务局' },
      { role: 'office', unit: '整改办' },
    ],
    appointedBy: [],
  },
  无职务: { posts: [], appointedBy: [] },
}
const unit = (name: string) => ({ id: name, name })
const problem = (over: Partial<Problem> = {}): Problem => {
  const bare = registered([])
  const leadLeader = { person: '牵头领导', name: '牵头领导', post: 'x', postTitle: '副县长' }
  const responsibility = {
    ...bare.responsibility,
    leadLeader,
    leadUnit: unit('水务局'),
    coUnits: [unit('财政局')],
  }
  return { ...bare, responsibility, step: 'in-progress', ...over }
}
const ask = (act: PlainAct, person: string, of: Problem | null = problem(), about: About = {}) =>
  mayDo(act, of, actingAs(person, people), about)?.refused ?? '准'
const from = (person: string, of: string | null): Actor => ({
  kind: 'person',
  person: { id: person, name: person },
  post: null,
  unit: of === null ? null : unit(of),
})

describe('谁能办：一张表', () => {
  test('每一行都说得清：有人能办，环节是真有的，回避的职务与能办的职务不是一个', () => {
    for (const [name, row] of Object.entries(rights)) {
      if ('finer' in row) continue
      const { grants, steps: when, abstains = [] }: Right = row
      expect(grants.length, name).toBeGreaterThan(0)
      if (when !== 'any') for (const step of when) expect(steps, name).toContain(step)
      for (const grant of grants) {
        expect(relations, name).toContain(halves(grant).relation)
        expect(abstains, name).not.toContain(halves(grant).role)
      }
    }
  })
  test.each([
    ['主任', 'not-allowed'],
    ['经办人', '准'],
    ['协办负责人', '准'],
    ['外单位', 'not-your-unit'],
    ['管理员', 'registrar-abstains'],
    ['无职务', 'not-allowed'],
  ])('填报进展：%s —— %s', (person, answer) => {
    expect(ask('report-progress', person)).toBe(answer)
  })
  test('替别的单位说话不行，哪怕两个单位都在办', () => {
    expect(ask('report-progress', '经办人', problem(), { unit: unit('财政局') })).toBe('not-your-unit')
    expect(ask('report-progress', '经办人', problem(), { unit: unit('水务局') })).toBe('准')
  })
  test.each([
    ['牵头领导', '准'],
    ['主任', '准'],
    ['别的领导', 'not-its-leader'],
    ['卸任领导', 'not-allowed'],
    ['经办人', 'not-allowed'],
  ])('批准方案：%s —— %s', (person, answer) => {
    const { leadLeader, ...rest } = problem().responsibility
    const named = leadLeader && { ...leadLeader, person: person === '卸任领导' ? person : leadLeader.person }
    const of = problem({ step: 'registered', responsibility: { ...rest, leadLeader: named } })
    expect(ask('approve-plan', person, of)).toBe(answer)
  })
  test('认定“问题就在没有制度”只由整改办', () => {
    const of = problem({ step: 'registered' })
    expect(ask('approve-plan', '牵头领导', of, { part: 'missing-rule' })).toBe('not-allowed')
    expect(ask('approve-plan', '主任', of, { part: 'missing-rule' })).toBe('准')
    expect(ask('approve-plan', '主任', of, { part: '没有这一项' })).toBe('not-allowed')
  })
  test('佐证材料由提交的人或他的单位收回', () => {
    const by = (actor: Actor) => ask('withdraw-evidence', '经办人', problem(), { by: actor })
    expect(by(from('经办人', null))).toBe('准')
    expect(by(from('某人', '水务局'))).toBe('准')
    expect(by(from('协办负责人', '财政局'))).toBe('not-your-proof')
    expect(by({ kind: 'rule', rule: '导入' } as unknown as Actor)).toBe('not-your-proof')
    expect(ask('withdraw-evidence', '外单位', problem(), { by: from('外单位', '审计局') })).toBe(
      'not-your-unit',
    )
  })
  test('没有牵头单位时只有整改办能写措施；与问题有关的，没有问题谁也办不了', () => {
    const bare = registered([])
    expect([ask('add-measure', '经办人', bare), ask('add-measure', '主任', bare)]).toEqual([
      'not-your-unit',
      '准',
    ])
    expect(ask('report-progress', '经办人', null)).toBe('not-your-unit')
    expect(ask('open-round', '主任', null)).toBe('准')
  })
  test('不到时候的说清什么时候能办；自报以后内容锁定', () => {
    const at = (step: Problem['step'], act: PlainAct = 'report-progress') => notNow(act, problem({ step }))
    expect(at('registered')).toEqual({
      refused: 'wrong-step',
      details: { act: 'report-progress', step: 'registered', from: ['in-progress', 'returned'] },
    })
    expect([at('in-progress'), at('returned')]).toEqual([null, null])
    for (const step of ['claimed', 'signed', 'verified', 'accepted', 'closed', 'withdrawn'] as const) {
      expect(at(step)?.refused, step).toBe('content-locked')
      expect(at(step, 'add-measure')?.refused, step).toBe('wrong-step')
    }
  })
  test('先问职务、回避、关系，最后才问环节', () => {
    const late = problem({ step: 'closed' })
    expect([ask('report-progress', '外单位', late), ask('report-progress', '管理员', late)]).toEqual([
      'not-your-unit',
      'registrar-abstains',
    ])
  })
  test('办理记录里记的是准他办的那个职务、那个单位', () => {
    const under = (act: PlainAct, person: string) => doneUnder(act, problem(), actingAs(person, people))
    expect(under('add-measure', '经办人')).toEqual({ roles: ['handler'], unit: '水务局' })
    expect(under('add-measure', '主任')).toEqual({ roles: ['office'], unit: null })
    expect(under('reopen-plan', '牵头领导')).toEqual({ roles: ['leader'], unit: null })
    expect(under('add-measure', '外单位')).toEqual({ roles: [], unit: null })
    expect([rolesFor('add-measure'), rolesFor('sign')]).toEqual([['handler', 'head', 'office'], []])
  })
  test('销号另有更细的表：这里不拦，也不放', () => {
    expect(mayAsk('close', actingAs('无职务', people))).toBeNull()
  })
  test('表里说会答的，就是会答的', () => {
    const cases = Object.keys(people).flatMap((person) =>
      [null, problem(), problem({ step: 'closed' }), problem({ step: 'registered' })].map((of) => ({
        person,
        of,
      })),
    )
    for (const [act, row] of Object.entries(rights) as [RightName, object][]) {
      if ('finer' in row) continue
      const name = act as PlainAct
      for (const { person, of } of cases) {
        const said = ask(name, person, of, { by: from('协办负责人', '财政局') })
        if (said !== '准') expect(answersOf(name), `${person} ${name}`).toContain(said)
      }
    }
  })
})
