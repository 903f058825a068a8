import { describe, expect, test } from 'vitest'
import { rulesInForce } from '#core/record/round/round.ts'
import { addDays } from '#core/words/calendar/day.ts'
import { factsOf } from '#core/rules/light/spells-fixture.ts'
import { jiangjin } from '#core/rules/light/presets/jiangjin.ts'
import { standard } from '#core/rules/light/presets/standard.ts'
import { countedByDay, spellsOf } from '#core/rules/light/spells.ts'

const facts = factsOf([
  ['2026-07-01', { type: 'problem.registered' }],
  ['2026-07-10', { type: 'deadline.set', body: { timeClass: 'time-limited', deadline: '2026-08-31' } }],
])
const brief = (to: string, rules = [{ ruleSet: standard, from: '2026-06-01' }], its = facts) =>
  spellsOf(its, (day) => rulesInForce({ rules }, day), to).map(
    ({ sign, from, until }) => `${sign ?? '不亮'} ${from}→${until ?? '今'}`,
  )

describe('一个问题的灯的历史', () => {
  test('按事实逐日推出每一段灯：从哪天起、到哪天止', () => {
    expect(brief('2026-12-31')).toEqual([
      '不亮 2026-07-01→2026-07-10',
      'steady 2026-07-10→2026-08-16',
      'near 2026-08-16→2026-09-01',
      'late 2026-09-01→今',
    ])
  })
  test('只推到那一天为止', () => {
    expect(brief('2026-08-20').at(-1)).toBe('near 2026-08-16→今')
  })
  test('换了规则集，从启用那天起按新的；以前各天照旧', () => {
    const rules = [
      { ruleSet: standard, from: '2026-06-01' },
      { ruleSet: jiangjin, from: '2026-08-20' },
    ]
    expect(brief('2026-12-31', rules)).toEqual([
      '不亮 2026-07-01→2026-07-10',
      'steady 2026-07-10→2026-08-16',
      'near 2026-08-16→2026-08-20',
      'green 2026-08-20→2026-08-21',
      'yellow 2026-08-21→2026-09-01',
      'red 2026-09-01→今',
    ])
  })
  test('没有启用规则集，一直不亮', () => {
    expect(brief('2026-12-31', [])).toEqual(['不亮 2026-07-01→今'])
  })
  test('撤回以后就不再有灯', () => {
    const withdrawn = factsOf([
      ['2026-07-01', { type: 'problem.registered' }],
      ['2026-07-10', { type: 'deadline.set', body: { timeClass: 'time-limited', deadline: '2026-08-31' } }],
      ['2026-07-20', { type: 'problem.withdrawn', body: { reason: '重复' } }],
    ])
    expect(brief('2026-12-31', undefined, withdrawn).at(-1)).toBe('steady 2026-07-10→2026-07-20')
  })
  test('每天各种灯的数目，等于那天亮着的段数', () => {
    const spells = spellsOf(
      facts,
      (day) => rulesInForce({ rules: [{ ruleSet: standard, from: '2026-06-01' }] }, day),
      '2026-12-31',
    )
    const counted = countedByDay(spells, 'problem', '2026-08-15', '2026-09-02')
    expect(counted[0]).toEqual({ day: '2026-08-15', lit: { steady: 1 } })
    expect(counted[1]).toEqual({ day: addDays('2026-08-15', 1), lit: { near: 1 } })
    expect(counted.at(-1)).toEqual({ day: '2026-09-02', lit: { late: 1 } })
  })
})
