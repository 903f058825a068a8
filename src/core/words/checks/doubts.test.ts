import { describe, expect, test } from 'vitest'
import { readDocument } from '#core/words/lists/read-document.ts'
import { checkReading } from './check-reading.ts'

const read = (said: string, more = '') =>
  checkReading(
    readDocument(
      `某某县委关于巡视整改进展情况的通报\n2024年6月20日，省委巡视组反馈了意见。\n一、整改情况\n1.针对某项工作不到位问题。${said}\n${more}2024年12月1日`,
      'report',
    ),
  )
const doubtsIn = (said: string) => read(said).doubts.map(({ code }) => code)

describe('只见会议、文件、检查的，疑为纸面整改', () => {
  test.each([
    '印发《学习方案》。召开推进会2次。',
    '院党委专题研究3次，与各科室签订责任书46份，开展廉政谈话78人次。',
    '修订《采购管理办法》，组织业务培训2期140人次，开展专项检查。',
    '建立季度会商机制，进一步压实责任。',
    '深入12个乡镇开展督导5轮，下发提醒函15份，通报3期。',
    '通过广播、公众号、宣传栏等途径开展宣传，张贴标语260余条。',
    '组织党员干部200余人到廉政教育基地参观学习，撰写心得体会86篇。',
    '梳理岗位风险点132个，制定防控措施158条。',
    '将落实情况纳入年度考核，定期听取汇报。',
    '制定整改方案46份，下发整改通知12份。',
    '召开职工代表大会1次，征求意见建议92条，形成调研报告4篇。',
    '明察暗访4轮次，列席会议96次，提出意见建议57条。',
    '与9个科室签订目标责任书，听众760人次。',
    '组建青年突击队4个，建立联络群6个。',
    '修订议事规则，参学620人次。【已完成】',
    '统一思想，提高站位。完成时限：2025年9月底。',
  ])('%s', (said) => {
    expect(doubtsIn(said)).toContain('paper')
  })

  test.each([
    '追缴欠款56万元。',
    '清退违规领取人员36人。召开会议2次。',
    '印发《办法》，新增床位120张，平均住院日由9.6天缩短到8.1天。',
    '立案7件，给予党纪处分5人。',
    '更换老化管道6.8公里，维修水泵11台。',
    '拆除违建217处，复垦土地835亩。',
    '门诊均次费用下降12.4%。',
    '化解信访积案26件。',
    '关停排污企业3家，罚款18万元。',
    '补充医护人员23名，19个村卫生室恢复坐诊。',
    '收回被占用公房14套。',
    '淘汰高耗能设备35台，年节约用电120万千瓦时。',
    '劝返辍学学生7人。',
    '下架过期商品340盒。',
    '竞聘上岗16人，挂职4人。',
    '调解纠纷42起。',
    '辞退临聘人员7名。',
    '疏通排水沟渠6.8公里。',
    '补栽苗木3200株。',
    '停发补贴23人。',
  ])('不疑：%s', (said) => {
    expect(doubtsIn(said)).not.toContain('paper')
  })
})

describe('称已完成而没有数字', () => {
  test.each([
    '对存疑信息逐一查证，目前已全部认定完毕。',
    '违规兼职人员已全部清理到位。',
    '相关责任人已依规依纪处理。',
    '账户全部注销，坐支收入已全额上缴。',
    '历史欠账已全部清零。',
    '对任职满五年的人员进行轮岗，目前已全部轮岗到位。',
    '闲置的校舍经维修改造，已重新投入使用。',
    '坝面杂树均已清除，渗水得到有效控制。',
    '代建合同已全部解除。',
    '办证难题得到妥善解决。',
    '排污口已封堵。',
    '相关人员受到严肃处理。',
  ])('%s', (said) => {
    expect(doubtsIn(said)).toContain('unproven')
    expect(doubtsIn(said)).not.toContain('paper')
  })

  test.each([
    '违规兼职12人已全部清理到位。',
    '印发《办法》，召开会议2次。',
    '将于年底前全部整改到位。',
    '规划编制工作已全部完成。',
  ])('不疑：%s', (said) => {
    expect(doubtsIn(said)).not.toContain('unproven')
  })
})

describe('从反馈之前算起的数字', () => {
  test.each(['1-10月，新增床位120张。', '今年以来，立案7件。', '5月以来，追缴欠款56万元。'])('%s', (said) => {
    expect(doubtsIn(said)).toContain('before-feedback')
  })

  test.each([
    '6月以来，新增床位120张。',
    '7月至10月，立案7件。',
    '新增床位120张。',
    '对2019年以来的合同清理，收回欠款56万元。',
  ])('不疑：%s', (said) => {
    expect(doubtsIn(said)).not.toContain('before-feedback')
  })

  test('没有反馈日期的，不作判断', () => {
    const { doubts } = checkReading(
      readDocument(
        '某县整改情况的通报\n1.针对学习不经常问题。1-10月追缴欠款56万元。\n2024年12月1日',
        'report',
      ),
    )
    expect(doubts).toEqual([])
  })
})

describe('缺项', () => {
  const gapsIn = (said: string, more = '') =>
    read(said, more).gaps.map(({ problem, code }) => `${problem} ${code}`)

  test('公开的通报本来不写单位和时限，不逐条追问', () => {
    expect(gapsIn('追缴欠款56万元。')).toEqual([])
  })

  test('别的问题都写了，只有这条没有写', () => {
    expect(
      gapsIn('追缴欠款。', '2.针对欠款问题。追缴欠款。责任单位：县财政局。整改时限：2024年6月底前。\n'),
    ).toEqual(['p1 no-deadline', 'p1 no-unit'])
  })

  test('空话不是措施', () => {
    expect(gapsIn('进一步提高认识，加强统筹，持续推进。')).toEqual(['p1 no-measure'])
    expect(gapsIn('加强统筹，追回挪用的资金。')).toEqual([])
  })

  test('说了要办，却没有日子', () => {
    expect(gapsIn('拟适时启动公寓建设。')).toEqual(['p1 no-deadline'])
    expect(gapsIn('拟于2025年3月启动公寓建设。')).toEqual([])
  })
})

describe('台账', () => {
  const doubtsOfRows = (...rows: string[]) =>
    checkReading(readDocument(['序号\t问题\t整改措施\t整改进展', ...rows].join('\n'), 'ledger')).doubts.map(
      ({ problem, code }) => `${problem} ${code}`,
    )

  test('只有措施、还没有进展的，不说是纸面整改', () => {
    expect(doubtsOfRows('1\t学习不经常\t印发《学习方案》。召开推进会2次。\t')).toEqual([])
  })
  test('写了进展的那一行才问', () => {
    expect(
      doubtsOfRows(
        '1\t学习不经常\t印发《学习方案》。\t',
        '2\t督查走过场\t召开推进会2次。\t召开推进会2次，印发通知3份。',
      ),
    ).toEqual(['p2 paper'])
  })
})
