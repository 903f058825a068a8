/**
 * What a column may be by its name: the dictionary of the trade.
 *
 *     ※整改责任单位（部门）        →  leadUnit, by its name
 *     县委分管领导                  →  leadLeader, by its ending
 *     ~~~~~~~~
 */
import { fold } from '#core/words/figures/fold.ts'
import type { LedgerField } from './field.ts'

const NAMES: Record<Exclude<LedgerField, 'none'>, string> = {
  seq: '序号|编号|项号|问题编号|问题序号|任务id|条目号|no|no.|№|号|项目序号|序|id|任务编号|清单编号',
  aspect:
    '方面|大类|一级问题|反馈方面|问题分类(一级)|一级流程|问题归类|所属方面|问题方面|涉及方面|问题大类|一级分类|反馈类别|主要方面',
  group: '归类|小类|二级问题|问题小类|具体类别|二级流程|二级分类|问题分类(二级)|归属',
  problem:
    '反馈问题|存在问题|存在的问题|问题|问题描述|问题内容|具体问题|问题摘要|问题概述|概要|存在的问题或隐患|存在隐患或问题|反馈意见|反馈内容|' +
    '存在的主要问题|主要问题|反馈的问题|问题清单|问题表述|存在问题及表现|审计发现问题|审计发现的问题|巡视反馈问题|巡察反馈问题|督察反馈问题|' +
    '发现问题|发现的问题|问题名称|问题标题|隐患内容|隐患描述|存在隐患|督查内容|督办事项|整改事项|问题事项|事项|整改问题|反馈意见指出问题|查出问题|整改内容',
  manifestation:
    '具体表现|问题表现|主要表现|表现|具体描述|详细描述|缺陷具体描述|主要情况|问题详情|具体问题表现|主要表现形式|问题具体表现|表现形式|具体情况|问题具体描述|具体内容',
  category: '问题类别|问题类型|隐患类别|类别|分类|问题分类|问题线索类别|类型|任务类别|问题属性|问题种类',
  severity: '缺陷等级|问题性质|严重程度|难度级别|风险等级|级别|隐患级别|问题等级|难易程度|等级',
  basis: '定性依据|问题定性依据|法规依据|依据|违反规定|定性',
  amount: '涉及金额|问题金额|金额|金额(万元)|涉及金额(万元)|违规金额|涉及资金',
  cost: '整改资金|治理资金|整改资金(元)|投入资金|所需资金',
  cause: '原因分析|主要原因|产生原因|问题成因|成因|存在原因',
  delayCause: '未整改原因|未完成原因|未完成整改原因|逾期原因|未按期完成原因',
  goal: '整改目标|工作目标|目标要求|任务目标|整改标准|整改要求|验收标准|预期成效|目标|销号标准|整改要求及标准|完成标准|预期目标|办复要求|工作要求|整改目标及要求',
  measures:
    '整改措施|整改任务|任务内容|具体措施|采取的整改措施|采取的措施|采取措施|整改方案|整改计划|整改举措|主要措施|工作措施|措施|控制措施|治理措施|' +
    '整改任务及措施|整改任务清单|整改措施清单|拟采取措施|整改具体措施|具体整改措施|任务|工作任务|任务措施|整改落实措施|整改做法|主要做法|整改措施及成效|整改措施及完成情况|整改任务分解',
  advice: '整改建议|工作建议|审计建议|处理建议|意见建议|审计处理意见|处理意见',
  timeClass:
    '整改类型|整改类别|治理类型|时限类别|立行立改/限期整改/长期坚持|整改方式|整改性质|时限类型|整改分类|立行立改/限期/长期|整改时限类别',
  start: '开始时间|整改开始日期|启动时间|开始日期|整改开始时间|起始时间',
  deadline:
    '整改时限|整改期限|完成时限|时限|限期|时限要求|治理期限|办结时限|截止时间|截止日期|时间节点|计划完成时间|计划完成时限|预计完成时间|计划完成日期|拟完成时间|' +
    '办理时限|要求完成时间|应完成时间|整改截止时间|完成期限|期限|目标完成时间|计划时间',
  leadLeader:
    '责任领导|牵头领导|包案领导|挂钩领导|分管领导|牵头县领导|牵头市领导|责任县领导|责任市领导|领衔领导|责任校领导|牵头责任人|分管负责人|包抓领导|包保领导|责任领导(牵头)',
  leadUnit:
    '责任单位|整改责任单位|牵头单位|牵头部门|主责部门|主责单位|责任部门|承办单位|责任科室|牵头责任单位|责任股室|责任处室|办理单位|整改单位|主办单位|主责科室|牵头科室|整改主体|责任主体|整改部门|承办部门',
  coUnits:
    '配合单位|协办部门|协办单位|配合部门|参与单位|责任配合单位|协同单位|责任配合部门|会办单位|配合责任单位|协助单位|参与部门',
  unitOrPerson:
    '责任单位/责任人|责任单位及责任人|责任单位、责任人|整改责任单位/责任人|责任单位和责任人|责任单位(人)|责任部门/责任人|责任部门及责任人|责任人及责任单位|责任人/责任单位|责任单位/人|单位/责任人|责任单位及人员|责任分工|整改责任',
  handler:
    '责任人|整改责任人|整改落实人|具体责任人|直接责任人|责任人员|经办人|联系人|联络员|具体经办人|责任人及电话|经办人员|承办人|落实人|联系人及电话|具体负责人|负责人|项目负责人',
  phone: '联系电话|电话|联系方式|手机|手机号|联系人电话',
  verifier:
    '督导单位|督办单位|验收单位|督导组|复查人|验收人|核查人|审核人|督导领导|验收责任单位|督导责任单位|检查人|督查单位|部门负责人|核查单位|监督单位',
  check:
    '复查结果|复查意见|验收情况|审核意见|销号意见|审批状态|复查时间|复查日期|验收时间|复查情况|审核情况|验收结果|核查情况|核查结果|验收意见|督导意见|领导批注|核查意见|反馈类型',
  status:
    '整改状态|完成状态|是否完成|任务状态|当前状态|进度|整改完成状态|销号状态|目前状态|状态|是否销号|是否整改到位|是否完成整改|完成与否|完成进度|销号情况|整改完成度|是否办结|整改进度|是否整改|红黄绿灯|亮灯情况|亮灯|灯色|是否达到序时进度',
  progress:
    '整改进展|整改进展情况|目前进展|实际完成情况|整改描述|进展|进展情况|整改进度说明|整改工作进展|目前进展情况|最新进展|整改成效|整改结果|取得成效|工作成效|整改效果|取得的成效|阶段性成效|' +
    '工作进展|工作进展情况|整改进展和成效|进展说明|落实进展|本月进展|本月进展情况|当前进展|整改落实进展|已开展工作|整改成果',
  percent: '完成率|进度%|进度(%)|完成比例|完成百分比|完成率(%)|整改率',
  next: '下一步措施|下步措施|下一步打算|下一步工作|下一步计划|下步工作|下步打算|下一步整改措施|下一步工作打算|下步工作计划|下一步工作措施',
  finish:
    '实际完成时间|完成日期|销号时间|整改完成日期|实际完成日期|办结时间|销号日期|办结日期|实际办结时间|完成整改时间',
  evidence:
    '佐证材料|证明材料|印证材料|附件|完成附件文件|台账资料|佐证|佐证资料|支撑材料|整改前图片|整改后图片|图片|整改前照片|整改后照片|印证资料|佐证材料目录|整改资料|证明资料|附件材料',
  institutions:
    '建章立制|完善制度|长效机制|制度清单|建立制度|制度建设|建立完善制度|建章立制情况|建立长效机制情况',
  accountability:
    '追责问责情况|处理情况|问责人数|问责情况|追责问责|处理人数|责任追究|责任追究情况|追责问责人数|处理处分情况',
  extension: '延期说明|延期原因|调整后时限|延期情况|延期时限|延期至|申请延期',
  source:
    '任务来源|来源|来源描述|巡察轮次|巡视轮次|审计项目名称|项目名称|督察批次|反馈来源|轮次|问题来源|批次|审计整改通知书|反馈文件|内控评价年度|年度|事故名称|银行|巡察组|提出部门|检查单位|文号|被检查单位|被审计单位|被巡察单位|被巡视单位|被督察单位|被巡察党组织',
  place: '具体地点|地点|位置|点位|所在地',
  note: '备注|其他|说明|关注|创建时间|更新时间|登记时间|子任务情况|发现日期|发现人|发生时间|检查时间|收文时间|被审计人员|备注说明',
}

const FIELD_OF = new Map<string, LedgerField>()
for (const [field, names] of Object.entries(NAMES) as [LedgerField, string][])
  for (const name of names.split('|')) FIELD_OF.set(name, field)

/** What is in front does not change what is meant: 县委牵头领导, 市级责任单位. */
const ENDINGS: [RegExp, LedgerField][] = [
  [/(?:单位|部门)(?:\/|、|及|和|与|或)(?:责任)?人(?:员)?$/u, 'unitOrPerson'],
  [
    /(?:牵头|责任|包案|分管|挂钩|包保|包抓|领衔)(?:校|院|厂|市|县|区|镇|乡|党组|党委|班子)?领导$/u,
    'leadLeader',
  ],
  [/(?:配合|协办|协同|参与|协助)(?:责任)?(?:单位|部门|科室)$/u, 'coUnits'],
  [/(?:督导|督办|验收|核查|监督)(?:责任)?(?:单位|部门|人|组)$/u, 'verifier'],
  [/(?:牵头|责任|主责|承办|主办|整改)(?:单位|部门|科室|股室|处室|主体)$/u, 'leadUnit'],
  [/实际(?:完成)?(?:时间|日期)$/u, 'finish'],
  [/(?:时限|期限)$/u, 'deadline'],
  [/(?:责任|经办|联系|落实)人(?:员)?$/u, 'handler'],
  [/(?:反馈|存在|发现|查出|指出|整改)的?(?:具体|主要|突出)?问题$/u, 'problem'],
  [/(?:整改|工作|主要|具体|治理)(?:措施|举措)$/u, 'measures'],
  [/(?:佐证|证明|印证|支撑)(?:材料|资料)$/u, 'evidence'],
  [/(?:进展|进展情况)$/u, 'progress'],
  [/^标题$/u, 'problem'],
  [/^描述$/u, 'manifestation'],
  [/状态$/u, 'status'],
  [/原因$/u, 'cause'],
  [/金额$/u, 'amount'],
  [/(?:电话|联系方式)$/u, 'phone'],
]

/** Full width folded; blanks, breaks, stars and colons gone; case gone. */
export function plainName(name: string): string {
  return fold(name)
    .replace(/[\s※*#:★]/gu, '')
    .toLowerCase()
}

const known = new Map<string, NameRead>()

/** `how`: `name` where the dictionary has it. */
export type NameRead = { field: LedgerField; how: 'name' | 'ending' | 'unknown' }

/** Longer than this is no name of a column. */
export const LONGEST_NAME = 20

/** Names come again and again: what was looked up is kept, up to a bound. */
export function fieldOfName(name: string): NameRead {
  const before = known.get(name)
  if (before !== undefined) return before
  const read = lookedUp(name)
  if (known.size < 2000 && name.length <= LONGEST_NAME) known.set(name, read)
  return read
}

/** Between the upper and the lower name of a head over two rows: 整改责任·单位 */
export const NAME_JOINT = '·'

function lookedUp(name: string): NameRead {
  if (name.length > 3 * LONGEST_NAME) return { field: 'none', how: 'unknown' }
  const joint = name.lastIndexOf(NAME_JOINT)
  return joint < 0 ? inDictionary(name) : underUpper(name.slice(0, joint), name.slice(joint + 1))
}

/** 督导 over 责任单位 is no unit that answers; 计划 under 完成时间 is a deadline; 名称 under 配合单位 says nothing new. */
function underUpper(upper: string, lower: string): NameRead {
  const own = upper.slice(upper.lastIndexOf(NAME_JOINT) + 1)
  const both = inDictionary(`${own}${lower}`)
  if (both.how === 'name') return both
  const low = inDictionary(lower)
  // 具体情况 under 进展 is how far it is, no manifestation.
  if (low.field === 'manifestation' && TELLS_WORK.has(inDictionary(own).field))
    return { field: 'progress', how: 'ending' }
  if (low.how !== 'unknown') return low
  if (/^(?:调整|延期|变更|延长)后/u.test(lower)) return { field: 'extension', how: 'ending' }
  const turned = inDictionary(`${lower}${own}`)
  if (turned.how === 'name') return turned
  if (lower.startsWith('实际')) return { field: 'finish', how: 'ending' }
  return { ...inDictionary(own), how: inDictionary(own).how === 'unknown' ? 'unknown' : 'ending' }
}

const TELLS_WORK: ReadonlySet<LedgerField> = new Set<LedgerField>(['progress', 'status'])

function inDictionary(name: string): NameRead {
  const whole = plainName(name)
  const bare = whole.replace(/\([^()]*\)|\[[^[\]]*\]|【[^【】]*】/gu, '')
  const field = FIELD_OF.get(whole) ?? FIELD_OF.get(bare) ?? FIELD_OF.get(bare.replace(/[、/]/gu, '/'))
  if (field !== undefined) return { field, how: 'name' }
  if (bare.length <= 14)
    for (const [ending, meant] of ENDINGS) if (ending.test(bare)) return { field: meant, how: 'ending' }
  return { field: 'none', how: 'unknown' }
}

/** 整改情况 is prose or a status; 完成时间 is a plan or a fact: the cells and the columns beside it say which. */
export const TELLS_PROGRESS =
  /^(?:整改情况|整改落实情况|整改完成情况|落实情况|整改工作情况|完成情况|整改情况\(月\)|办理情况|整改工作开展情况)$/u
export const PLANNED_OR_ACTUAL = /^(?:完成时间|整改完成时间|整改时间|完成(?:整改)?时间\(.*\)|时间)$/u

/** Whether the words could be a name of a column at all, by the dictionary. */
export function namesColumn(name: string): boolean {
  const plain = plainName(name)
  const bare = plain.replace(/\([^()]*\)/gu, '')
  return fieldOfName(name).how !== 'unknown' || TELLS_PROGRESS.test(bare) || PLANNED_OR_ACTUAL.test(bare)
}
