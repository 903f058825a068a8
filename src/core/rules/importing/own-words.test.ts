import { describe, expect, test } from 'vitest'
import { isRefusal } from '#core/record/fact/refusal.ts'
import type { Problem } from '#core/record/problem/problem.ts'
import { actingAs, happen, registered } from '../../../../tests/closeout/cast.ts'
import { comparedWith } from './compare-problem.ts'
import { type Names, decideListed } from './decide-listed.ts'
import type { Listed, ListedMeasure } from './listed.ts'
import { ownProgress, toldOf } from './own-words.ts'
import { proposedOf } from './propose.ts'

const acting = actingAs('主任', {
  主任: { posts: [{ role: 'office', unit: '整改办' }], appointedBy: [] },
})
const names: Names = {
  unit: (id) => ({ id, name: id }),
  person: (person) => ({ person, name: person }),
  leader: (person, post) => ({ person, post, name: person, postTitle: post }),
}
const unit = { words: '水务局', unit: '水务局' }
const measure = (over: Partial<ListedMeasure> = {}): ListedMeasure => ({
  ...{ key: 'm1', text: '更换老旧管网', marker: null, units: [unit], deadline: '2026-08-30' },
  ...{ status: null, progress: null },
  ...over,
})
const row = (over: Partial<Listed> = {}): Listed => ({
  ...{ key: 'r1', marker: null, title: '供水管网漏损长期偏高', manifestations: [], measures: [measure()] },
  duty: {
    ...{ leadLeader: null, leadUnit: unit, coUnits: [], handler: null },
    ...{ timeClass: 'time-limited', deadline: '2026-08-30' },
  },
  ...{ status: null, progress: null, evidence: null },
  ...over,
})
/** Its measure stands as the row tells it; the problem has another deadline and no unit. */
const standing = () =>
  happen(
    happen(
      registered([]),
      [
        {
          type: 'measure.added',
          body: {
            ...{ measure: 'a', marker: null, text: '更换老旧管网', answers: [], origin: 'plan', goal: null },
            ...{ deadline: '2026-08-30', units: [{ id: '水务局', name: '水务局' }] },
          },
        },
      ],
      '主任',
    ),
    [{ type: 'deadline.set', body: { timeClass: 'immediate', deadline: '2026-12-31' } }],
    '主任',
  )

describe('一行说的是措施，不是问题', () => {
  test('措施的单位和时限已经如此，问题自己的不动', () => {
    expect(comparedWith(standing(), row()).changes).toEqual([])
  })
  test('措施没有的那一天，才是问题的', () => {
    const later = row({ duty: { ...row().duty, deadline: '2027-03-31' } })
    expect(comparedWith(standing(), later).changes.map((it) => [it.of, it.after])).toEqual([
      ['deadline', '2027-03-31'],
      ['timeClass', 'time-limited'],
    ])
  })
  test('措施改期，问题的时限也照说', () => {
    const moved = row({
      measures: [measure({ deadline: '2026-09-30' })],
      duty: { ...row().duty, deadline: '2026-09-30' },
    })
    expect(comparedWith(standing(), moved).changes.map((it) => it.of)).toEqual([
      'deadline',
      'timeClass',
      'measure',
    ])
  })
  describe('牵头与配合对调', () => {
    const named = (name: string) => ({ words: name, unit: name })
    const told = (lead: string, ...others: string[]) =>
      row({
        measures: [measure({ units: [lead, ...others].map(named) })],
        duty: { ...row().duty, leadUnit: named(lead), coUnits: others.map(named) },
      })
    const taken = (problem: Problem, listed: Listed, ids: readonly string[]) => {
      const decided = decideListed(problem, listed, ids, names, acting)
      if (isRefusal(decided)) throw new Error(decided.refused)
      return happen(problem, decided, '主任', 'i2')
    }
    const month = (listed: Listed) =>
      taken(
        registered([]),
        listed,
        comparedWith(registered([]), listed).changes.map((it) => it.id),
      )
    const shown = (problem: Problem, listed: Listed) =>
      comparedWith(problem, listed).changes.map((it) => [it.of, it.before, it.after])
    const unitsOf = ({ responsibility: { leadUnit, coUnits } }: Problem) => [
      leadUnit?.name,
      ...coUnits.map((it) => it.name),
    ]

    test('措施的单位没有变，谁牵头变了：列为改动；采纳以后各归其位，换回来也看得见', () => {
      const before = month(told('教育局', '市场监管局'))
      const next = told('市场监管局', '教育局')
      expect(shown(before, next)).toEqual([
        ['leadUnit', '教育局', '市场监管局'],
        ['coUnits', '市场监管局', '教育局'],
      ])
      expect(proposedOf(before, comparedWith(before, next).changes)).toEqual(['leadUnit', 'coUnits'])
      const after = taken(before, next, ['leadUnit', 'coUnits'])
      expect(unitsOf(after)).toEqual(['市场监管局', '教育局'])
      expect(shown(after, next)).toEqual([])
      expect(shown(after, told('教育局', '市场监管局'))).toHaveLength(2)
    })
    test('三个单位里换了牵头，没有换的那个不再提', () => {
      const before = month(told('教育局', '市场监管局', '公安局'))
      const next = told('市场监管局', '公安局', '教育局')
      expect(shown(before, next)).toEqual([
        ['leadUnit', '教育局', '市场监管局'],
        ['coUnits', '市场监管局、公安局', '教育局'],
      ])
      expect(unitsOf(taken(before, next, ['leadUnit', 'coUnits']))).toEqual([
        ...['市场监管局', '公安局', '教育局'],
      ])
    })
    test('只采纳一半：一个单位不会又牵头又配合', () => {
      const before = month(told('教育局', '市场监管局'))
      const next = told('市场监管局', '教育局')
      expect(unitsOf(taken(before, next, ['leadUnit']))).toEqual(['市场监管局'])
      expect(unitsOf(taken(before, next, ['coUnits']))).toEqual(['教育局', '市场监管局'])
    })
    test('人工定过的牵头，照样列出，不替人勾上', () => {
      const before = month(told('教育局', '市场监管局'))
      const { leadUnit, coUnits } = before.responsibility
      const byHand = happen(
        before,
        [
          {
            type: 'responsibility.set',
            body: { ...before.responsibility, leadUnit: coUnits[0]!, coUnits: leadUnit ? [leadUnit] : [] },
          },
        ],
        '主任',
      )
      const { changes } = comparedWith(byHand, told('教育局', '市场监管局'))
      expect(changes.map((it) => [it.of, it.byHand?.by])).toEqual([
        ['leadUnit', '主任'],
        ['coUnits', '主任'],
      ])
      expect(proposedOf(byHand, changes)).toEqual([])
    })
    test('各条措施各有单位，换了先后不是换了牵头', () => {
      const apart = (...units: string[]) =>
        row({
          measures: units.map((name) =>
            measure({ key: name, text: `${name}公开本系统的收费目录`, units: [named(name)] }),
          ),
          duty: { ...row().duty, leadUnit: named(units[0]!), coUnits: units.slice(1).map(named) },
        })
      expect(shown(month(apart('教育局', '市场监管局')), apart('市场监管局', '教育局'))).toEqual([])
    })
  })
  test('一格时限，问题和它唯一的措施说的一样：只问一次，一办都办', () => {
    const duty = { ...row().duty, timeClass: null }
    const dated = (deadline: string | null, of: string | null) => ({
      ...standing(),
      deadline: deadline === null ? null : { original: deadline, current: deadline },
      measures: standing().measures.map((it) => ({ ...it, deadline: of })),
    })
    const later = row({
      measures: [measure({ deadline: '2026-09-30' })],
      duty: { ...duty, deadline: '2026-09-30' },
    })
    const compared = (problem: Problem) => comparedWith(problem, later).changes.map((it) => [it.id, it.of])
    expect(compared(dated('2026-08-31', '2026-08-31'))).toEqual([['deadline', 'deadlines']])
    expect(compared(dated('2026-08-31', null))).toEqual([['deadline', 'deadlines']])
    // Two things that stood apart stay two decisions; a plan that was approved keeps the days of both.
    expect(compared(dated('2026-08-31', '2026-07-31'))).toHaveLength(2)
    const planned = { ...dated('2026-08-31', '2026-08-31'), plan: { ...standing().plan, version: 1 } }
    expect(compared(planned)).toEqual([['deadline', 'deadline']])
    const before = dated('2026-08-31', '2026-08-31')
    const decided = decideListed(before, later, ['deadline'], names, acting)
    if (isRefusal(decided)) throw new Error(decided.refused)
    const after = happen(before, decided, '主任', 'i2')
    expect([after.deadline?.current, after.measures.map((it) => it.deadline)]).toEqual([
      '2026-09-30',
      ['2026-09-30'],
    ])
    expect(comparedWith(after, later).changes).toEqual([])
  })
  test('简称就是同一个题目', () => {
    const problem = { ...standing(), shortTitle: '管网漏损' }
    expect(comparedWith(problem, row({ title: '管网漏损' })).changes).toEqual([])
  })
})

describe('进展', () => {
  test('各条措施说过的，不再算作问题的进展', () => {
    const measures = [measure({ progress: '已换管3公里。' })]
    expect(ownProgress(row({ measures, progress: '已换管3公里。\n已约谈2人。' }))).toBe('已约谈2人。')
    expect(ownProgress(row({ measures, progress: '已换管3公里。' }))).toBeNull()
    expect(ownProgress(row({ progress: '' }))).toBeNull()
  })
  test('问题自己的状态和佐证材料，按原话记；不销号，也不算佐证', () => {
    const listed = row({
      ...{ measures: [], progress: '已换管3公里。', status: '已销号', evidence: '施工合同、现场照片' },
    })
    expect(ownProgress(listed)).toBe('已换管3公里。\n状态：已销号\n佐证材料：施工合同、现场照片')
    const taken = comparedWith(standing(), listed).changes.map((it) => it.id)
    const decided = decideListed(standing(), listed, taken, names, acting)
    if (isRefusal(decided)) throw new Error(decided.refused)
    const after = happen(standing(), decided, '主任', 'i2')
    expect([after.step, after.evidence, after.progress.map((it) => it.imported)]).toEqual([
      'registered',
      [],
      [true],
    ])
    expect(comparedWith(after, listed).changes).toEqual([])
  })
  test('状态是措施说过的、还在办的、已经知道的，都不算新话；已经挂上的佐证也不算', () => {
    const measures = [measure({ status: '已完成' })]
    expect(ownProgress(row({ measures, status: '已完成' }))).toBeNull()
    expect(ownProgress(row({ status: '整改中' }))).toBeNull()
    expect(ownProgress(row({ measures: [], evidence: '3份' }))).toBeNull()
    const known = { isDone: true, evidence: [{ fileName: '合同.pdf' }] }
    expect(ownProgress(row({ measures: [], status: '已销号', evidence: '合同.pdf' }), known)).toBeNull()
  })
  test.each([
    ['推进中', false, null],
    ['未完成；办理中', false, null],
    ['已完成', true, null],
    ['已完成', false, '已完成'],
    ['完成80%', false, '完成80%'],
  ])('只写状态“%s”，台账%s', (status, isDone, told) => {
    const listed = row({ measures: [measure({ status }), measure()] })
    expect(toldOf(listed.measures[0]!, listed, { isDone, evidence: [] })).toBe(told)
  })
  test('一行只有一条措施：状态和佐证材料都记在它的进展里；几条措施，佐证材料归问题', () => {
    const told = measure({ progress: '已换管3公里。', status: '已完成' })
    const one = row({ measures: [told], status: '已完成', evidence: '施工合同' })
    expect(toldOf(told, one)).toBe('已换管3公里。\n状态：已完成\n佐证材料：施工合同')
    expect(ownProgress(one)).toBeNull()
    const reported = { ...one, measures: [{ ...told, onlyTold: true }] }
    expect(ownProgress(reported)).toBe('佐证材料：施工合同')
    const two = { ...one, measures: [told, measure({ key: 'm2' })] }
    expect(toldOf(told, two)).toBe('已换管3公里。\n状态：已完成')
    expect(ownProgress(two)).toBe('佐证材料：施工合同')
  })
})
