import { expect, test } from 'vitest'
import { readDocument } from './read-document.ts'

const days = (text: string) => readDocument(text).dates.map(({ iso }) => iso)

test.each([
  [
    '题下一行有单位和日期',
    '县委巡察工作领导小组会议纪要\n县委巡察办　　2026年10月12日\n10月9日上午召开会议。',
    '2026-10-09',
  ],
  [
    '题下一行有文号和日期',
    '云汀公司整改方案\n（云发〔2026〕3号　二〇二六年九月十五日）\n8月19日反馈意见，2027年6月30日前清零。',
    '2026-08-19',
  ],
  [
    '只有文号',
    '云汀公司整改方案\n（云发〔2025〕40号）\n12月8日反馈意见，2026年3月31日前完成。',
    '2025-12-08',
  ],
])('成文的年份：%s', (_, text, day) => {
  expect(days(text)).toContain(day)
})

test('题下一行的单位是发文单位', () => {
  const { meta } = readDocument(
    '云汀中学党委关于巡察整改情况的通报\n中共云汀市第一中学委员会（2026年9月28日）\n3月18日反馈意见。',
  ).draft
  expect([meta.issuer, meta.reportOn]).toEqual(['中共云汀市第一中学委员会', '2026-09-28'])
})

test('截至某日的台账不是那一天写的', () => {
  expect(
    readDocument('巡察反馈问题整改台账（截至2026年6月30日）\n1.学习不深入。').draft.meta.reportOn,
  ).toBeNull()
})
