import { describe, expect, test } from 'vitest'
import { readDocument } from '#core/words/lists/read-document.ts'
import { checkReading } from './check-reading.ts'

/** Code and sum of what is asked of one problem; lines of `said` are lines of the report. */
const askedOf = (said: string) => {
  const text = `某某县委关于巡视整改进展情况的通报\n2024年6月20日，省委巡视组反馈了意见。\n一、整改情况\n1.针对甲项工作不到位问题。${said}\n2024年12月1日`
  return checkReading(readDocument(text, 'report')).contradictions.map(({ code, sum }) =>
    `${code} ${sum ?? ''}`.trim(),
  )
}

describe('整体与各部分', () => {
  test.each([
    [
      '隔一句、隔一行也算',
      '清点出破损长椅94张。\n养护队换新61张，焊修24张。',
      ['unexplained-gap 61+24=85<94'],
    ],
    [
      '分两次都要分满',
      '对40件建议重新办理：交通类26件、教育类14件。回访满意25件、基本满意11件。',
      ['unexplained-gap 25+11=36<40'],
    ],
    ['整体在后面', '拍卖公车18辆，报废9辆。以上车辆共30辆。', ['unexplained-gap 18+9=27<30']],
    [
      '剩余的数目也要对得上',
      '应拆围挡5.2公里，已拆4.1公里，剩余0.9公里春节后拆除。',
      ['unexplained-gap 4.1+0.9=5<5.2'],
    ],
    ['说了其余的去向', '清点出破损长椅94张。换新61张，其余交由厂家翻修。', []],
    ['合计正好', '清点出破损长椅94张，换新61张，焊修33张。', []],
    ['只列主要的', '评查案卷240份，其中缺页的31份、漏盖章的18份。', []],
    ['顿号并列的互不为整体', '约谈11家、通报8家、取消资格2家。', []],
  ])('%s', (_, said, asked) => {
    expect(askedOf(said)).toEqual(asked)
  })
})

describe('部分大于整体', () => {
  test.each([
    ['从中取出的更多', '仓库实际入库种子86吨，从这批种子中发放92吨。', ['part-exceeds-whole 92>86']],
    [
      '各类相加',
      '抽出1500份病历，评为甲级1320份、乙级176份、丙级14份。',
      ['part-exceeds-whole 1320+176+14=1510>1500'],
    ],
    [
      '每个只归一处',
      '核实漏登摊位52个，自营30个，外包28个，各摊位只归一方。',
      ['part-exceeds-whole 30+28=58>52'],
    ],
    ['一人两种处分', '对11名责任人作出处理，给予党纪处分8人、政务处分5人，其中2人同时给予两种处分。', []],
    ['上年结转的也办了', '上年结转案件2件，本年新收15件，本年办结17件。', []],
  ])('%s', (_, said, asked) => {
    expect(askedOf(said)).toEqual(asked)
  })
})

describe('比例与自己的数字', () => {
  test.each([
    ['口头的成数', '24个村中有18个村收回场地，占八成以上。', ['impossible-percentage 18÷24=75.0%']],
    ['方向相反', '空置率由9.6%下降到12.4%。', ['impossible-percentage 12.4>9.6']],
    ['翻几番', '年租金由30万元增加到60万元，翻了两番。', ['impossible-percentage 60÷30=2.00']],
    [
      '平均数出了范围',
      '结清率分别为东站92%、南站94%、西站95%，全区结清率为96.5%。',
      ['impossible-percentage'],
    ],
    [
      '整体在几句之前',
      '全县应建水窖210座。\n材料统一采购。\n到10月建成168座，建成率达90%，余下42座年底前完工。',
      ['impossible-percentage 168÷210=80.0%'],
    ],
    ['四分之三不错', '九十六处文保点中已装烟感七十二处，占四分之三，余下二十四处待通电。', []],
    ['可多选的不相加', '问题可多选：材料多的占46%，跑动多的占39%，等候久的占33%。', []],
  ])('%s', (_, said, asked) => {
    expect(askedOf(said)).toEqual(asked)
  })
})

describe('同一个数说了两遍', () => {
  test.each([
    [
      '认定的',
      '审计认定虚增工程量286.4万元。施工单位退回，认定的虚增工程量268.4万元全部到账。',
      ['conflicting-figures'],
    ],
    ['这批', '收缴罚没木材58吨。这批罚没木材共61吨，已移交林场。', ['conflicting-figures']],
    [
      '全部与尚未',
      '与3家代办点的协议已全部解除。门户网站公示，与5家代办点的协议尚未解除。',
      ['conflicting-figures'],
    ],
    [
      '复核减去重复的',
      '审计认定超占面积2.3万平方米，剔除重复登记0.4万平方米。认定的超占面积1.9万平方米已全部收费。',
      [],
    ],
    ['两个公司各说各的', '东集团注销子公司15家；西集团注销子公司18家。', []],
  ])('%s', (_, said, asked) => {
    expect(
      askedOf(said).map((one) => (asked.length > 0 && !asked[0]?.includes(' ') ? one.split(' ')[0] : one)),
    ).toEqual(asked)
  })
})
