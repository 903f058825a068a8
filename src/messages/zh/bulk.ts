/** 一批问题一起办。 */
export const bulk = {
  together: '一起办',
  acts: {
    'hand-out': '交办',
    'send-for-review': '送会审',
    'approve-plan': '批准方案',
    accept: '验收',
    close: '销号',
  },
  title: (act: string, count: number) => `${act}：${count} 个问题`,
  lead: '先逐个核对：能办的、不能办的和原因。每个问题单独办理，认可的是此刻列出的内容；一个没有办成，不影响别的。',
  missingRule: '问题属于“缺少制度”的，请到问题页单独批准，并勾选“制度缺失”。',
  note: '验收意见（每个问题相同，可以不填）',
  problem: '问题',
  content: '内容',
  verdict: '能不能办',
  can: '能办',
  cannot: '不能办',
  done: '已办',
  refused: '没有办成',
  facts: (it: { measures: number; done: number; progress: number; evidence: number }) =>
    `措施 ${it.measures} 条（完成 ${it.done}），进展 ${it.progress} 次，佐证 ${it.evidence} 件`,
  go: (act: string, count: number) => `${act} ${count} 个`,
  goOn: (act: string, count: number) => `接着${act}余下 ${count} 个`,
  stop: '停下',
  tally: (can: number, cannot: number) =>
    cannot === 0 ? `${can} 个都能办` : `${can} 个能办，${cannot} 个不能`,
  progress: (done: number, refused: number, of: number) =>
    `已办 ${done} / ${of}${refused > 0 ? `，没有办成 ${refused} 个` : ''}`,
  oneRound: '会审按轮次送：选中的问题不在同一轮次，请先按轮次筛选。',
  toReview: (count: number) => `选会审单位（${count} 个问题）`,
  nothing: '选中的问题现在都不能这样办。',
}
export type Bulk = typeof bulk
