import { describe, expect, test } from 'vitest'
import { steps } from '#core/record/problem/problem.ts'
import { transitions } from '#core/rules/closeout/transitions.ts'
import { rights } from '#core/rules/rights/table.ts'
import { rowsOfRights, runsOf, sameSteps } from './rows-of-rights.ts'

const row = (act: string) => {
  const it = rowsOfRights.find((one) => one.act === act)
  if (!it) throw new Error(act)
  return it
}

describe('谁能办什么：两张表合成一张来看', () => {
  test('每个事项一行，一行不多，一行不少', () => {
    expect(rowsOfRights.map((it) => it.act).toSorted()).toEqual(Object.keys(rights).toSorted())
  })
  test('每个事项都有人能办', () => {
    for (const { act, cells } of rowsOfRights) expect(Object.values(cells).length, act).toBeGreaterThan(0)
  })
  test('销号表里的每一步都在：谁、从哪一步', () => {
    for (const { act, role, from } of transitions)
      expect(
        row(act).cells[role]?.flatMap((it) => it.steps),
        `${act} ${role}`,
      ).toContain(from)
  })
  test('核查的人要与前面的人没有关联，签字的人要换一个', () => {
    expect(row('verify').cells.verifier?.map((it) => it.further)).toEqual([['independent']])
    expect(row('sign').cells.head?.map((it) => it.further)).toEqual([['another-person']])
  })
  test('各人时候一样的，时候说一遍；退回在各人手上时候不同', () => {
    expect(sameSteps(row('add-measure'))).toEqual(['registered'])
    expect(sameSteps(row('open-round'))).toBe('any')
    expect(sameSteps(row('return'))).toBeNull()
  })
  test('连着的环节说头尾；退回补办挨着办理中', () => {
    expect(runsOf(['returned', 'in-progress'])).toEqual([{ from: 'in-progress', to: 'returned', length: 2 }])
    expect(runsOf(['closed', 'registered', 'claimed', 'signed', 'verified'])).toEqual([
      { from: 'registered', to: 'registered', length: 1 },
      { from: 'claimed', to: 'verified', length: 3 },
      { from: 'closed', to: 'closed', length: 1 },
    ])
    expect(runsOf(steps)).toHaveLength(1)
  })
})
