import { describe, expect, test } from 'vitest'
import { fold } from '#core/words/figures/fold.ts'
import { measureClass } from './measure-class.ts'

const classOf = (text: string) => measureClass(fold(text))

describe('措施的主要动作', () => {
  test.each([
    ['印发《公务接待管理办法》，开展培训3场次。', 'document'],
    ['建立亲属回避排查预审制度。', 'document'],
    ['追缴欠款56万元，全部完成整改。', 'outcome'],
    ['制定《编制审核办法》，开展排查，超配人员已全部完成消化。', 'outcome'],
    ['满意率由81%提高到96%。', 'outcome'],
    ['召开推进会3次，压实责任。', 'meeting'],
    ['组织警示教育，轮训干部210人次。', 'meeting'],
    ['抽查300项结题项目，重点核查劳务费。', 'inspection'],
    ['对12个镇开展专项检查，发现问题31个。', 'inspection'],
    ['立案5件，给予党纪处分3人。', 'accountability'],
    ['制定《约谈工作安排》，约谈重点干部47人次，通报3起，诫勉2人。', 'accountability'],
    ['拨付助学资金120万元。', 'funding'],
    ['投入65万元加固河堤，清淤3公里。', 'project'],
    ['新建污水管网12公里，泵站2座已投用。', 'project'],
    ['开通欠薪求助热线，帮办实事203件。', 'service'],
    ['组建清欠专班，明确专人负责。', 'organisation'],
    ['将党建情况纳入年度考核内容。', 'organisation'],
    ['公开招聘教师20人，公开选拔校长3人。', 'organisation'],
    ['提高认识，凝聚共识。', 'other'],
    // 日常动词
    ['补征水资源费117.6万元。', 'outcome'],
    ['每个站点增派管理员2名。', 'organisation'],
    ['对索要烟酒的2名班员停岗处理。', 'accountability'],
    ['搭建封闭料棚3座。', 'project'],
    ['委托质检站对3个库点扦样检验64份。', 'inspection'],
    ['为漏筛的27名婴儿免费补筛。', 'service'],
    ['按规定补拨4个村运转经费16万元。', 'funding'],
  ])('%s 是 %s', (text, wanted) => {
    expect(classOf(text)).toBe(wanted)
  })

  test('书名号里的词不算：标题写着检查，做的是印发', () => {
    expect(classOf('修订《督查检查考核工作规则》。')).toBe('document')
  })

  test('定调子的话不算：加强、强化之后才是动作', () => {
    expect(classOf('强化日常监督检查，选派驻村干部40名。')).toBe('organisation')
  })

  test('什么文字都有一类', () => {
    for (const text of ['', '。', '，，，', '加强加强加强']) expect(classOf(text)).toBe('other')
  })
})
