import { expect, test } from 'vitest'
import { readDocument } from './read-document.ts'

const places = (text: string) =>
  readDocument(text)
    .draft.issues.filter(({ code }) => ['row-skipped', 'number-skipped', 'title-mark-open'].includes(code))
    .map(({ code, line, problem }) => [code, line, problem])

test('没有读入的表行不算在上一个问题头上', () => {
  const table =
    '序号\t反馈问题\t整改措施\t责任单位\n1\t会议过多\t压减会议\t县府办\n合计\t1个\t\t\n2\t接待超标\t清退费用\t县财政局\n'
  expect(places(table)).toEqual([['row-skipped', 3, null]])
})

test('问题自己行里的瑕疵算在它头上；两个问题之间标题上的，不算', () => {
  const text =
    '关于巡察整改情况的通报\n一、作风方面\n1.会议过多的问题。印发《压减会议的规定，少开会。\n三、廉政方面\n1.接待超标的问题。清退1.2万元。'
  expect(places(text)).toEqual([
    ['title-mark-open', 3, 'p1'],
    ['number-skipped', 4, null],
  ])
})
