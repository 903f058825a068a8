import { expect, test } from 'vitest'
import { openTitlesIn, titlesIn } from './document-title.ts'

const titles = (text: string) => titlesIn(text).map((one) => `${text.slice(one.from, one.to)} ${one.use}`)

test('文件名带书名号，用法看前面的动词', () => {
  expect(
    titles(
      '出台《甲办法》《乙细则》和《丙规定》,认真执行《丁条例》,修订《戊制度》,根据《己决定》,签订《庚责任书》',
    ),
  ).toEqual([
    '《甲办法》 issued',
    '《乙细则》 issued',
    '《丙规定》 issued',
    '《丁条例》 implemented',
    '《戊制度》 revised',
    '《己决定》 cited',
    '《庚责任书》 signed',
  ])
})

test('没有前面的动词，看后面的；学习贯彻是学习', () => {
  expect(titles('《甲办法》已印发,《乙规划》编制完成,《丙条例》第三条,学习贯彻《丁决定》精神')).toEqual([
    '《甲办法》 issued',
    '《乙规划》 compiled',
    '《丙条例》 cited',
    '《丁决定》 studied',
  ])
})

test('套着的书名号以外层为准', () => {
  expect(titles('印发《关于转发《甲办法》的通知》')).toEqual(['《关于转发《甲办法》的通知》 issued'])
})

test('没有合上的书名号不算文件，但指出来', () => {
  expect(titles('印发《甲办法,召开会议。')).toEqual([])
  expect(openTitlesIn('印发《甲办法,召开会议。')).toEqual([2])
})
