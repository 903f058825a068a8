import type { ColumnReason, Confidence, LedgerField } from '#core/words/lists/ledgers/field.ts'

/** 台账各列的名称，按行当的叫法。 */
const fields: Record<LedgerField, string> = {
  seq: '序号',
  aspect: '方面',
  group: '归类',
  problem: '问题',
  manifestation: '具体表现',
  measures: '整改措施',
  leadLeader: '牵头领导',
  leadUnit: '牵头单位（责任单位）',
  coUnits: '配合单位',
  unitOrPerson: '责任单位和责任人（一格两项）',
  handler: '责任人（经办人）',
  deadline: '整改时限',
  timeClass: '整改类型（立行立改、限期、长期）',
  status: '完成情况（状态）',
  progress: '整改进展（文字）',
  evidence: '佐证材料',
  source: '问题来源',
  category: '问题类别',
  severity: '严重程度',
  basis: '定性依据',
  amount: '涉及金额',
  cost: '整改资金',
  cause: '原因分析',
  delayCause: '未完成原因',
  goal: '整改目标',
  advice: '整改建议',
  start: '开始时间',
  finish: '实际完成时间',
  verifier: '督导、验收人',
  check: '验收意见',
  percent: '完成率',
  next: '下一步措施',
  institutions: '建章立制',
  accountability: '追责问责',
  extension: '延期说明',
  phone: '联系电话',
  place: '地点',
  note: '备注',
  none: '不读这一列',
}

const reasons: Record<ColumnReason, string> = {
  name: '列名就是这个意思',
  ending: '按列名的结尾推测',
  cells: '按这一列的内容推测',
  beside: '按旁边的列推测',
  'cells-deny': '列名这样说，内容却不像',
  taken: '别的列更像，这一列没有用上',
  'two-meanings': '列名有两种意思，看不出是哪一种',
  unknown: '列名和内容都认不出',
  said: '按您确认过的',
}

const confidences: Record<Confidence, string> = { sure: '有把握', likely: '较有把握', guess: '请核对' }

/** 核对列：表里每一列当作什么来读。 */
export const columnWords = {
  title: '核对各列',
  lead: (unsure: number) =>
    unsure > 0
      ? `这份文件是按表格读的，有 ${unsure} 列拿不准，请核对当作什么。`
      : '这份文件是按表格读的，各列当作什么如下，可以改。',
  table: (sheet: string, line: number, rows: number) =>
    `${sheet === '' ? `第 ${line} 行起的表` : `“${sheet}”`}，${rows} 行`,
  records: (count: number) => `左边是栏目名的表，${count} 份`,
  alike: (sheets: readonly string[]) => `表头相同：${sheets.join('、')}`,
  heads: { name: '列名', samples: '内容示例', taken: '当作', why: '把握' },
  noName: (at: number) => `第 ${at} 列（没有列名）`,
  noSamples: '这一列是空的',
  fields,
  reasons,
  confidences,
  inDraft: '读入清单',
  inSource: '只留在原文里',
  double: (name: string) => `另一列也当作“${name}”，只读靠左的一列`,
  noMain: '没有一列当作问题、具体表现或整改措施，读不出清单。',
  counting: '正在试读',
  counted: (problems: number, measures: number) => `将读出 ${problems} 个问题、${measures} 条措施`,
  first: '开头几个问题',
  remember: '记住这个表头，下次照此读取',
  read: '照此读取',
  keep: '先看清单',
  back: '返回清单',
  loses: '这份草稿已经改过。重新读取会换掉整份清单，改过的内容会丢掉。',
  readAnyway: '丢掉修改，重新读取',
  cancel: '不读了',
  check: '核对列',
  remembered: '按上次确认的列对应读取。',
  chosen: '按您确认的列对应读取。',
}
