import { describe, expect, test } from 'vitest'
import { readDocument } from '#core/words/lists/read-document.ts'
import { checkReading } from './check-reading.ts'

/** A head, two problems and an end. */
const said = (head: string, one: string, other: string, end: string) =>
  checkReading(
    readDocument(
      `某局整改进展情况的通报\n2025年6月18日反馈意见。${head}\n一、整改情况\n1.针对甲方面不实问题。${one}\n2.针对乙方面不严问题。${other}\n二、下一步打算\n${end}\n2025年12月1日`,
      'report',
    ),
  )
    .contradictions.filter(({ code }) => code === 'conflicting-figures')
    .map(({ places }) => places.map(({ text }) => text))

describe('一个数字在两处各说各的', () => {
  test.each([
    ['', '未办结信访积案由31件减至4件。', '召开会议2次。', '对尚存的7件未办结信访积案逐案包保。'],
    ['', '截至10月底，全院配齐专职护理员126名。', '现有的139名专职护理员，以截至10月底为准。', ''],
    ['整改以来，集团收回逾期工程款2.63亿元。', '召开会议。', '截至9月30日，收回逾期工程款2.36亿元。', ''],
    ['反馈问题共26个，已完成20个、持续推进6个。', '开会。', '开会。', '对尚在推进的7个问题倒排工期。'],
    ['', '13所学校食堂结余全部低于限额，库存全部超过10万元。', '开会。', '2所学校食堂库存仍低于10万元。'],
    ['', '长期闲置校舍已全部盘活。', '开会。', '尚有3处长期闲置校舍未盘活。'],
  ])('说：%s%s%s%s', (...parts) => {
    expect(said(...parts)).toHaveLength(1)
  })

  test.each([
    ['整改以来，收回逾期工程款2.63亿元。', '收回政府类逾期工程款1.36亿元。', '开会。', ''],
    ['', '7月新建村级养老驿站12个。', '1-10月新建村级养老驿站31个。', ''],
    [
      '反馈问题共26个，已完成19个、基本完成4个、长期推进3个。',
      '开会。',
      '开会。',
      '对尚在推进的7个问题倒排工期。',
    ],
    ['', '甲镇清退违规低保对象12户。', '乙镇清退违规低保对象18户。', ''],
    ['', '长期闲置校舍已全部盘活。', '尚有3处违规占用耕地未清理。', ''],
  ])('不说：%s%s%s%s', (...parts) => {
    expect(said(...parts)).toEqual([])
  })
})
