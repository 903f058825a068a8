import { describe, expect, test } from 'vitest'
import { steps } from '#core/record/problem/problem.ts'
import { closeoutActs, transitions } from './transitions.ts'

describe('销号流转表', () => {
  test('一个步骤上的一个操作，一种走法、一种职务只有一行', () => {
    const keys = transitions.map((it) => `${it.act} ${it.from} ${it.role} ${it.on.join('+')}`)
    expect(keys.filter((it, i) => keys.indexOf(it) !== i)).toEqual([])
  })
  test('每个操作都在表里', () => {
    expect(closeoutActs.filter((act) => !transitions.some((it) => it.act === act))).toEqual([])
  })
  test('到已销号，都由整改办从验收以后来；要上级认定的，认定以后才能销号', () => {
    const last = transitions.filter((it) => it.to === 'closed')
    expect(last.map((it) => [it.act, it.from, it.role])).toEqual([
      ['close', 'accepted', 'office'],
      ['close', 'confirmed', 'office'],
      ['close', 'announced', 'office'],
    ])
    expect(transitions.filter((it) => it.from === 'provisional').map((it) => it.to)).not.toContain(
      'announced',
    )
  })
  test('已销号、已撤回没有出路；方案未批的不在销号路上', () => {
    const from = (step: string) => transitions.filter((it) => it.from === step).map((it) => it.to)
    expect([...from('closed'), ...from('withdrawn')]).toEqual([])
    expect(new Set(from('registered'))).toEqual(new Set(['ended']))
  })
  test.each([
    ['通常', ['in-progress', 'claimed', 'signed', 'verified', 'accepted', 'closed']],
    ['有公示', ['accepted', 'announced', 'closed']],
    ['有上级认定', ['verified', 'provisional', 'confirmed', 'announced', 'closed']],
  ] as const)('%s的路上每一步都能往前，也都能退回，还都能撤回自报', (_name, order) => {
    for (const [i, step] of order.slice(0, -1).entries()) {
      const to = transitions.filter((it) => it.from === step).map((it) => it.to)
      expect(to, step).toContain(order[i + 1])
      if (step !== 'in-progress')
        expect(to, step).toEqual(expect.arrayContaining(['returned', 'in-progress']))
    }
  })
  test('凡评判的行，都独立于填报、自报和签字的人；验收和销号还独立于核查的人', () => {
    const judging = ['verify', 'accept', 'confirm', 'not-confirm', 'announce', 'close']
    for (const row of transitions.filter((it) => judging.includes(it.act))) {
      expect(row.where).toBe('any')
      expect(row.independentOf).toEqual(expect.arrayContaining(['contributors', 'claim', 'signature']))
      if (['verify', 'accept', 'close'].includes(row.act)) expect(row.independentOf).toContain('verification')
    }
  })
  test('不独立也能办的，只有往回走', () => {
    const free = transitions.filter((it) => it.where === 'any' && it.independentOf.length === 0)
    expect(new Set(free.map((it) => it.to))).toEqual(new Set(['in-progress', 'registered']))
  })
  test('牵头单位里，签字和退回的不是自报的那个人', () => {
    const inside = transitions.filter((it) => it.where === 'lead-unit' && ['sign', 'return'].includes(it.act))
    expect(inside.length).toBe(2)
    expect(inside.every((it) => it.otherThan.includes('claim'))).toBe(true)
  })
  test('每一步都在步骤的词表里', () => {
    for (const { from, to } of transitions) expect(steps).toEqual(expect.arrayContaining([from, to]))
  })
})
