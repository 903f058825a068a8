import { expect, test } from 'vitest'
import type { MeetingRow, ShownDuty } from '#contract/meetings.ts'
import { monthsOf } from './months.ts'

const meeting = (on: string): MeetingRow => ({
  ...{ id: on, kind: 'special', title: '研究整改', on, body: { id: '一', name: '县水务局' }, place: '' },
  ...{ chair: '', attended: null, problems: 0, decided: { all: 0, open: 0, late: 0 }, minutes: false },
})
const period = (name: string, due: string, doneOn: string | null) => ({
  ...{
    name,
    from: `${name}-01`,
    to: `${name}-28`,
    due,
    state: doneOn ? ('done' as const) : ('due' as const),
  },
  done: doneOn
    ? {
        ...{ on: doneOn, statement: '', fileName: null, at: '' },
        by: { person: null, post: null, unit: null, rule: '测试' },
      }
    : null,
})
const duty: ShownDuty = {
  ...{ id: '月报', title: '月报', round: '三', body: { id: '一', name: '县水务局' }, every: 'month' },
  ...{ from: '2026-06-01', until: null, dueWithin: 5, proof: '', problems: [], ended: null, withdrawn: null },
  ...{ mayChange: true, mayWithdraw: false },
  periods: [period('2026-06', '2026-07-05', '2026-06-30'), period('2026-07', '2026-08-05', null)],
}

test('按月排列，新的在前；办了的排在办的那天，没办的排在应办的那天', () => {
  const months = monthsOf([meeting('2026-08-01'), meeting('2026-06-29')], [duty], null)
  expect(months.map((it) => [it.month, it.lines.map((line) => line.day)])).toEqual([
    ['2026-08', ['2026-08-05', '2026-08-01']],
    ['2026-06', ['2026-06-30', '2026-06-29']],
  ])
})

test('更早的会议还没有读来的，那时的例行事项也先不列；撤回的事项不列', () => {
  expect(monthsOf([meeting('2026-08-01')], [duty], '2026-08-01').map((it) => it.month)).toEqual(['2026-08'])
  const reason = { by: { person: null, post: null, unit: null, rule: '测试' }, at: '', reason: '设错' }
  expect(monthsOf([], [{ ...duty, withdrawn: reason }], null)).toEqual([])
})
