import { describe, expect, test } from 'vitest'
import { readDocument } from '#core/words/lists/read-document.ts'
import { checkReading } from './check-reading.ts'

const codes = (one: string, other: string) =>
  checkReading(
    readDocument(
      `某局关于巡察整改进展情况的通报\n2025年6月18日反馈意见。\n一、整改情况\n1.针对甲项工作不到位问题。${one}\n2.针对乙项工作不到位问题。${other}\n2025年12月1日`,
      'report',
    ),
  ).contradictions.map(({ code }) => code)

describe('一件事在两个问题下各报一次', () => {
  test.each([
    [
      '同日同数',
      '9月4日对宿舍逐间检查，没收电炉72件。',
      '9月4日开展宿舍消防检查，没收电炉72件，消除了隐患。',
    ],
    ['两个数都一样', '为126名困境儿童发放助学金31.5万元。', '投入31.5万元救助困境儿童126名。'],
    [
      '一个数、两处名称',
      '聘请专家评审东岭灌区概算，核减940万元。',
      '推行限额设计，东岭灌区概算核减940万元。',
    ],
    ['同一天、同一个对象', '8月3日对粮库原主任孙某给予撤职处分。', '8月3日对粮库原主任孙某作出撤职决定。'],
    ['有专名的一座桥', '10月建成石垭沟过水桥1座，汛期不再断路。', '10月建成石垭沟过水桥1座，打通产业路。'],
  ])('%s', (_, one, other) => {
    expect(codes(one, other)).toEqual(['double-reporting'])
  })

  test.each([
    ['后一处说明是前述', '6月2日举办档案培训，参训88人。', '结合前述培训，88人全部掌握温湿度要求。'],
    ['日子不同', '5月9日召开村民代表会议，62人到会。', '6月30日召开村民代表会议，62人到会。'],
    ['一上午一下午', '9月5日上午举办会计培训，47人参加。', '9月5日下午举办审计培训，47人参加。'],
    ['小数目碰巧相同', '给予党纪处分5人、诫勉2人。', '给予党纪处分5人、诫勉2人。'],
    ['数同事不同', '办结欠薪案28件。', '审结劳动争议28件。'],
  ])('%s，不问', (_, one, other) => {
    expect(codes(one, other)).not.toContain('double-reporting')
  })
})
