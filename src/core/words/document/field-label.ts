/**
 * Labelled fields of a problem.
 *
 *     整改措施:1.完善制度。      【整改时限】2024年6月底前      责任单位:县教育局
 *     ~~~~~~~~~                  ~~~~~~~~~~~                    ~~~~~~~~~
 */
import { markerFrom, type Marker } from './marker.ts'

export type FieldName =
  | 'problem'
  | 'manifestation'
  | 'measures'
  | 'result'
  | 'status'
  | 'goal'
  | 'next'
  | 'deadline'
  | 'leadLeader'
  | 'leadUnit'
  | 'coUnits'
  | 'handler'
  | 'evidence'
  | 'other'

/** Synonyms as printed in lists and reports; the longest that fits wins. */
const NAMES: Record<FieldName, string> = {
  problem:
    '反馈问题|存在问题|问题描述|问题内容|具体问题|主要问题|问题|反馈意见|反馈内容|存在的问题|巡视反馈问题|巡察反馈问题|审计发现问题|发现问题|问题清单|问题名称|问题事项|问题简述|存在不足|不足之处',
  manifestation: '具体表现|问题表现|主要表现|突出表现|表现形式|表现|具体描述|问题详情|主要情况',
  measures:
    '整改措施及成效|整改措施及完成情况|整改措施完成情况|整改措施落实情况|整改措施和成效|整改措施及进展|整改落实措施|整改落实情况|整改进展情况|整改完成情况|整改工作情况|整改措施|整改举措|整改任务|具体措施|采取的整改措施|采取的措施|采取措施|主要措施|工作措施|措施|整改情况|整改进展|整改工作进展|整改做法|主要做法|举措|做法|对策|整改对策|应对措施|处置措施|处置情况|整改内容|整改行动|进展|落实情况|进展情况|整改方案|整改|任务清单|措施清单|整改清单|怎么改|怎么改的|怎样改|咋改|改了什么|整改办法|解决办法|改进措施|处理情况|办理情况|整改过程',
  result:
    '整改结果|改得怎么样|处理结果|办理结果|整改成效|整改成果|成效|取得成效|工作成效|整改效果|取得的成效|阶段性成效',
  status: '整改状态|完成情况|完成状态|整改进度|销号情况|是否完成|整改完成度',
  goal: '整改目标|工作目标|目标要求|整改要求|整改标准|预期成效|目标',
  next: '下一步措施|下步措施|下一步打算|下一步工作|下一步计划|下步工作',
  deadline:
    '整改时限|整改期限|什么时候改完|何时改完|完成日期|完成时限|完成时间|计划完成时间|整改完成时间|办结时限|时限要求|时限|整改类型',
  leadLeader: '责任领导|牵头领导|包案领导|分管领导|牵头县领导|牵头市领导|责任县领导|责任市领导|牵头责任人',
  leadUnit:
    '整改责任单位|牵头单位|牵头部门|责任单位|责任部门|主责部门|主责单位|牵头责任单位|承办单位|责任科室',
  coUnits: '配合单位|协办单位|配合部门|参与单位|责任配合单位|协办部门',
  handler: '整改责任人|谁来改|谁负责|具体责任人|直接责任人|责任人员|责任人|经办人|联络员',
  evidence: '佐证材料|证明材料|印证材料',
  other: '原因分析|备注|验收单位|督导单位|产生原因|责任清单|原因|问题成因|成因|问题根源',
}

/** Who leads is called by his level: 牵头校领导, 责任县领导, 包案市领导. */
const LEADS = ['牵头', '责任', '包案', '分管', '包保', '主管', '督办', '挂点', '联系']
const LEVELS = '省|市|州|县|区|旗|镇|乡|街道|校|院|局|委|厅|所|司|公司|集团|处|班子|党委|党组'.split('|')
const UNITS = '部门|单位|科室|处室|股室|支部|党支部|学院|村|社区|镇街|乡镇|县区'.split('|')
NAMES.leadLeader += LEADS.flatMap((lead) =>
  ['', ...LEVELS].flatMap((level) => ['领导', '负责人'].map((who) => `|${lead}${level}${who}`)),
).join('')
NAMES.leadUnit += ['牵头', '责任', '主责', '承办', '整改责任', '整改牵头']
  .flatMap((lead) => UNITS.map((unit) => `|${lead}${unit}`))
  .join('')
NAMES.coUnits += ['配合', '协办', '协同', '参与', '协助']
  .flatMap((lead) => UNITS.map((unit) => `|${lead}${unit}`))
  .join('')

/** A word in a label that is none of these names and says all the same what it holds; the first that fits. */
export const FIELD_SIGNS: readonly { field: FieldName; says: RegExp }[] = [
  { field: 'other', says: /因|缘由|根源|依据|来源|备注|说明|启示|教训/u },
  { field: 'deadline', says: /期限|时限|时间|何时|日期|节点|时候/u },
  { field: 'coUnits', says: /配合|协办|协同/u },
  { field: 'leadLeader', says: /领导/u },
  { field: 'leadUnit', says: /单位|部门|科室|支部/u },
  { field: 'handler', says: /人员?$|谁/u },
  { field: 'next', says: /下一?步|后续|今后/u },
  { field: 'goal', says: /目标|标准|要求|达到/u },
  { field: 'status', says: /状态|进度|销号|是否/u },
  { field: 'result', says: /效|结果|成果|变化|现状|如今|结论|改后|情形/u },
  {
    field: 'measures',
    says: /措施|举措|应对|做法|办法|整改|改进|改正|对策|动作|行动|落实|处置|处理|药方|处方|良方|疗法|回应|答复/u,
  },
  {
    field: 'problem',
    says: /问题|毛病|病症|病灶|症状|不足|短板|弱项|差距|痛点|堵点|难点|缺陷|清单项|诉求|反映|指出/u,
  },
]

const FIELD_OF = new Map<string, FieldName>()
for (const [field, words] of Object.entries(NAMES) as [FieldName, string][])
  for (const word of words.split('|')) FIELD_OF.set(word, field)

/** 整改措施 alone on a line: names that short words of a text can hardly be. */
const SHORTEST_BARE = 4
const WORDS = [...FIELD_OF.keys()].sort((a, b) => b.length - a.length).join('|')
const OPENING = new RegExp(`^(?:[【\\[]((?:${WORDS}))[】\\]][:]?|\\(?((?:${WORDS}))(?:如下)?:)`, 'u')

/** A label inside a line: behind a stop or an opening bracket, before a colon or in lenticular brackets. */
export const RUNNING_FIELD = new RegExp(
  `(?<=[。;,、)\\s])(?:[【\\[](?:${WORDS})[】\\]]|(?:${WORDS}):)|\\((?=(?:${WORDS}):)`,
  'gu',
)

/** A label and its colon at `lastIndex`. */
export const ANY_FIELD = new RegExp(`(?:${WORDS}):`, 'uy')

/** The field a heading stands for that is nothing but its name: (二)整改措施, 2.整改目标: */
export function fieldTitled(title: string): FieldName | null {
  const words = title.replace(/[。:]$/u, '').replace(/^(?:问题|反馈|相关)(?=整改)/u, '')
  return words.length < SHORTEST_BARE ? null : (FIELD_OF.get(words) ?? null)
}

/** 存在问题:1.… 2.… is a list of problems, not one of them. */
const COUNTS_OFF = /^(?:\d{1,2}[.、](?!\d)|[(]?\d{1,2}\)|[①-⒛]|一是|\([一二三四五六七八九十]\)|一、)/u

/** A problem's own label with its words behind it (反馈问题:学习不经常) opens the problem itself. */
export function fieldLabel(text: string): Marker | null {
  const match = OPENING.exec(text)
  if (match === null) return bareLabel(text)
  const behind = text.slice(match[0].length)
  const opensProblem = fieldNamed(match[0]) === 'problem' && behind.length >= 4 && !COUNTS_OFF.test(behind)
  const marker = markerFrom(opensProblem ? 'label' : 'field', match, null)
  return marker === null
    ? null
    : { ...marker, end: opensProblem ? marker.end : match[0].length, label: match[1] ?? match[2] ?? '' }
}

/** A line that is a name and nothing else; where the document has it only once, part-caption.ts takes it for a part. */
function bareLabel(text: string): Marker | null {
  if (text.length < SHORTEST_BARE || text.length > 12 || !FIELD_OF.has(text)) return null
  return { kind: 'field', number: null, end: text.length, length: text.length, label: text }
}

/** Which field a label names; `label` may carry brackets and a colon. */
export function fieldNamed(label: string): FieldName | null {
  return FIELD_OF.get(label.replace(/[【】[\]():\s]|如下/gu, '')) ?? null
}

const AT_HEAD = new RegExp(`^(?:${WORDS})`, 'u')

/** The length of the longest name the words open with, 0 where they open with none. */
export const nameAtHead = (text: string): number => AT_HEAD.exec(text)?.[0].length ?? 0
