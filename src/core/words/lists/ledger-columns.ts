/**
 * What the columns of a ledger are, by their heads; what the draft has no place for is named, not dropped unseen.
 *
 *     序号 ⇥ 反馈问题 ⇥ 整改责任      ⇥          ⇥ 整改时限      a head over two rows:
 *          ⇥          ⇥ 牵头单位      ⇥ 配合单位 ⇥               the lower one is the name
 */
import { fieldNamed, type FieldName } from '#core/words/document/field-label.ts'
import { fold } from '#core/words/figures/fold.ts'

/** `kept`: known, but a draft has no place for it; `unitOrPerson`: 责任单位/责任人 in one cell. */
export type Column = FieldName | 'seq' | 'aspect' | 'group' | 'unitOrPerson' | 'kept' | 'unknown' | 'empty'

/** `doubt`: the name has two meanings (完成时间: planned or actual) and one was taken. */
export type Head = { column: Column; name: string; doubt: boolean }

const EXACT: Partial<Record<Column, string>> = {
  seq: '序号|编号|项号|问题编号|问题序号|任务id|条目号|no|no.|№',
  aspect: '方面|大类|一级问题|反馈方面|问题分类|问题类别|类别|问题类型|分类|一级流程|问题归类|所属方面',
  group: '归类|小类|二级问题|问题小类|具体类别|二级流程',
  problem:
    '问题摘要|问题概述|存在的问题或隐患|存在隐患或问题|存在的主要问题|反馈的问题|问题清单|问题表述|存在问题及表现',
  manifestation: '详细描述|缺陷具体描述|具体问题表现|主要表现形式',
  measures: '任务内容|整改计划|整改任务及措施|整改任务清单|整改措施清单|拟采取措施',
  status:
    '任务状态|当前状态|进度|整改完成状态|销号状态|目前状态|状态|是否销号|是否整改到位|完成与否|完成进度',
  result: '目前进展|实际完成情况|整改描述|进展|进展情况|整改进度说明|整改工作进展|目前进展情况|最新进展',
  goal: '任务目标|验收标准|整改要求及标准',
  next: '下一步计划|下步打算|下一步整改措施',
  deadline: '治理期限|预计完成时间|计划完成时限|截止时间|时间节点|办理时限|要求完成时间|限期',
  leadLeader: '挂钩领导|牵头市领导|牵头县领导|领衔领导|责任校领导|分管负责人',
  leadUnit: '责任股室|责任处室|办理单位|整改单位|被巡察单位|主办单位|主责科室',
  coUnits: '协同单位|责任配合部门|会办单位',
  handler: '整改落实人|联系人|联络员|具体经办人|责任人及电话',
  evidence: '附件|完成附件文件|台账资料|佐证|佐证资料|支撑材料|整改前图片|整改后图片',
  unitOrPerson:
    '责任单位/责任人|责任单位及责任人|整改责任单位/责任人|责任单位和责任人|责任单位(人)|责任部门/责任人|责任部门及责任人',
  kept:
    '任务来源|来源|来源描述|巡察轮次|巡视轮次|审计项目名称|项目名称|督察批次|反馈来源|轮次|关注|' +
    '缺陷等级|问题性质|严重程度|难度级别|风险等级|定性依据|问题定性依据|法规依据|涉及金额|问题金额|金额|整改资金|' +
    '主要原因|未整改原因|未完成原因|问题成因|整改建议|工作建议|开始时间|整改开始日期|登记时间|' +
    '督导单位|督办单位|验收单位|督导组|复查人|验收人|核查人|审核人|完成率|进度%|完成比例|' +
    '实际完成时间|完成日期|销号时间|整改完成日期|建章立制|完善制度|长效机制|制度清单|建立制度|' +
    '追责问责情况|处理情况|问责人数|问责情况|延期说明|延期原因|调整后时限|' +
    '复查结果|复查意见|验收情况|审核意见|销号意见|审批状态|复查时间|验收时间|说明|其他|领导批注|联系电话|电话|' +
    '被检查单位|具体地点|检查时间|检查人|图片|创建时间|更新时间',
}

const COLUMN_OF = new Map<string, Column>()
for (const [column, names] of Object.entries(EXACT) as [Column, string][])
  for (const name of names.split('|')) COLUMN_OF.set(name, column)

/** 县委牵头领导, 市级责任单位: what is in front does not change who is meant. */
const ENDINGS: [RegExp, Column][] = [
  [/(?:牵头|责任|包案|分管|挂钩)(?:校|市|县|区|镇|党组|党委)?领导$/u, 'leadLeader'],
  [/(?:配合|协办|协同|参与)(?:单位|部门|科室)$/u, 'coUnits'],
  [/(?:牵头|责任|主责|承办)(?:单位|部门|科室|股室)$/u, 'leadUnit'],
  [/(?:时限|期限)$/u, 'deadline'],
  [/(?:整改|具体)?责任人$/u, 'handler'],
  [/(?:反馈|存在|发现)的?(?:具体|主要)?问题$/u, 'problem'],
]
/** 整改情况: what was done where measures have no column, else how far it is; 完成时间: planned or actual. */
const TELLS_PROGRESS =
  /^(?:整改情况|整改进展情况|整改进展|整改落实情况|整改完成情况|落实情况|整改工作情况|整改进展和成效)$/u
const PLANNED_OR_ACTUAL = /^(?:完成时间|整改完成时间|整改时间)$/u

/** The head of each cell of a row; names are as printed, cells a table does not use are `empty`. */
export function headsOf(names: readonly string[]): Head[] {
  const heads = names.map((name): Head => ({ column: columnNamed(name), name, doubt: false }))
  const has = (column: Column) => heads.some((head) => head.column === column)
  const planned = heads.some((head) => head.column === 'measures' && !TELLS_PROGRESS.test(plain(head.name)))
  const due = heads.some((head) => head.column === 'deadline' && !PLANNED_OR_ACTUAL.test(plain(head.name)))
  for (const head of heads) {
    const name = plain(head.name)
    if (TELLS_PROGRESS.test(name) && planned) head.column = has('result') ? 'kept' : 'result'
    if (PLANNED_OR_ACTUAL.test(name)) {
      head.column = due ? 'kept' : 'deadline'
      head.doubt = !due
    }
  }
  return heads
}

/** Whether a row of such heads is the head of a ledger: two names known, most of them, and one says what is wrong. */
export function isHead(heads: readonly Head[]): boolean {
  const named = heads.filter((head) => head.column !== 'empty')
  const known = named.filter((head) => head.column !== 'unknown')
  const says = heads.some(({ column }) => ['problem', 'manifestation', 'measures'].includes(column))
  return says && known.length >= 2 && 2 * known.length >= named.length
}

/**
 * Whether a row below a head goes on with it (the lower names of merged heads): it has names of columns only, each
 * below a cell that is the same, empty, or followed by an empty one.
 */
export function goesOnWithHead(upper: readonly Head[], lower: readonly Head[]): boolean {
  const named = lower.filter((head) => head.column !== 'empty')
  const known = named.filter((head) => head.column !== 'unknown')
  const under = lower.every((head, i) => {
    const above = upper[i]
    return (
      head.column === 'empty' ||
      above === undefined ||
      above.name === head.name ||
      above.column === 'empty' ||
      upper[i + 1]?.column === 'empty'
    )
  })
  return under && named.length > 0 && 2 * known.length > named.length && named.every(isShort)
}

/** The lower name where there is one, else the upper. */
export function joinedHeads(upper: readonly Head[], lower: readonly Head[]): Head[] {
  const length = Math.max(upper.length, lower.length)
  return headsOf(
    Array.from({ length }, (_, i) => {
      const below = lower[i]?.name ?? ''
      return below.trim() === '' ? (upper[i]?.name ?? '') : below
    }),
  )
}

const isShort = (head: Head) => plain(head.name).length <= 12

/** Full width folded; blanks, breaks, brackets with what is in them, stars and colons gone. */
function plain(name: string): string {
  return fold(name)
    .replace(/[\s※*:]/gu, '')
    .toLowerCase()
}

function columnNamed(name: string): Column {
  const whole = plain(name)
  if (whole === '') return 'empty'
  const bare = whole.replace(/\([^()]*\)/gu, '')
  const known = COLUMN_OF.get(whole) ?? COLUMN_OF.get(bare) ?? fieldNamed(bare)
  if (known === 'other') return 'kept'
  if (known !== undefined && known !== null) return known
  if (bare.length > 14) return 'unknown'
  for (const [ending, column] of ENDINGS) if (ending.test(bare)) return column
  return 'unknown'
}
