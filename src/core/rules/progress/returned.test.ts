import { describe, expect, test } from 'vitest'
import type { NewProblemFact } from '#core/record/problem/new-fact.ts'
import type { Problem } from '#core/record/problem/problem.ts'
import { type People, actingAs, came, happen, registered } from '../../../../tests/closeout/cast.ts'
import { type Packed, type Returned, comparedReturn, decideReturned } from './returned.ts'

const people: People = {
  专班: { posts: [{ role: 'office', unit: '整改办' }], appointedBy: [] },
  管理员: {
    posts: [
      { role: 'office', unit: '整改办' },
      { role: 'registrar', unit: '整改办' },
    ],
    appointedBy: [],
  },
  经办人: { posts: [{ role: 'handler', unit: '水务局' }], appointedBy: [] },
}
const water = { id: '水务局', name: '水务局', above: ['县政府'] }

const measure = (id: string, units: string[], more: Partial<Problem['measures'][number]> = {}) => ({
  ...{ id, marker: null, text: id, answers: ['p'], origin: 'plan' as const, goal: null, deadline: null },
  ...{ units: units.map((it) => ({ id: it, name: it })), done: false, doneOn: null, returned: false },
  ...more,
})
const working = (change: Partial<Problem> = {}): Problem => ({
  ...registered([]),
  step: 'in-progress',
  deadline: { original: '2026-10-31', current: '2026-10-31' },
  responsibility: {
    ...{ leadLeader: null, leadUnit: { id: '水务局', name: '水务局' }, coUnits: [], handler: null, team: [] },
  },
  measures: [measure('换管', ['水务局']), measure('拨款', ['财政局'])],
  ...change,
})

const packed: Packed = { problem: 'p', measure: '换管', text: '换管', deadline: '2026-10-31', told: [] }
const wrote = (text: string, more: Partial<Returned> = {}): Returned => ({
  ...{ row: 5, text, completes: false, happened: null },
  ...more,
})
const take = (problem: Problem, returned: Returned, who = '专班', of = '换管', unit = water) =>
  decideReturned(problem, of, unit, returned, actingAs(who, people))
const after = (problem: Problem, returned: Returned, importId: string | null = '导入一'): Problem =>
  happen(problem, take(problem, returned) as NewProblemFact[], '专班', importId)
const compare = (problem: Problem | null, returned: Returned, sent = packed, unit = '水务局') =>
  comparedReturn(problem, sent, unit, returned)

describe('回报表里的一行，与今天的台账对照', () => {
  test('没有填的，什么也不变', () => {
    expect(compare(working(), wrote(''))).toEqual({ as: 'empty' })
  })
  test('发出以后没有变动，就是新的进展', () => {
    expect(compare(working(), wrote('已换8公里'))).toEqual({ as: 'new' })
  })
  test('同样的话已经报过，不再记一遍，标点和空格不算；这回说完成了的，是新的', () => {
    const told = after(working(), wrote('已换8公里。'))
    expect(compare(told, wrote('已换 8公里'))).toEqual({ as: 'said' })
    expect(compare(told, wrote('已换8公里', { completes: true })).as).toBe('conflict')
    const sent = { ...packed, told: told.progress.map((it) => it.id) }
    expect(compare(told, wrote('已换8公里', { completes: true }), sent)).toEqual({ as: 'new' })
  })
  test('发出以后单位又报了进展（或者别的清单里说了）：两边摆出来', () => {
    expect(compare(after(working(), wrote('已换10公里')), wrote('已换8公里'))).toMatchObject({
      as: 'conflict',
      meanwhile: [{ why: 'told-since', statements: [{ text: '已换10公里' }] }],
    })
  })
  test('共办的措施，别的单位报了自己的那一份，不算变动；说已经全部完成的，算', () => {
    const shared = working({ measures: [measure('换管', ['水务局', '财政局'])] })
    const finance = { id: '财政局', name: '财政局', above: [] }
    const told = (more: Partial<Returned>) =>
      happen(shared, take(shared, wrote('已拨款', more), '专班', '换管', finance) as NewProblemFact[], '专班')
    expect(compare(told({}), wrote('已换8公里'))).toEqual({ as: 'new' })
    expect(compare(told({ completes: true }), wrote('已换8公里'))).toMatchObject({
      meanwhile: [{ why: 'told-since', statements: [{ text: '已拨款' }] }],
    })
  })
  test('措施的文字或者时限改过（时限跟着问题走的也算）：前后都摆出来', () => {
    const reworded = working({ measures: [measure('换管', ['水务局'], { text: '换管15公里' })] })
    const conflict = { why: 'measure-revised', before: '换管 · 2026-10-31', after: '换管15公里 · 2026-10-31' }
    expect(compare(reworded, wrote('已换8公里'))).toEqual({ as: 'conflict', meanwhile: [conflict] })
    const later = working({ deadline: { original: '2026-10-31', current: '2026-12-31' } })
    expect(compare(later, wrote('已换8公里'))).toMatchObject({
      meanwhile: [{ why: 'measure-revised', after: '换管 · 2026-12-31' }],
    })
  })
  test('措施已经去掉，或者整个问题撤回了', () => {
    for (const gone of [working({ measures: [] }), null])
      expect(compare(gone, wrote('已换'))).toMatchObject({ meanwhile: [{ why: 'measure-gone' }] })
  })
  test('问题已经自报，内容锁定；方案正在修改，也不收', () => {
    for (const step of ['claimed', 'closed', 'registered', 'withdrawn'] as const)
      expect(compare(working({ step }), wrote('已换'))).toMatchObject({
        meanwhile: [{ why: 'locked', step }],
      })
  })
  test('分工改了，这个单位已经不办这个问题', () => {
    expect(compare(working(), wrote('已换'), packed, '审计局')).toMatchObject({
      meanwhile: [{ why: 'not-its-unit' }],
    })
  })
  test('措施改由别的单位办，原来的单位只是配合，也不再由它来报', () => {
    const { responsibility } = working()
    const moved = working({
      responsibility: { ...responsibility, leadUnit: { id: '财政局', name: '财政局' }, coUnits: [water] },
      measures: [measure('换管', ['财政局'])],
    })
    expect(compare(moved, wrote('已换'))).toMatchObject({ meanwhile: [{ why: 'not-its-unit' }] })
    expect(take(moved, wrote('已换'))).toMatchObject({ refused: 'not-your-unit' })
  })
  test('几样变动同时发生，一样不少', () => {
    const all = after(working(), wrote('已换10公里', { completes: true }))
    const changed = { ...all, step: 'claimed' as const, measures: [measure('换管', [], { text: '换新管' })] }
    const { meanwhile } = compare(changed, wrote('已换8公里'), packed, '审计局') as {
      meanwhile: { why: string }[]
    }
    expect(meanwhile.map((it) => it.why)).toEqual(['locked', 'not-its-unit', 'measure-revised', 'told-since'])
  })
})

describe('采纳回报表里的一行', () => {
  test('记成单位自己的话：单位是填报方，经手的人只是操作人', () => {
    const { progress, contributors } = after(working(), wrote('已换8公里，投入453.5万元'))
    expect(progress[0]).toMatchObject({ unit: { id: '水务局' }, imported: false, completes: false })
    expect(progress[0]?.by).toMatchObject({ person: { name: '专班' } })
    expect(progress[0]?.figures.map((it) => it.text)).toContain('453.5万元')
    expect(contributors).toEqual([
      { person: '水务局', units: ['水务局'], above: ['县政府'], appointedBy: [] },
    ])
  })
  test('说完成的，措施从此算已报办结；说了哪天就是哪天', () => {
    const done = after(working(), wrote('已换完', { completes: true, happened: '2026-08-20' }))
    expect(done.measures[0]).toMatchObject({ done: true, doneOn: '2026-08-20' })
    const undated = after(working(), wrote('已换完', { completes: true }))
    expect(undated.measures[0]).toMatchObject({ done: true, doneOn: '2026-09-01' })
  })
  test('撤回这次导入，问题回到原来的样子', () => {
    const before = working()
    const taken = after(before, wrote('已换完', { completes: true }))
    expect(taken.beforeImport).toMatchObject({ import: '导入一' })
    const reverted: NewProblemFact = {
      ...{ type: 'problem.reverted' as const, body: { import: '导入一', reason: '表格给错了' } },
    }
    expect(happen(taken, [reverted], '专班')).toEqual({
      ...{ ...before, version: taken.version + 1 },
      // What was walked stays walked.
      walk: taken.walk,
    })
  })
  test.each<[string, () => ReturnType<typeof take>, string]>([
    ['不是整改办的人', () => take(working(), wrote('已换'), '经办人'), 'not-allowed'],
    ['管账号的人', () => take(working(), wrote('已换'), '管理员'), 'registrar-abstains'],
    ['内容已经锁定', () => take(working({ step: 'signed' }), wrote('已换')), 'content-locked'],
    ['方案还没有批准', () => take(working({ step: 'registered' }), wrote('已换')), 'wrong-step'],
    [
      '不办这个问题的单位',
      () => take(working(), wrote('已换'), '专班', '换管', { id: '审计局', name: '审计局', above: [] }),
      'not-your-unit',
    ],
    ['没有这项措施', () => take(working(), wrote('已换'), '专班', '修坝'), 'unknown-thing'],
    ['没有写进展', () => take(working(), wrote('', { completes: true })), 'invalid-input'],
    ['完成日期还没有到', () => take(working(), wrote('已换', { happened: '2026-09-02' })), 'invalid-input'],
  ])('%s，不收', (_what, taking, code) => {
    expect(came(working(), taking(), '专班')).toEqual({ refused: code })
  })
})
