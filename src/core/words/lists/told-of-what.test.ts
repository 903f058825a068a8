import { describe, expect, test } from 'vitest'
import { readDocument } from './read-document.ts'

const lists = (text: string) =>
  readDocument(text).draft.problems.map(({ title, measures, manifestations }) => [
    title,
    ...[...manifestations, ...measures].map(({ text: words }) => words),
  ])

const FEEDBACK = '县委第一巡察组向县水利局党组反馈巡察情况\n'

describe('一句话说的是哪个问题', () => {
  test('标题只说领域，正文第一句说毛病：第一句是问题', () => {
    expect(
      lists(`${FEEDBACK}一、党建方面。1．学习不经常。全年只学4次。2．支部换届不及时。有3个超期。
二、整改落实方面。对上轮巡察反馈问题整改不彻底。闲置校舍1.6万平方米。《资产管理办法》至今没有修订。`).at(-1),
    ).toEqual(['对上轮巡察反馈问题整改不彻底', '闲置校舍1.6万平方米。', '《资产管理办法》至今没有修订。'])
  })
  test.each(['主要表现在以下方面。', '具体表现在以下几个方面。', '主要有以下问题。'])(
    '只是引出下文的话不是具体表现：%s',
    (words) => {
      expect(
        lists(`${FEEDBACK}一、党建方面\n1.队伍结构不合理。${words}流失骨干8名。\n2.学习不经常。只学4次。`)[0],
      ).toEqual(['队伍结构不合理', '流失骨干8名。'])
    },
  )
  test('收到线索的话不归最后一个问题', () => {
    expect(
      lists(`${FEEDBACK}一、党建方面
1.学习不经常。只学4次。
2.审计整改敷衍。只清理三成。
巡察组还收到反映一些领导干部的问题线索，已按有关规定移交。
二、意见和建议
1.加强学习。`).at(-1),
    ).toEqual(['审计整改敷衍', '只清理三成。'])
  })
  test('会议纪要：字间空格的标题认得出，“关于某领域问题”下面点名的才是问题', () => {
    const { kind, meta, problems } = readDocument(`会 议 纪 要
〔2026〕7号
2026年8月5日上午，县长主持召开整改工作推进会，研究解决困难。会议议定事项如下：
一、关于民政领域问题。会议要求，县民政局要加快进度。针对供养机构消防不达标问题，由县财政局安排资金260万元；针对殡葬收费不规范问题，由县市场监管局开展检查。
二、工作要求。各单位要倒排工期。
县委巡察整改工作领导小组办公室印发`).draft
    expect([kind, meta.issuer]).toEqual(['other', '县委巡察整改工作领导小组办公室'])
    expect(problems.map(({ title }) => title)).toEqual([
      '针对供养机构消防不达标问题',
      '针对殡葬收费不规范问题',
    ])
  })
  test('对照检查材料：问题下面说的是表现，不是措施，也不缺措施', () => {
    const { problems, issues } = readDocument(`某县水利局党组班子对照检查材料
一、存在的主要问题
（一）理论学习不深入。学习安排少，全年仅4次。
（二）担当作为不够。11处砂场拖了两年才关停。
二、原因剖析
宗旨意识淡化。`).draft
    expect(problems.map((one) => [one.manifestations.length, one.measures.length])).toEqual([
      [1, 0],
      [1, 0],
    ])
    expect(issues.map(({ code }) => code)).not.toContain('problem-without-measures')
  })
  test('“回头看”清单写成一句一句的，是情况报告；“基本完成”是状态，不是措施', () => {
    const { kind, problems } = readDocument(`某县民政局巡察整改“回头看”清单
2026年5月我局开展回头看，情况如下。
1.低保动态管理滞后。已完成。清退不符合条件对象46户。
2.敬老院消防设施老化。基本完成。更换灭火器85具。
2026年6月1日`).draft
    expect(kind).toBe('report')
    expect(problems.map(({ status, measures }) => [status, measures.map(({ text }) => text)])).toEqual([
      ['已完成', ['清退不符合条件对象46户。']],
      ['基本完成', ['更换灭火器85具。']],
    ])
  })
  test('正文第一句只是口号，后面才是做了什么：口号不是措施', () => {
    const report = (body: string) =>
      lists(
        `某学院关于巡察整改情况的通报\n1．议事制度执行不严格。${body}\n2．学习不经常。学习4次。\n2026年6月1日`,
      )[0]
    expect(report('严格制度执行。对16个学院开展检查。')).toEqual([
      '议事制度执行不严格',
      '对16个学院开展检查。',
    ])
    expect(report('严格制度执行。')).toEqual(['议事制度执行不严格', '严格制度执行。'])
  })
  test('会议最后的要求不归最后一个问题', () => {
    expect(
      lists(`整改工作推进会会议纪要
一、关于管网建设滞后的问题。8月底前完成主管网。
二、关于流转费拖欠的问题。6月10日前付清。
会议要求，要统筹做好防汛和整改工作。
2026年5月21日印发`).at(-1),
    ).toEqual(['关于流转费拖欠的问题', '6月10日前付清。'])
  })
  test('前一个写“关于……问题”，后一个省了“关于”，也是问题', () => {
    expect(
      lists(`整改工作推进会会议纪要
一、关于存量资金盘活不力问题，县财政局6月底前收回173万元。违规出借资金问题，县国资中心年内收回本金。
二、关于补偿款滞留问题，7月底前兑付到户。
2026年5月21日印发`).map(([title]) => title),
    ).toEqual(['关于存量资金盘活不力问题', '违规出借资金问题', '关于补偿款滞留问题'])
  })
  test('台账标题下括号里的巡察组，前面没有括号', () => {
    const { meta } = readDocument(`某街道党工委关于区委第二巡察组反馈意见整改台账
（区委第二巡察组于2026年4月15日反馈）
序号\t反馈问题\t整改措施
1\t学习不经常\t开展学习
2\t换届不及时\t完成换届`).draft
    expect([meta.inspector, meta.inspected]).toEqual(['区委第二巡察组', '某街道'])
  })
})
