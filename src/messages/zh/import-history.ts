/** 导入的来龙去脉。 */
export const importHistory = {
  columns: {
    file: '文件',
    round: '轮次',
    came: '结果',
    hash: '指纹',
    confirmed: '确认',
    state: '状态',
    number: '编号',
    problem: '问题',
    step: '办到哪一步',
    line: '原文行',
    title: '题目',
    reason: '理由',
  },
  came: (it: { problems: number; changed: number; unchanged: number; absent: number; leftOut: number }) =>
    [
      it.problems > 0 ? `新增 ${it.problems}` : '',
      it.changed > 0 ? `变动 ${it.changed}` : '',
      it.unchanged > 0 ? `不变 ${it.unchanged}` : '',
      it.absent > 0 ? `未提到 ${it.absent}` : '',
      it.leftOut > 0 ? `略去 ${it.leftOut}` : '',
    ]
      .filter((part) => part !== '')
      .join(' · ') || '没有变动',
  lead: (round: string, by: string, when: string) => `${by} ${when} 确认，归入“${round}”`,
  when: (day: string, time: string) => `${day} ${time}`,
  back: '全部导入',
  about: '这次导入',
  source: '原文件',
  fileOfKind: (file: string, kind: string) => `${file}（${kind}）`,
  take: '取原文件',
  hashHelp: '文件内容的 SHA-256，改动一个字就不同。',
  brought: '新增的问题',
  changed: '改动的问题',
  leftOut: '没有导入的',
  noReason: '未写理由',
  goneUntold: '读出以后从草稿里去掉或整句换掉了，没有写理由',
  withdrawTitle: '撤回',
  will: (problems: number, restored: number) =>
    `撤回后，${
      [
        problems > 0 ? `${problems} 个问题标为已撤回，编号不再使用` : '',
        restored > 0 ? `${restored} 个问题恢复到这次导入以前的样子` : '',
      ]
        .filter((part) => part !== '')
        .join('；') || '只记下这次导入已撤回，问题没有变动'
    }。办理记录都留着。`,
  builtUpon: (count: number) =>
    `不能撤回：其中 ${count} 个问题在这次导入以后又办理过。要改的，请到问题页逐个改。`,
  moreNumbers: (count: number) => `等 ${count} 个`,
  withdrawnBy: (by: string, day: string) => `${by}，${day}`,
}
