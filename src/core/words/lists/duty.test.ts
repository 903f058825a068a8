import { describe, expect, test } from 'vitest'
import { readDocument } from './read-document.ts'
import { noDuty, tellDuty, tellUnitOrPerson } from './duty.ts'

const BREAK = '\u2028'
const deadline = (words: string, year: number | null = 2024) => {
  const duty = noDuty()
  tellDuty(duty, 'deadline', words, year)
  return duty
}
const who = (words: string) => {
  const duty = noDuty()
  tellUnitOrPerson(duty, words)
  return [duty.leadUnit, duty.coUnits, duty.handler]
}

describe('时限一格', () => {
  test.each([
    ['2024年6月底前', '2024-06-30'],
    ['2024.6.30', '2024-06-30'],
    ['2024-6-30', '2024-06-30'],
    ['2024/6/30前', '2024-06-30'],
    ['20240630', '2024-06-30'],
    ['6.30', '2024-06-30'],
    ['6/30', '2024-06-30'],
    ['6月30日', '2024-06-30'],
    ['24年6月', '2024-06-30'],
    ['24年底', '2024-12-31'],
    ['2024年6月', '2024-06-30'],
    ['2024.6', '2024-06-30'],
    ['2024-06', '2024-06-30'],
    ['9月中旬', '2024-09-20'],
    ['第三季度', '2024-09-30'],
    ['上半年', '2024-06-30'],
    ['2025年', '2025-12-31'],
    ['年内', '2024-12-31'],
    ['2024年3月—6月', '2024-06-30'],
    ['2024.3.1-2024.6.30', '2024-06-30'],
    ['十月底前', '2024-10-31'],
    ['明年一月底前', '2025-01-31'],
  ])('%s 是 %s，原话留着', (words, day) => {
    expect(deadline(words)).toMatchObject({ deadline: day, deadlineText: words, timeClass: 'time-limited' })
  })

  test.each([
    ['立行立改', 'immediate'],
    ['长期坚持', 'long-term'],
    ['持续推进', 'long-term'],
  ])('%s 是类别，不是日子', (words, timeClass) => {
    expect(deadline(words)).toMatchObject({ deadline: null, deadlineText: words, timeClass })
  })

  test('既有日子又要长期坚持，两样都记', () => {
    expect(deadline('2024年6月底前并长期坚持')).toMatchObject({
      deadline: '2024-06-30',
      timeClass: 'long-term',
    })
  })

  test.each(['春节前', '一个月内', '收到通知之日起15个工作日内', '验收前', '已完成', '2024年2月30日'])(
    '%s 推不出日子，不猜',
    (words) => {
      expect(deadline(words)).toMatchObject({ deadline: null, deadlineText: words, timeClass: null })
    },
  )

  test('不知道年份，6月底前就没有日子', () => {
    expect(deadline('6月底前', null)).toMatchObject({ deadline: null, deadlineText: '6月底前' })
  })
})

describe('责任单位和责任人写在一格里', () => {
  test.each([
    ['县教育局/沈明远', ['县教育局', [], '沈明远']],
    ['县教育局（沈明远）', ['县教育局', [], '沈明远']],
    ['县教育局 沈明远', ['县教育局', [], '沈明远']],
    [`县教育局${BREAK}沈明远`, ['县教育局', [], '沈明远']],
    ['县教育局局长沈明远', ['县教育局', [], '局长沈明远']],
    ['沈明远（副局长）', [null, [], '沈明远（副局长）']],
    ['县教育局、县财政局；沈明远、苗春燕', ['县教育局', ['县财政局'], '沈明远、苗春燕']],
    ['责任单位：县教育局 责任人：沈明远', ['县教育局', [], '沈明远']],
    ['各镇（街）', ['各镇（街）', [], null]],
  ])('%s', (words, told) => {
    expect(who(words)).toEqual(told)
  })
})

describe('牵头和配合写在一格里', () => {
  test.each([
    '牵头：县教育局 配合：县财政局、县审计局',
    `牵头单位：县教育局；${BREAK}配合单位：县财政局，县审计局`,
    `县教育局${BREAK}县财政局${BREAK}县审计局`,
    '县教育局 县财政局；县审计局',
  ])('%s', (words) => {
    const duty = noDuty()
    tellDuty(duty, 'leadUnit', words, 2024)
    expect([duty.leadUnit, duty.coUnits]).toEqual(['县教育局', ['县财政局', '县审计局']])
  })
})

test('推不出日子的时限，指出来请人补', () => {
  const { draft } = readDocument(
    '关于巡察整改方案\n（一）欠款不清。\n整改措施：逐笔清理。\n整改时限：春节前\n',
    'plan',
    '2024-05-06',
  )
  expect(draft.problems[0]?.duty).toMatchObject({ deadline: null, deadlineText: '春节前' })
  expect(draft.issues).toContainEqual(
    expect.objectContaining({ code: 'deadline-unread', message: '春节前', line: 2 }),
  )
})
