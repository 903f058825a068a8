import { describe, expect, test } from 'vitest'
import { daysIn } from './date-phrase.ts'
import { deadlinesIn, timeClassIn } from './deadline-phrase.ts'
import { periodReader } from './figure-period.ts'
import { withBases } from './period-base.ts'
import { periodsIn } from './period-phrase.ts'

const written = { year: 2024, month: 11 }
const days = (text: string) => daysIn(text, 2024).map((day) => day.iso)
const deadlines = (text: string) => deadlinesIn(text, 2024).map((one) => one.iso)
const periods = (text: string) =>
  withBases(text, periodsIn(text, written)).map((one) => `${one.text} ${one.from ?? ''}..${one.to ?? ''}`)

describe('日期', () => {
  test('各种写法', () => {
    expect(days('2024年3月6日、2024.3.6、2024-03-06、二〇二四年三月六日')).toEqual(
      Array(4).fill('2024-03-06'),
    )
  })

  test('没写年份的日子随前一个日期的年份', () => {
    expect(days('2023年12月18日至12月20日')).toEqual(['2023-12-18', '2023-12-20'])
  })

  test('历上没有的日子不算', () => {
    expect(days('2024年2月30日')).toEqual([])
  })
})

describe('时限', () => {
  test.each([
    ['2024年6月底前完成', '2024-06-30'],
    ['9月30日前', '2024-09-30'],
    ['2025年2月底前', '2025-02-28'],
    ['年底前', '2024-12-31'],
    ['明年3月中旬前', '2025-03-20'],
    ['第三季度末前', '2024-09-30'],
  ])('%s 是 %s', (text, day) => {
    expect(deadlines(text)).toEqual([day])
  })

  test('截至某日是统计口径，不是时限', () => {
    expect(deadlines('截至10月底,已完成')).toEqual([])
  })

  test('时间类别', () => {
    expect(timeClassIn('立行立改')).toBe('immediate')
    expect(timeClassIn('长期坚持')).toBe('long-term')
    expect(timeClassIn('2024年6月底前')).toBeNull()
  })
})

describe('时段', () => {
  test.each([
    ['8月以来', '8月以来 2024-08-01..'],
    ['今年1-10月', '今年1-10月 2024-01-01..2024-10-31'],
    ['今年前8个月', '今年前8个月 2024-01-01..2024-08-31'],
    ['2023年前三个月', '2023年前三个月 2023-01-01..2023-03-31'],
    ['第三季度', '第三季度 2024-07-01..2024-09-30'],
    ['2022年至今', '2022年至今 2022-01-01..'],
    ['11月中下旬', '11月中下旬 2024-11-11..2024-11-30'],
    ['截至10月底', '截至10月底 ..2024-10-31'],
    ['到2030年', '到2030年 ..2030-12-31'],
    ['2021-2025年', '2021-2025年 2021-01-01..2025-12-31'],
    ['2023年度', '2023年度 2023-01-01..2023-12-31'],
  ])('%s', (text, expected) => {
    expect(periods(text)).toEqual([expected])
  })

  test('晚于成文月份的月份属于上一年', () => {
    expect(periods('12月以来')).toEqual(['12月以来 2023-12-01..'])
  })

  test('年初说的下半年是上一年的；方案里的还在前头', () => {
    const half = (at: { month: number; ahead?: boolean }) =>
      periodsIn('下半年培训9人次。', { year: 2024, ...at })[0]?.from
    expect([half({ month: 2 }), half({ month: 9 }), half({ month: 2, ahead: true })]).toEqual([
      '2023-07-01',
      '2024-07-01',
      '2024-07-01',
    ])
  })

  test('上年是同一句里截止之年的前一年', () => {
    expect(periods('截至12月底,上座率71%,比上年提高6个百分点。上年共演出40场。')).toEqual([
      '截至12月底 ..2023-12-31',
      '上年 2022-01-01..2022-12-31',
      '上年 2023-01-01..2023-12-31',
    ])
  })

  test('今年前几个月比去年同期', () => {
    expect(periods('今年前5个月事故比去年同期少3成。')[1]).toBe('去年同期 2023-01-01..2023-05-31')
  })

  test('句首的时段说的是一批东西，到分号、到“至今”为止', () => {
    const text =
      '2021至2023年采购的24台设备,有9台未验收;另有合同31份到期。2020年核定的车辆16辆至今空缺5辆。①上半年维修7台。'
    const period = periodReader(text, periodsIn(text, written))
    expect(
      ['24', '9台', '31', '16辆', '5辆', '7台'].map(
        (words) => period(text.indexOf(words), false)?.from ?? null,
      ),
    ).toEqual(['2021-01-01', '2021-01-01', null, '2020-01-01', null, '2024-01-01'])
  })

  test('去年同期随它旁边的时段', () => {
    expect(periods('今年1-10月召开会议9次,比去年同期减少3次。')[1]).toBe('去年同期 2023-01-01..2023-10-31')
  })

  test('书名号里和完整日期里的年份不是时段', () => {
    expect(periods('《发展规划(2021-2025年)》于2024年3月6日印发')).toEqual([])
  })
})
