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
  '制度|机制|办法|规定|方案|细则|清单|预案|指引|意见|规程|规则|规范|标准|指南|手册|读本|流程|要点|计划|通知|章程|公约|目录|措施|体系|制'
const BODY = '台账|数据库|专班|队伍|领导小组|工作组|小组|支部|网络|联盟|机构|岗位|档案库|名册'
const WORKS =
  '工程|项目|设施|园区|管网|基地|泵站|公路|道路|大棚|河堤|校区|院区|水厂|车间|生产线|平台|系统|设备'
const MONEY = '资金|经费|补贴|补助|补偿款?|费用?|附加|专款|薪酬|工资|津贴|奖金|[\\d.]+[余多]?[万亿]?元'

/** Asked in this order for each clause: the more telling sign first. */
const ACTS: Act[] = [
  act('service', 0.3, '新闻发布会|(?:专|热)线|专窗|一件事|错时|延时开放'),
  act(
    'document',
    0.5,
    '(?:出台|印发|制定|制订|修订|修改|修编|编写|编制|编印|下发|起草|转发|拟定|发布|完善|建立|健全|废止|形成)[^,《]{0,14}《',
  ),
  // What a verb is done to stands last in its clause: 建立亲属回避排查预审制度 makes a rule, 完善线索查办台账 a list.
  act(
    'document',
    0.2,
    `(?:建立|健全|制定|制订|修订|出台|实行|推行|明确|细化|取消|废止)[^,]{0,50}(?:${PAPER}|文件|条款|事项|档案)(?:[\\d一二三四五六七八九十]+[项份件条部])?[”]?$`,
  ),
  act('organisation', 0.1, `(?:建立|健全|完善|组建|成立|充实|配强)[^,]{0,40}(?:${BODY})$`),
  act(
    'project',
    0.3,
    `(?:投入|投资|融资|筹集)[^,]{0,24}(?:加固|建设|改造|修复|修建|新建|扩建|绿化|清淤|治理)`,
  ),
  act('project', 0.2, `(?:${WORKS})$|(?:动工|开工|竣工|完工|通车|封顶|投产|投用|投入使用|建成)`),
  act(
    'outcome',
    1,
    '(?:已|全部|全面|均|如期|基本)[^,]{0,16}(?:整改到位|完成整改|整改完成|整改销号|销号|清零|办结|消化|退还|归还|发放到位|拆除|复垦|见底|化解|追回|兑付|清偿)(?!的|情况)|' +
      '(?:完成整改|整改到位|整改完成)(?:消化|率)?[^,的]{0,10}$|(?:已|均)[^,]{0,6}完成(?![^,]{0,10}的)|完成[^,的]{0,10}(?:整改|清退|追缴|清收|化解)$',
  ),
  act(
    'funding',
    0.3,
    `(?:投入|发放|安排|拨付|拨款|补缴|减免|筹措|筹集|争取|下达|落实|兑付|兑现|支付|补发|列支|统筹|整合|偿还|募集|退付|清算|追加|给予)[^,]{0,20}(?:${MONEY})`,
  ),
  act(
    'outcome',
    0.4,
    '(?:同比|环比|比[^,]{1,14})(?:分别)?(?:增长|增加|上升|提高|下降|减少|降低|改善|多)|' +
      '(?:提高|提升|上升|增加|增长|压缩|压减|缩短|减少|下降|降低|下降|降|增|升)(?:至|到|为|了)|(?:由|从)[^,]{1,20}\\d[^,]{0,6}(?:至|到|为)|' +
      '排名第|位居|占比|(?:率|覆盖面|满意度)(?:达|为|超过|稳定)|追缴|追回|退还|退缴|缴入|清缴|收回|挽回|归还|减少[^,]{0,14}\\d|' +
      '实现[^,]{0,30}\\d|(?:申请|授权|登记)[^,]{0,8}\\d+件|创建[^,]{0,20}\\d|新设[^,]{0,14}\\d|(?:化解|化债|核减|清退|清收|恢复|挽损|补报|补办|盘活|消化|交付|分配|复工|归集)[^,]{0,14}\\d|(?:为零|清零|复工)$',
  ),
  act(
    'organisation',
    0.2,
    '(?:纳入|列入)[^,]*(?:考核|考评|评价|评议|述职|述廉|任务|范围|内容|议程|计划|要点|安排)',
  ),
  act(
    'accountability',
    0.3,
    '立案|约谈|处分|问责|追责|追究|刑事责任|行政处罚|诫勉|提醒谈话|谈心谈话|廉政谈话|提醒函|建议书|监察建议|' +
      '司法建议|批评教育|责令(?:作出|书面)?(?:检查|检讨)|通报(?:曝光|批评|典型)|通报\\d|典型(?:问题|案例)[^,]{0,6}通报|通报[^,]{0,12}(?:案例|案件|问题)|抓获|打掉|结案|审查调查|' +
      '移送|留置|双开|调离|暂停[^,]{0,6}(?:权|资格)|办案|案件\\d|处理[^,]{0,12}\\d+人|吊销|辞退|免职|撤职|降职|组织处理|扣减|取消[^,]{0,8}(?:资格|评优)|(?:予以|进行)(?:调整|免职)|通知书',
  ),
  act(
    'inspection',
    0.1,
    '(?:进行|开展|实施|组织)[^,]{0,24}(?:排查|摸底|检查|核查|查核|抽查|审核|复核|清理|整顿|巡查|巡察|清查|验收|评估|审计|暗访|执法)',
  ),
  act(
    'inspection',
    0.1,
    '督促|督导|抽检|暗访|复审|筛查|倒查|复查|回头看|专项(?:检查|整治|行动|巡察|清理|督查|治理)|自查自纠',
  ),
  act(
    'meeting',
    0.1,
    '(?:召开|举办|举行|组织召开|主持)[^,]{0,60}(?:会|班|座谈|讲座|培训|论坛|党课|学习|比武|竞赛|演练)|民主生活会|(?:专题|集中|系统|研讨)学习|学习(?:研讨|贯彻|教育)|' +
      '研讨|轮训|培训|党课|会商|组织生活|主题党日|(?:警示|廉政|廉洁|纪律|党性|思想政治|理想信念|主题|法治|普法)教育|听取[^,]{0,20}汇报|' +
      '(?:专题|会议|常委会|党委会|党组会)[^,]{0,10}研究|理论学习|开展学习|学习[^,]{0,8}(?:次|场|期)|专题会|常委会会议|党委会|推进会|座谈会|调度会',
  ),
  act('document', 0.2, '(?:形成|撰写)[^,]{0,16}报告'),
  act('document', -0.2, `(?:执行|落实|实施)[^,]{0,40}(?:(?:${PAPER})$|《)`),
  act(
    'service',
    0.1,
    '宣传|公开|公示|公布|咨询|帮扶|辅导|便民|慰问|发布|走访|宣讲|优化服务|诉求|上门|热线|代办|一站式|送[^,]{0,6}(?:下乡|进村|上门)|救助|义诊|就诊|志愿|' +
      '绿色通道|窗口|网上办|延时服务|服务[^,]{0,6}(?:群众|企业|居民|师生|患者)|解答|回应|答复',
  ),
  act(
    'organisation',
    0,
    '选派|选优|选配|补齐|补充|接收|撤并|退出[^,]{0,12}机构|派出|派驻|抽调|提拔|选拔|选任|任命|招聘|招录|引进|换届|轮岗|配备|配齐|配强|成立|组建',
  ),
  act(
    'inspection',
    0,
    '排查|检查|督查|巡查|抽查|核查|查核|审核|复核|核实|自查|整治|清理|整顿|审查|预审|验收|跟踪|过筛|摸底|核算|核对|盘点|清查|倒查|' +
      '监督|监测|评估|审计|暗访|调研|指导员?|督办|执法|普查|监管|对账|巡河|巡护|体检|鉴定|梳理|责令',
  ),
  act('accountability', 0, '依规依纪|依纪依法|依法(?:依规)?处理|查处|(?<!侦)查办'),
  act(
    'document',
    -0.1,
    `(?:建立|健全|制定|制订|完善|修订|出台|明确|细化|推行|执行|落实|实施|规范|形成|废止|取消|印发)[^,]{0,40}(?:${PAPER})|《`,
  ),
  act(
    'project',
    0,
    '建设|工程|改造|园区|安装|新装|更新|更换|修复|加固|购置|采购|产业|项目|新建|扩建|升级|招商|签约|落地|铺设|' +
      '绿化|修缮|搬迁|清淤|管网|栽植|系统|平台|设备|上线',
  ),
  act(
    'organisation',
    0,
    '调整|交流|兼任|挂职|增设|设立|设置|领导小组|专班|工作组|分工|台账|数据库|队伍|职责|责任[到制区人]|岗位|警力|包干|包联|挂点|编制|人员|统筹|牵头',
  ),
]

/** A clause that sets the tone of what follows. */
const TONE =
  /^(?:并|同时|进一步|切实|认真|严格|持续|不断|全面|深入|大力|积极|着力|扎实|坚决|坚持|全力|充分)*(?:加强|强化|压实|推进|推动|加快|加大|深化|提升|提高|聚焦|突出|注重|增强|坚持|抓好|抓实|用好|做好|办好|优化|夯实|规范|确保|防止|避免|抓牢|抓细|严肃|牢固|树立|抢抓|力争|努力|根据|按照|依据|依照|结合|围绕|其中|以|为)/u

function act(of: MeasureClass, more: number, source: string): Act {
  return { of, more, pattern: new RegExp(source, 'u') }
}

/** What comes later than this is no longer the main act. */
const LONGEST = 1200
const COUNTED = /\d(?![\d年月日号-])/u

/** `text` is folded. */
export function measureClass(text: string): MeasureClass {
  const weights = new Map<MeasureClass, number>()
  // The words of a title are none of the measure's; its last ones say what kind of paper it is.
  const clauses = text
    .slice(0, LONGEST)
    .replace(/《[^》]*?([^》]{0,3})》/gu, '《$1》')
    .split(/[,;。:]/u)
    .filter((clause) => clause !== '')
  let opening = 0.15
  for (const [i, clause] of clauses.entries()) {
    const found = ACTS.find(({ pattern }) => pattern.test(clause))
    if (found === undefined) continue
    const counted = found.of !== 'document' && COUNTED.test(clause) ? 0.5 : 0
    const tone = TONE.test(clause) ? (counted > 0 ? -0.2 : -0.6) : 0
    const weight = 1 + found.more + counted + tone + (tone < 0 ? 0 : opening) - Math.min(i, 5) * 0.06
    if (tone === 0) opening = 0
    weights.set(found.of, (weights.get(found.of) ?? 0) + weight)
  }
  let best: MeasureClass = 'other'
  for (const [one, weight] of weights) if (weight > (weights.get(best) ?? 0)) best = one
  return best
}
