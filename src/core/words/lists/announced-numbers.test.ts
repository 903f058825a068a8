import { describe, expect, test } from 'vitest'
import { readDocument } from './read-document.ts'

const feedback = (opening: string, ...items: string[]) =>
  readDocument(
    ['关于巡察某镇的反馈意见', opening, '一、作风建设方面', ...items, '2024年6月1日'].join('\n'),
    'feedback',
  ).draft
const unmet = (opening: string, ...items: string[]) =>
  feedback(opening, ...items)
    .issues.filter(({ code }) => code === 'count-unmet')
    .map(({ message, line, problem }) => [message, line, problem])

const three = ['1.会议过多过频。', '2.文件照抄照转。', '3.督查走过场。']

describe('文中说有多少个问题', () => {
  test('读出的对不上任何一层：说出原话、读出多少、在哪一行', () => {
    expect(unmet('巡察组发现3个方面12个问题。', ...three)).toEqual([['12个问题 3', 2, null]])
    expect(unmet('巡察组指出十二个具体问题。', ...three)).toEqual([['十二个具体问题 3', 2, null]])
  })
  test.each(['巡察组发现1个方面3个问题。', '巡察组发现三个突出问题。', '巡察组走访了3个村。'])(
    '对得上，或者没有说：%s',
    (opening) => {
      expect(unmet(opening, ...three)).toEqual([])
    },
  )
  test('一处对得上就不问：上轮的数、已经整改的数也会写在开头', () => {
    expect(unmet('巡察组发现3个问题，上轮反馈的20个问题已整改。', ...three)).toEqual([])
  })
  test('说的是某一个问题里的数，不算', () => {
    expect(unmet('巡察组走访了3个村。', '1.管护不力。抽查发现5个问题。', ...three.slice(1))).toEqual([])
  })
  test('只通报主要问题的，少了不问', () => {
    const some = '巡察组反馈了12个问题，现将主要问题整改情况通报如下。'
    expect(unmet(some, ...three)).toEqual([])
    expect(unmet('巡察组反馈了2个问题，现将主要问题整改情况通报如下。', ...three)).toHaveLength(1)
  })
  test('小标题本身也说问题，连它一起数，也算对得上', () => {
    const groups = ['（一）关于文风不实问题', ...three.slice(0, 2), '（二）督查走过场问题。全年督查40次。']
    expect(unmet('巡察组发现4个问题。', ...groups)).toEqual([])
    expect(unmet('巡察组发现5个问题。', ...groups)).toHaveLength(1)
  })
  test('数的是具体表现，也算对得上', () => {
    const draft = feedback(
      '巡察组发现4个问题。',
      '1.会议过多。一是会议多。二是陪会多。',
      '2.文件多。一是照抄。二是照转。',
    )
    expect(draft.problems.flatMap((it) => it.manifestations)).toHaveLength(4)
    expect(draft.issues.map(({ code }) => code)).not.toContain('count-unmet')
  })
})
