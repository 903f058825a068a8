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
    '反馈问题|存在问题|问题描述|问题内容|具体问题|主要问题|问题|反馈意见|反馈内容|存在的问题|巡视反馈问题|巡察反馈问题|审计发现问题|发现问题',
  manifestation: '具体表现|问题表现|主要表现|表现|具体描述|问题详情|主要情况',
  measures:
    '整改措施及成效|整改措施及完成情况|整改落实措施|整改落实情况|整改进展情况|整改完成情况|整改工作情况|整改措施|整改举措|整改任务|具体措施|采取的整改措施|采取的措施|采取措施|主要措施|工作措施|措施|整改情况|整改进展|整改工作进展|整改做法|主要做法|落实情况|进展情况|整改方案',
  result: '整改结果|整改成效|取得成效|工作成效|整改效果|取得的成效|阶段性成效',
  status: '整改状态|完成情况|完成状态|整改进度|销号情况|是否完成|整改完成度',
  goal: '整改目标|工作目标|目标要求|整改要求|整改标准|预期成效|目标',
  next: '下一步措施|下步措施|下一步打算|下一步工作|下一步计划|下步工作',
  deadline: '整改时限|整改期限|完成时限|完成时间|计划完成时间|整改完成时间|办结时限|时限要求|时限|整改类型',
  leadLeader: '责任领导|牵头领导|包案领导|分管领导|牵头县领导|牵头市领导|责任县领导|责任市领导|牵头责任人',
  leadUnit:
    '整改责任单位|牵头单位|牵头部门|责任单位|责任部门|主责部门|主责单位|牵头责任单位|承办单位|责任科室',
  coUnits: '配合单位|协办单位|配合部门|参与单位|责任配合单位|协办部门',
  handler: '整改责任人|具体责任人|直接责任人|责任人员|责任人|经办人|联络员',
  evidence: '佐证材料|证明材料|印证材料',
  other: '原因分析|备注|验收单位|督导单位|产生原因',
}

const FIELD_OF = new Map<string, FieldName>()
for (const [field, words] of Object.entries(NAMES) as [FieldName, string][])
  for (const word of words.split('|')) FIELD_OF.set(word, field)

const WORDS = [...FIELD_OF.keys()].sort((a, b) => b.length - a.length).join('|')
const OPENING = new RegExp(`^(?:[【\\[]((?:${WORDS}))[】\\]][:]?|\\(?((?:${WORDS}))(?:如下)?:)`, 'u')

/** A label inside a line: behind a stop or an opening bracket, before a colon or in lenticular brackets. */
export const RUNNING_FIELD = new RegExp(
  `(?<=[。;,、)\\s])(?:[【\\[](?:${WORDS})[】\\]]|(?:${WORDS}):)|\\((?=(?:${WORDS}):)`,
  'gu',
)

/** A problem's own label with its words behind it (反馈问题:学习不经常) opens the problem itself. */
export function fieldLabel(text: string): Marker | null {
  const match = OPENING.exec(text)
  if (match === null) return null
  const opensProblem = fieldNamed(match[0]) === 'problem' && text.length - match[0].length >= 4
  const marker = markerFrom(opensProblem ? 'label' : 'field', match, null)
  return marker === null
    ? null
    : { ...marker, end: opensProblem ? marker.end : match[0].length, label: match[1] ?? match[2] ?? '' }
}

/** Which field a label names; `label` may carry brackets and a colon. */
export function fieldNamed(label: string): FieldName | null {
  return FIELD_OF.get(label.replace(/[【】[\]():\s]|如下/gu, '')) ?? null
}
