import { describe, expect, test } from 'vitest'
import { happen, registered } from '../../../../tests/closeout/cast.ts'
import { comparedWith } from './compare-problem.ts'
import type { Listed, ListedMeasure } from './listed.ts'
import { ownProgress, toldOf } from './own-words.ts'

const unit = { words: '水务局', unit: '水务局' }
const measure = (over: Partial<ListedMeasure> = {}): ListedMeasure => ({
  ...{ key: 'm1', text: '更换老旧管网', marker: null, units: [unit], deadline: '2026-06-30' },
  ...{ status: null, progress: null },
  ...over,
})
const row = (over: Partial<Listed> = {}): Listed => ({
  ...{ key: 'r1', marker: null, title: '供水管网漏损长期偏高', manifestations: [], measures: [measure()] },
  duty: {
    ...{ leadLeader: null, leadUnit: unit, coUnits: [], handler: null },
    ...{ timeClass: 'time-limited', deadline: '2026-06-30' },
  },
  ...{ status: null, progress: null },
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
            ...{ deadline: '2026-06-30', units: [{ id: '水务局', name: '水务局' }] },
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
  test.each([
    ['推进中', false, null],
    ['未完成；办理中', false, null],
    ['已完成', true, null],
    ['已完成', false, '已完成'],
    ['完成80%', false, '完成80%'],
  ])('只写状态“%s”，台账%s', (status, isDone, told) => {
    expect(toldOf(measure({ status }), isDone)).toBe(told)
  })
})
