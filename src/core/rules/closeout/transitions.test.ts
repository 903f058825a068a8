import { describe, expect, test } from 'vitest'
import { steps } from '#core/record/problem/problem.ts'
import { closeoutActs, transitions } from './transitions.ts'

describe('销号流转表', () => {
  test('一个步骤上的一个操作只有一行', () => {
    const keys = transitions.map((it) => `${it.act} ${it.from}`)
    expect(keys.filter((it, i) => keys.indexOf(it) !== i)).toEqual([])
  })
  test('每个操作都在表里', () => {
    expect(closeoutActs.filter((act) => !transitions.some((it) => it.act === act))).toEqual([])
  })
  test('到已销号只有一条路：由整改办从已验收来', () => {
    const last = transitions.filter((it) => it.to === 'closed')
    expect(last.map((it) => [it.act, it.from, it.role])).toEqual([['close', 'accepted', 'office']])
  })
  test('已销号、已撤回没有出路；方案未批的不在销号路上', () => {
    for (const step of ['closed', 'withdrawn', 'registered'])
      expect(transitions.filter((it) => it.from === step)).toEqual([])
  })
  test('路上每一步都能往前，也都能退回', () => {
    const order = ['in-progress', 'claimed', 'signed', 'verified', 'accepted', 'closed']
    for (const [i, step] of order.slice(0, -1).entries())
      expect(transitions.some((it) => it.from === step && it.to === order[i + 1])).toBe(true)
    for (const step of order.slice(1, -1))
      expect(
        transitions.some((it) => it.from === step && it.to === 'returned'),
        step,
      ).toBe(true)
  })
  test('凡评判的行，都独立于填报、自报和签字的人；验收和销号还独立于核查的人', () => {
    for (const row of transitions.filter((it) => it.where === 'any')) {
      expect(row.independentOf).toEqual(expect.arrayContaining(['contributors', 'claim', 'signature']))
      if (row.act === 'accept' || row.act === 'close') expect(row.independentOf).toContain('verification')
    }
  })
  test('牵头单位里，签字和退回的不是自报的那个人', () => {
    const inside = transitions.filter((it) => it.where === 'lead-unit' && it.role === 'head')
    expect(inside.every((it) => it.otherThan.includes('claim'))).toBe(true)
  })
  test('每一步都在步骤的词表里', () => {
    for (const { from, to } of transitions) expect(steps).toEqual(expect.arrayContaining([from, to]))
  })
})
