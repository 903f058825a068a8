import { expect, test } from 'vitest'
import { jiangjin } from './presets/jiangjin.ts'
import { standard } from './presets/standard.ts'
import { earnedOnly, signsInOrder } from './signs.ts'

test('最急的灯排在最前，同样缓急的按颜色；同为绿色的两种灯仍是两种', () => {
  expect(signsInOrder(standard).map((it) => `${it.zh} ${it.colour}`)).toEqual([
    '逾期 red',
    '临期 yellow',
    '已完成 green',
    '序时推进 green',
    '长期坚持 blue',
    '已报完成 grey',
  ])
  expect(signsInOrder(jiangjin).map((it) => it.sign)).toEqual(['red', 'yellow', 'green'])
})

test('“已完成”“已报完成”只能靠办结得来；其余的灯可以人工设定', () => {
  expect(Object.keys(standard.signs).filter((it) => earnedOnly(standard, it))).toEqual(['told', 'done'])
})

test('次序与规则集里写的先后无关', () => {
  const signs = Object.fromEntries(Object.entries(standard.signs).toReversed())
  expect(signsInOrder({ ...standard, signs })).toEqual(signsInOrder(standard))
})
