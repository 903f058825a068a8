/**
 * The main act of a measure, a judgement from its words: each clause tells an act by its verb and what the verb is
 * done to; what is issued, reached or counted weighs more than a clause that only sets the tone (加强…, 强化…), and
 * the earlier of two equals wins.
 *
 *     强化管理,印发《接待管理办法》,开展培训3场次。      document  (《…》 is issued; the training goes with it)
 *              ~~~~~~~~~~~~~~~~~~~~
 *     追缴欠款56万元,全部完成整改。                      outcome
 *     ~~~~~~~~~~~~~~
 */
import type { MeasureClass } from './draft.ts'

type Act = {
  of: MeasureClass
  /** how much more than an ordinary act it tells; below 0: it goes with others */
  more: number
  pattern: RegExp
}

const PAPER =
  '制度|机制|办法|规定|方案|细则|清单|预案|指引|意见|规程|规则|规范|标准|指南|手册|读本|流程|要点|计划|通知|章程|公约|目录|体系'
const MONEY = '资金|经费|补贴|补助|补偿款?|费用?|附加|专款|薪酬|工资|津贴|奖金|[\\d.]+[余多]?[万亿]?元'

/** Asked in this order for each clause: the more telling sign first. */
const ACTS: Act[] = [
  act('service', 0.3, '新闻发布会'),
  act(
    'document',
    0.6,
    '(?:出台|印发|制定|制订|修订|修改|修编|编写|编制|编印|下发|起草|转发|拟定|发布|完善|建立|健全|废止|形成)[^,《]{0,14}《',
  ),
  act(
    'outcome',
    0.6,
    '(?:已|全部|全面|均|如期|基本)[^,]{0,16}(?:整改到位|完成整改|整改完成|整改销号|销号|清零|办结|消化|退还|归还|发放到位|拆除|复垦|见底|化解|追回|兑付|清偿)|' +
      '(?:完成整改|整改到位|整改完成)(?:消化|率)?[^,]{0,10}$|完成[^,]{0,10}(?:整改|清退|追缴|清收|化解)',
  ),
  act(
    'outcome',
    0.4,
    '(?:同比|环比|比[^,]{1,14})(?:分别)?(?:增长|增加|上升|提高|下降|减少|降低|改善|多)|' +
      '(?:提高|提升|上升|增加|增长|压缩|压减|缩短|减少|下降|降低|下降|降|增|升)(?:至|到|为|了)|(?:由|从)[^,]{1,20}(?:至|到|为)|' +
      '排名第|位居|占比|(?:率|覆盖面|满意度)(?:达|为|超过|稳定)|追缴|追回|退还|退缴|缴入|清缴|收回|挽回|归还|减少[^,]{0,14}\\d|' +
      '实现[^,]{0,30}\\d|(?:申请|授权|登记)[^,]{0,8}\\d+件|创建[^,]{0,20}\\d|新设[^,]{0,14}\\d|受益|受惠|惠及',
  ),
  act(
    'organisation',
    0.2,
    '(?:纳入|列入)[^,]*(?:考核|考评|评价|评议|述职|述廉|任务|范围|内容|议程|计划|要点|安排)',
  ),
  act(
    'accountability',
    0.3,
    '立案|约谈|处分|问责|追责|追究|刑事责任|依规依纪|依纪依法|依法(?:依规)?处理|行政处罚|诫勉|提醒谈话|谈心谈话|廉政谈话|提醒函|建议书|监察建议|' +
      '司法建议|批评教育|责令(?:作出|书面)?(?:检查|检讨)|通报(?:曝光|批评|典型)|通报\\d|典型(?:问题|案例)[^,]{0,6}通报|通报[^,]{0,12}(?:案例|案件|问题)|抓获|打掉|查处|查办|结案|审查调查|' +
      '移送|留置|双开|免职|撤职|降职|组织处理|扣减|取消[^,]{0,8}(?:资格|评优)|(?:予以|进行)(?:调整|免职)|通知书',
  ),
  act(
    'funding',
    0.3,
    `(?:投入|发放|安排|拨付|拨款|补缴|减免|筹措|筹集|争取|下达|落实|兑付|兑现|支付|补发|列支|统筹|整合|偿还|募集|退付|清算|增加|追加|给予)[^,]{0,20}(?:${MONEY})`,
  ),
  act(
    'meeting',
    0.1,
    '(?:召开|举办|举行|组织召开|主持)[^,]{0,60}(?:会|班|座谈|讲座|培训|论坛|党课|学习)|民主生活会|(?:专题|集中|系统|研讨)学习|学习(?:研讨|贯彻|教育)|' +
      '研讨|轮训|培训|党课|会商|组织生活|主题党日|(?:警示|廉政|廉洁|纪律|党性|思想政治|理想信念|主题|法治|普法)教育|听取[^,]{0,20}汇报|' +
      '(?:专题|会议|常委会|党委会|党组会)[^,]{0,10}研究|理论学习|开展学习|学习[^,]{0,8}(?:次|场|期)|专题会|常委会会议|党委会|推进会|座谈会|调度会',
  ),
  act(
    'service',
    0.1,
    '宣传|公开|公示|公布|咨询|帮扶|辅导|便民|慰问|发布|走访|宣讲|优化服务|诉求|上门|热线|代办|一站式|送[^,]{0,6}(?:下乡|进村|上门)|救助|义诊|就诊|志愿|' +
      '绿色通道|窗口|网上办|延时服务|服务[^,]{0,6}(?:群众|企业|居民|师生|患者)|解答|回应|答复',
  ),
  act(
    'inspection',
    0,
    '排查|检查|督查|督导|巡查|巡察|抽查|核查|查核|审核|复核|核实|自查|整治|清理|整顿|回头看|审查|预审|验收|跟踪|过筛|摸底|核算|督促|核对|盘点|清查|倒查|' +
      '监督|监测|评估|审计|暗访|走访调研|调研|指导员?|督办|执法|普查|监管|约束|对账|巡河|巡护|体检|鉴定|梳理|责令',
  ),
  act(
    'document',
    -0.1,
    `(?:建立|健全|制定|制订|完善|修订|出台|明确|细化|推行|严格执行|执行|落实|实施|规范|形成|废止|取消|印发)[^,]{0,40}(?:${PAPER}|制)|(?:形成|撰写)[^,]{0,16}报告|《》`,
  ),
  act(
    'project',
    0,
    '建设|工程|改造|园区|动工|开工|竣工|完工|通车|建成|安装|新装|修复|加固|购置|采购|产业|项目|新建|扩建|升级|招商|签约|落地|投产|投用|投入使用|铺设|' +
      '绿化|修缮|搬迁|清淤|管网|栽植|系统|平台|设备|上线',
  ),
  act(
    'organisation',
    0,
    '成立|组建|选派|选优|派出|派驻|抽调|调整|配备|配齐|配强|提拔|选拔|选任|任命|招聘|招录|引进|换届|轮岗|交流|兼任|挂职|增设|设立|设置|' +
      '领导小组|专班|工作组|分工|台账|数据库|队伍|职责|责任[到制区人]|岗位|警力|编制|人员',
  ),
]

/** A clause that sets the tone of what follows. */
const TONE =
  /^(?:并|同时|进一步|切实|认真|严格|持续|不断|全面|深入|大力|积极|着力|扎实|坚决|坚持|全力)*(?:加强|强化|压实|推进|推动|加快|加大|深化|提升|提高|聚焦|突出|注重|增强|坚持|抓好|抓实|优化|夯实|健全|规范|确保|防止|避免|抓牢|抓细|严肃|牢固|树立)/u

function act(of: MeasureClass, more: number, source: string): Act {
  return { of, more, pattern: new RegExp(source, 'u') }
}

/** What comes later than this is no longer the main act. */
const LONGEST = 1200

/** `text` is folded. */
export function measureClass(text: string): MeasureClass {
  const weights = new Map<MeasureClass, number>()
  const clauses = text
    .slice(0, LONGEST)
    .replace(/《[^》]*》?/gu, '《》')
    .split(/[,;。:]/u)
    .filter((clause) => clause !== '')
  for (const [i, clause] of clauses.entries()) {
    const found = ACTS.find(({ pattern }) => pattern.test(clause))
    if (found === undefined) continue
    const counted = /\d/u.test(clause) ? 0.4 : 0
    const tone = counted === 0 && TONE.test(clause) ? -0.6 : 0
    const weight = 1 + found.more + counted + tone - Math.min(i, 5) * 0.06
    weights.set(found.of, (weights.get(found.of) ?? 0) + weight)
  }
  let best: MeasureClass = 'other'
  for (const [one, weight] of weights) if (weight > (weights.get(best) ?? 0)) best = one
  return best
}
