import { describe, expect, test } from 'vitest'
import type { ComparedChange, ComparedRow, Comparison } from '#contract/comparison.ts'
import * as choices from './compare-choices.ts'

const change = (id: string, over: Partial<ComparedChange> = {}): ComparedChange => ({
  ...{
    id,
    of: 'deadline',
    before: '2026-09-30',
    after: '2026-12-31',
    about: null,
    byHand: null,
    removed: null,
    means: null,
    blocked: null,
    taken: true,
  },
  ...over,
})
const hand = change('deadline', { byHand: { by: '苏正文', at: '2026-08-03' }, taken: false })
const shut = change('leadUnit', { of: 'leadUnit', blocked: 'wrong-step', taken: false })
const match = {
  ...{ problem: 'p1', number: '1-01-001', title: '会议过多', step: 'registered' as const },
  ...{ by: 'words' as const, likeness: 1 },
}
const row = (key: string, over: Partial<ComparedRow> = {}): ComparedRow => ({
  ...{
    key,
    marker: '1',
    title: '会议过多',
    aspect: '作风',
    measures: 0,
    as: 'changed',
    undecided: false,
    match,
  },
  ...{
    changes: [change('progress:', { of: 'progress' }), hand, shut],
    unknown: [],
    early: [],
    absentMeasures: [],
  },
  ...over,
})
const comparison = (...rows: ComparedRow[]): Comparison => ({
  draft: { id: 'd', version: 1, fileName: '台账.xlsx', title: null },
  round: { id: 'r', name: '第一轮' },
  ...{ rows, absent: [], compared: '0'.repeat(64) },
})
const taken = (it: ComparedRow) => it.changes.filter((of) => of.taken).map((of) => of.id)

describe('逐项采纳', () => {
  test('按建议时，人工定的和办不了的都不在内；记下的只是与建议不同之处', () => {
    expect(choices.chosenIn(row('a'))).toEqual({ problem: 'p1', take: [], leave: [] })
    const mine = choices.takeOne(choices.takeOne(row('a'), 'deadline', true), 'progress:', false)
    expect(taken(mine)).toEqual(['deadline'])
    expect(choices.chosenIn(mine)).toEqual({ problem: 'p1', take: ['deadline'], leave: ['progress:'] })
    expect(taken(choices.takeProposed(mine))).toEqual(['progress:'])
  })
  test('办不了的，怎么点也不采纳', () => {
    expect(taken(choices.takeOne(row('a'), 'leadUnit', true))).toEqual(['progress:'])
  })
  test('全不采纳', () => {
    const none = choices.takeNone(row('a'))
    expect(taken(none)).toEqual([])
    expect(choices.takeNone(none)).toBe(none)
  })
})

describe('定是哪一个问题', () => {
  const alike = row('a', { undecided: true, match: { ...match, by: 'likeness', likeness: 0.7 } })
  test('就是这个；是新的；是另一个', () => {
    expect(choices.asSame(alike)).toMatchObject({ undecided: false, match: { problem: 'p1', by: 'person' } })
    expect(choices.chosenIn(choices.asNew(alike))).toEqual({ problem: null, take: [], leave: [] })
    const other = { id: 'p2', number: '1-01-002', title: '文件过多', step: 'registered' as const }
    expect(choices.chosenIn(choices.asOther(alike, other)).problem).toBe('p2')
  })
  test('刚定下的留在原处，离开以后才归到别的一栏', () => {
    const all = comparison(choices.asSame(alike), row('b'))
    expect(choices.rowsUnder(all, 'undecided', new Set(['a'])).map((it) => it.key)).toEqual(['a'])
    expect(choices.rowsUnder(all, 'changed', new Set()).map((it) => it.key)).toEqual(['a', 'b'])
  })
})

describe('台账在这期间变了', () => {
  test('重新对照以后，选择还在；不见了的变动不再算', () => {
    const shown = comparison(choices.takeOne(row('a'), 'deadline', true), row('b'))
    const fresh = comparison(
      row('a', { changes: [hand, change('timeClass', { of: 'timeClass' })] }),
      row('b'),
    )
    const kept = choices.keeping(fresh, shown, new Set(['a']))
    expect(taken(kept.rows[0]!)).toEqual(['deadline', 'timeClass'])
    expect(kept.rows[1]).toBe(fresh.rows[1])
  })
  test('采纳什么也算在“看到的”里，一样才可以确认', () => {
    const one = comparison(row('a'))
    expect(choices.showsTheSame(one, comparison(row('a')))).toBe(true)
    expect(choices.showsTheSame(one, comparison(choices.takeNone(row('a'))))).toBe(false)
    // Somebody mended the draft meanwhile: what is new in it says something else.
    const mended = { ...one.draft, version: one.draft.version + 1 }
    expect(choices.showsTheSame(one, { ...one, draft: mended })).toBe(false)
    expect(choices.showsTheSame(one, { ...one, absent: [{ ...match, id: 'p9' }] })).toBe(false)
  })
})

describe('认不出的名称', () => {
  test('同一个名称算在一起，出现多的在前；选过的留着', () => {
    const unknown = (words: string) => ({ of: 'leadUnit' as const, words })
    const all = comparison(
      row('a', { unknown: [unknown('水利处'), unknown('教体局')] }),
      row('b', { unknown: [unknown('教体局')] }),
    )
    const said = new Map([
      ['unit 公安处', { as: 'unit' as const, words: '公安处', times: 5, of: ['coUnits'], value: 'u1' }],
    ])
    expect(choices.namesAsked(all, said).map((it) => [it.words, it.times, it.value])).toEqual([
      ['公安处', 5, 'u1'],
      ['教体局', 2, null],
      ['水利处', 1, null],
    ])
  })
  test('牵头领导连同职务', () => {
    expect(choices.meantBy({ as: 'leader', words: '梁县长', value: 'p q' })).toEqual({
      ...{ as: 'leader', words: '梁县长', person: 'p', post: 'q' },
    })
  })
})

test('两种说法哪里不同', () => {
  expect(choices.differing('每月督查一次', '每月督查两次')).toEqual({
    ...{ head: '每月督查', was: '一', is: '两', tail: '次' },
  })
  expect(choices.differing('甲', '甲乙')).toEqual({ head: '甲', was: '', is: '乙', tail: '' })
})
