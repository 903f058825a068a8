import { describe, expect, test } from 'vitest'
import { readDocument } from '#core/words/lists/read-document.ts'
import { checkReading } from './check-reading.ts'

const hintsIn = (said: string) =>
  checkReading(
    readDocument(
      `某局关于巡察整改进展情况的通报\n2025年6月18日反馈意见。\n一、整改情况\n1.针对甲项工作不到位问题。${said}\n2025年12月1日`,
      'report',
    ),
  ).contradictions.filter(({ code }) => /plan|start|provisional/u.test(code))

describe('还没办成，先说成了', () => {
  test.each([
    ['plan-as-result', '拟于明年招录辅警40名。一线警力由此增加40名，警力不足问题得到缓解。'],
    ['plan-as-result', '与三家超市签订采购意向书，意向采购蜜柚900吨。帮助种植户卖出蜜柚900吨。'],
    ['plan-as-result', '加装充电桩320个已列入明年民生实事。小区充电桩增至320个，充电难题一举化解。'],
    ['plan-as-result', '车站改造设计方案获批，核定停车位480个。停车位新增480个。'],
    ['plan-as-result', '6户借款人承诺两年内分期归还38.6万元。村集体挽回损失38.6万元。'],
    ['start-as-done', '排水管沟槽开挖完成六成。沟槽沿线积水内涝的历史彻底终结。'],
    ['start-as-done', '资格复核正在逐人进行。资格不符的人员已全部清退到位。'],
    ['start-as-done', '护士招聘公告已发布，笔试定于下月。病区护士全部配齐。'],
    ['start-as-done', '施工队已进驻现场打桩，两岸群众出行不便的历史就此终结。'],
    ['provisional-as-done', '章程修订稿尚在征求意见。新章程已正式施行，权责不清问题迎刃而解。'],
    ['provisional-as-done', '处理后的尾水处于三个月观察期。水质问题已彻底解决，准予销号。'],
    ['provisional-as-done', '受灾户暂住村委会，安置房地基未平整。受灾户全部搬进新居。'],
    [
      'provisional-as-done',
      '复垦耕地县级自验后报市局复核，复核组尚未到场。复垦耕地已通过市级验收并全部销号。',
    ],
  ])('%s：%s', (code, said) => {
    const hints = hintsIn(said)
    expect(hints.map((one) => one.code)).toEqual([code])
    expect(hints[0]?.places.length).toBe(2)
  })

  test.each([
    '北线1.4公里已通车，南线受管线迁改影响仍在施工。',
    '2月取得立项批复，4月开工，10月26日竣工投用，到场时间缩短5分钟。',
    '草案拟提交12月职代会，现阶段仍执行旧办法，本条列为在改。',
    '与物业公司签订合同，约定派驻保安30名，8月底全部到岗，各校保安配备率达到100%。',
    '拟补助名单公示7天，期满无异议，9月向48户发放补助72万元。',
    '扩建工程10月封顶，明年投用后方能缓解，暂不申报完成。',
    '改造计划用三年完成，今年先行勘察，该问题转为长期整改。',
    '系统5月试运行，8月通过验收，9月起正式使用，月均有效率97%。',
    '一是泵房改造正在设计。二是拆除违建12处，恢复绿地900平方米。',
    '意向客户40家，实际到位资金2.1亿元，其余继续洽谈。',
  ])('先后说得清楚，不问：%s', (said) => {
    expect(hintsIn(said)).toEqual([])
  })
})
