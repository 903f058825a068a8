import { readingIssues } from '#messages/zh/reading-issues.ts'

/** 导入与确认。 */
export const importing = {
  title: '导入文件',
  lead: '把反馈意见、整改方案、整改情况通报或台账交给系统，读成清单，由您对照原文确认。',
  officeOnly: '导入由整改办办理；您可以在清单里查看已经确认的问题。',
  drop: '把文件拖到这里，或者',
  choose: '选择文件',
  kinds: 'Word、WPS、PDF、Excel、网页或文字文件，不超过 20\u00a0MB',
  reading: '正在读文件',
  paste: '粘贴文字',
  pasteHint: '从 Word、WPS、Excel 或网页复制，编号、段落和表格都会保留。',
  pasteName: '粘贴的文字',
  pasteRead: '读成清单',
  pasteCount: (count: number) => `${count} 字`,
  wrongKind: (name: string) =>
    `“${name}”不是能读的文件（.docx、.pdf、.doc、.wps、.rtf、.txt、.html、.xlsx、.xls、.ods、.csv）。可以打开后复制文字或表格，粘贴在这里。`,
  drafts: '待确认的草稿',
  draftsEmpty: '没有待确认的草稿。',
  imports: '已确认的导入',
  importsEmpty: '还没有确认过导入。',
  columns: {
    file: '文件',
    kind: '种类',
    problems: '问题',
    updated: '上次改动',
    action: '操作',
  },
  discard: '丢弃草稿',
  dropAsk: '丢弃这份草稿？',
  dropHelp: '草稿里的修改会一并丢掉；原文件可以重新导入。',
  withdraw: '撤回导入',
  withdrawReason: '撤回理由',
  withdrawn: '已撤回',
  inForce: '有效',
  draft: {
    counts: (problems: number, measures: number, left: number) =>
      `${problems} 个问题，${measures} 条措施${left > 0 ? `，略去 ${left} 个` : ''}`,
    kind: '文件种类',
    source: '原文',
    sourceHelp: '点标记看对应的问题；选中一段文字可以拆分。',
    proposal: '读出的清单',
    undo: '撤销上一步',
    confirm: '确认导入',
    saved: (time: string) => `已存草稿 ${time}`,
    saving: '正在保存',
    pending: '有改动',
    failed: '没有存上，稍后自动再试',
    unfit: '有空着或过长的内容，补好后自动保存',
    changed: '这份草稿在别处被改过，您现在的改动还没有保存。',
    takeTheirs: '载入对方的版本',
    takeTheirsHelp: '您这里尚未保存的改动会丢掉。',
    keepMine: '用我的覆盖',
    keepMineHelp: '对方的改动会被覆盖。',
    issues: (count: number) => `${count} 处瑕疵`,
    issuesTitle: '读文件时发现的瑕疵',
    line: (line: number) => `第 ${line} 行`,
    row: (sheet: string, row: number) => `${sheet === '' ? '' : `“${sheet}”`}第 ${row} 行`,
    search: '在清单里找',
    nothing: '没有读出问题。可以在左边选中一段文字，记为问题。',
    noAspect: '未归方面',
    aspect: '方面',
    group: '归类',
    noGroup: '不设归类',
    newAspect: '新设方面',
    newGroup: '新设归类',
    marker: '原文序号',
    problemTitle: '问题',
    shortTitle: '挂图简称',
    shortCount: (count: number) => `${count}/14`,
    manifestations: '具体表现',
    addManifestation: '添加具体表现',
    measures: '措施',
    addMeasure: '添加措施',
    measureCount: (count: number) => `${count} 条措施`,
    manifestationCount: (count: number) => `${count} 条具体表现`,
    deadline: '时限',
    setDeadline: '定时限',
    merge: '并入上一个',
    leaveOut: '略去',
    putBack: '放回',
    leftOut: '不导入',
    nth: (name: string, at: number) => `${name}${at}`,
    removeNth: (name: string, at: number) => `删除${name}${at}`,
    selected: (text: string) => `已选“${text}”`,
    splitHere: '拆成新问题',
    asManifestation: '记为具体表现',
    asTitle: '作为问题的表述',
    flawEmpty: '不能空着',
    flawLong: (most: number) => `超过 ${most} 字`,
  },

  confirm: {
    title: '确认导入',
    into: '归入哪个轮次',
    newRound: '开启新轮次',
    from: '进驻开始',
    to: '进驻结束',
    will: (it: {
      newRound: string | null
      problems: number
      measures: number
      manifestations: number
      reported: boolean
      number: string | null
      leftOut: number
    }) =>
      `将${it.newRound ? `开启轮次“${it.newRound}”，` : ''}建立 ${it.problems} 个问题` +
      (it.manifestations > 0 ? `、${it.manifestations} 条具体表现` : '') +
      (it.measures > 0 ? `、${it.measures} 条措施${it.reported ? '（标为导入未核查）' : ''}` : '') +
      `，编号${it.number ? ` ${it.number} 起` : '接在本轮次已有编号之后'}` +
      `${it.leftOut > 0 ? `；略去 ${it.leftOut} 个` : ''}。`,
    reportedHelp: '通报里的话只作为“导入未核查”保留，不算自报，也不算佐证材料。',
    toldHelp: '状态和佐证材料的原话记作进展，标“导入未核查”：写着完成也不销号，材料名称不算佐证材料。',
    earlyDays: (count: number, feedback: string) =>
      `${count} 个问题的时限早于反馈日（${feedback}），不采用；写错了的，请回草稿改正。`,
    after: '确认以后编号不再更改；没有开始办理之前，可以整体撤回。',
    toCompare: (count: number) =>
      `这个轮次已经有 ${count} 个问题。先逐一对照，哪些是新的、哪些有变动由您定，再确认。`,
    compare: '与台账对照',
    go: '确认并建立',
    made: (count: number) => `已建立 ${count} 个问题`,
    roundMade: '轮次已经开启；导入没有办成，改正后再按一次即可。',
    periodWrong: '结束不能早于开始',
  },
  issuesOf: readingIssues,
}
