import { describe, expect, test } from 'vitest'
import { emptyItem, itemFlaws, proofsOf, recalledItems, returnFrom, verifyItems } from './verify-items.ts'

const proof = (id: string, effect: boolean, proves: string[]) => ({ id, effect, proves }) as never
const shown = {
  manifestations: [
    { id: 'm1', text: '欠薪未付' },
    { id: 'm2', text: '台账不实' },
  ],
  evidenceList: [proof('minutes', false, ['m1']), proof('voucher', true, ['m1'])],
  measureList: [
    { id: 'a', answers: ['m2'] },
    { id: 'b', answers: ['m1'] },
  ] as never,
}

describe('逐条核查', () => {
  test('没有结论的、没有成效证明的，都指出来', () => {
    expect(itemFlaws(shown, 'm1', emptyItem)).toEqual(['met'])
    expect(itemFlaws(shown, 'm1', { ...emptyItem, met: true, evidence: ['minutes'] })).toEqual(['evidence'])
    expect(itemFlaws(shown, 'm1', { ...emptyItem, met: true, evidence: ['voucher'] })).toEqual([])
    expect(itemFlaws(shown, 'm1', { ...emptyItem, met: false })).toEqual([])
  })

  test('成效证明排在前面', () => {
    expect(proofsOf(shown, 'm1').map((it) => it.id)).toEqual(['voucher', 'minutes'])
  })

  test('已经撤回的材料不再交上去', () => {
    const items = verifyItems(shown, { m1: { ...emptyItem, met: true, evidence: ['voucher', 'gone'] } })
    expect(items.map((it) => it.evidence)).toEqual([['voucher'], []])
  })

  test('没有改到位的转成退回，核查情况就是缺什么', () => {
    expect(returnFrom(shown, { m2: { ...emptyItem, met: false, note: '缺银行回单' } })).toEqual({
      a: '缺银行回单',
    })
  })

  test('取回的草稿坏了就当没有', () => {
    expect(recalledItems('{"m1":{"met":true}}')).toEqual({})
    expect(recalledItems('不是')).toEqual({})
  })
})
