import { describe, expect, test } from 'vitest'
import { readDocument } from '#core/words/lists/read-document.ts'
import { checkReading } from './check-reading.ts'
import { measuredIn } from './measured.ts'

const countIn = (said: string) =>
  checkReading(
    readDocument(
      `某局关于巡察整改进展情况的通报\n2025年6月18日反馈意见。\n一、整改情况\n1.针对甲项工作不到位问题。${said}\n2025年12月1日`,
      'report',
    ),
  ).contradictions.filter(({ code }) => code === 'unit-mismatch').length

describe('两样东西放在一起算', () => {
  test.each([
    '拆除违建46亩，清理堆场1800平方米，合计整治1846亩。',
    '已拨付2.4亿元，再拨付1600万元，累计拨付1602.4万元。',
    '应搬迁215户，已搬迁187人，尚余28户。',
    '办理时限由12个工作日压减为7个自然日，缩短5天。',
    '用电由230万千瓦时降至190吨标准煤，节能40万千瓦时。',
    '满意度由76%上升到85%，提高9%。',
    '服务费由每年24万元降到每月2.5万元。',
    '应清淤3600吨，已清2100立方米，剩余1500吨。',
    '账面36箱，盘点实有180瓶，差额144箱。',
    '本年每吨单价820元（不含税），较上年每吨900元（含税）降低80元。',
    '应养护道路260公里，已养护190车道公里，剩余70公里。',
  ])('%s', (said) => {
    expect(countIn(said)).toBe(1)
  })

  test.each([
    '办理时限由18个工作日压缩到6个工作日，减少12个工作日。',
    '抽检合格率由81%升至90%，提高9个百分点。',
    '发车间隔由半小时压缩到20分钟，缩短10分钟。',
    '节电30万千瓦时，按系数折算36.9吨标准煤。',
    '清退19户46人，每月减少支出1.8万元。',
    '拆除违建12处、3400平方米，剩余3处。',
    '检查频次由每月2次增加到每周1次。',
    '养护村道36公里，维修桥梁7座，增设护栏5200米。',
  ])('一样的东西，不问：%s', (said) => {
    expect(countIn(said)).toBe(0)
  })

  test('数和单位直接从字面读，计价的单位也在内', () => {
    expect(
      measuredIn('余铝0.31毫克/升,单价260元/平方米,3.2万千瓦时').map(({ value, kind }) => [value, kind]),
    ).toEqual([
      [0.31, 'mg/l'],
      [260, 'money/平方米'],
      [3.2, 'energy'],
    ])
  })
})
