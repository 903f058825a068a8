/** One word for one thing: what it is called on screens, in code, and what it is not called. */
export type Term = {
  /** on Chinese screens and in Chinese documents */
  zh: string
  /** in code; names join words in their own way (`leadLeader`, `lead-leader`) */
  code: string
  /** on English screens and in English documents */
  english: string
  /** what it is, in one sentence, where the words alone do not say it */
  means?: string
  /** English words that are not used for it, because they mean something else here or elsewhere */
  not?: readonly string[]
}

/** Terms that are explained together. */
export type TermGroup = { zh: string; english: string; terms: readonly Term[] }

/** The words of the trade as this product uses them. docs/glossary.md is made from this table. */
export const termGroups: readonly TermGroup[] = [
  {
    zh: '巡视与台账',
    english: 'Inspection and ledger',
    terms: [
      {
        zh: '台账库',
        code: 'workspace',
        english: 'workspace',
        means: 'the whole ledger of one inspected organisation, all its rounds',
        not: ['tenant'],
      },
      {
        zh: '巡视、巡察、审计、督察',
        code: 'inspection',
        english: 'inspection',
        means: 'what led to the findings; which of the four it was is a value, not another word',
        not: ['supervision'],
      },
      {
        zh: '轮次',
        code: 'round',
        english: 'round',
        means: 'one inspection with everything that follows from it',
        not: ['campaign'],
      },
      {
        zh: '台账',
        code: 'ledger',
        english: 'ledger',
        means: 'what stands now: problems, measures, who answers for them, by when',
      },
      {
        zh: '办理记录',
        code: 'journal',
        english: 'journal',
        means: 'everything that was done, in order, never changed',
      },
      {
        zh: '事实',
        code: 'fact',
        english: 'fact',
        means: 'one immutable entry of the journal',
        not: ['event'],
      },
      {
        zh: '操作',
        code: 'act',
        english: 'act',
        means: 'what a person asks for; it is granted, which gives facts, or refused with a code',
        not: ['command'],
      },
      {
        zh: '不予办理',
        code: 'refusal',
        english: 'refusal',
        means: 'the coded answer to an act that is not granted, and what would make it possible',
        not: ['error'],
      },
      {
        zh: '瑕疵',
        code: 'issue',
        english: 'issue',
        means: 'a flaw found in what was given to the product: in a document, a table, a form',
      },
      {
        zh: '存疑提示',
        code: 'doubt',
        english: 'doubt',
        means:
          'what may not fit in what a document says: a contradiction, a sign of sham rectification, a gap; a hint to a reviewer, never a verdict',
      },
    ],
  },
  {
    zh: '导入',
    english: 'Import',
    terms: [
      { zh: '草稿', code: 'draft', english: 'draft', means: 'what was read, until a person confirms it' },
      {
        zh: '列对应',
        code: 'columns',
        english: 'columns',
        means: 'what each column of a table was taken for; remembered for the same head',
        not: ['mapping'],
      },
      {
        zh: '对照',
        code: 'comparison',
        english: 'comparison',
        means: 'a later list beside the ledger: new, unchanged, changed, absent; a dry run',
        not: ['diff'],
      },
      {
        zh: '回报表',
        code: 'returnPack',
        english: 'return pack',
        means: 'a workbook with the open assignments of one unit that has no access here',
      },
    ],
  },
  {
    zh: '问题与方案',
    english: 'Problem and plan',
    terms: [
      { zh: '方面', code: 'aspect', english: 'aspect', means: 'a top heading of the feedback' },
      {
        zh: '归类',
        code: 'group',
        english: 'group',
        means: 'a heading between aspect and problem, where there is one',
      },
      {
        zh: '问题',
        code: 'problem',
        english: 'problem',
        means: 'the innermost point the feedback names; audit English says finding',
        not: ['issue', 'bug', 'finding'],
      },
      {
        zh: '具体表现',
        code: 'manifestation',
        english: 'manifestation',
        means: 'one concrete fact under a problem, where the feedback gives any',
      },
      { zh: '方案', code: 'plan', english: 'plan' },
      { zh: '子方案', code: 'subPlan', english: 'sub-plan' },
      {
        zh: '措施',
        code: 'measure',
        english: 'measure',
        means: 'what is promised against a manifestation; the task list is the list of measures',
        not: ['action', 'todo', 'task'],
      },
      {
        zh: '分办事项',
        code: 'assignment',
        english: 'assignment',
        means: 'the share of a measure that one unit takes over',
        not: ['action', 'todo', 'task'],
      },
      { zh: '问题清单', code: 'problemList', english: 'problem list' },
      { zh: '任务清单', code: 'taskList', english: 'task list' },
      { zh: '责任清单', code: 'responsibilityList', english: 'responsibility list' },
    ],
  },
  {
    zh: '责任',
    english: 'Responsibility',
    terms: [
      {
        zh: '牵头领导',
        code: 'leadLeader',
        english: 'lead leader',
        means: 'the one leader who answers for a problem',
        not: ['owner', 'assignee'],
      },
      {
        zh: '牵头单位',
        code: 'leadUnit',
        english: 'lead unit',
        means: 'the one unit that answers for it',
        not: ['owner', 'assignee'],
      },
      { zh: '配合单位', code: 'coUnit', english: 'co-operating unit', not: ['assignee'] },
      {
        zh: '责任单位',
        code: 'units',
        english: 'responsible unit',
        means: 'a unit that carries out a measure; who answers for the whole problem is the lead unit',
        not: ['owner', 'assignee'],
      },
      {
        zh: '经办人',
        code: 'handler',
        english: 'handler',
        means: 'the person who does the work and reports it',
        not: ['owner', 'assignee'],
      },
      { zh: '职务', code: 'post', english: 'post', means: 'what answers; persons hold posts for a time' },
      { zh: '人', code: 'person', english: 'person' },
      {
        zh: '任职',
        code: 'appointment',
        english: 'appointment',
        means: 'joins a person to a post from a day on; its change is a hand-over',
      },
      { zh: '交接', code: 'handOver', english: 'hand-over' },
    ],
  },
  {
    zh: '时限',
    english: 'Time',
    terms: [
      { zh: '整改时限', code: 'deadline', english: 'deadline', not: ['due date'] },
      {
        zh: '延期',
        code: 'extension',
        english: 'extension',
        means: 'an approved later deadline; the first one is kept for ever',
      },
      { zh: '立行立改', code: 'immediate', english: 'immediate' },
      { zh: '限期整改', code: 'timeLimited', english: 'time-limited' },
      { zh: '长期坚持', code: 'longTerm', english: 'long-term' },
      {
        zh: '灯',
        code: 'light',
        english: 'light',
        means: 'a neutral level from 0 to 5; the rule set of the place gives it colour and words',
        not: ['severity'],
      },
      {
        zh: '规则集',
        code: 'ruleSet',
        english: 'rule set',
        means: 'the rules of a place as data, in versions: lights, colours, words',
      },
    ],
  },
  {
    zh: '进展与督办',
    english: 'Progress and supervision',
    terms: [
      {
        zh: '进展',
        code: 'progress',
        english: 'progress',
        means: 'a statement of what has changed, in plain words',
      },
      {
        zh: '佐证材料',
        code: 'evidence',
        english: 'evidence',
        means: 'what proves a result; its file is an attachment',
      },
      { zh: '附件', code: 'attachment', english: 'attachment' },
      {
        zh: '督导记录',
        code: 'supervisionRecord',
        english: 'supervision record',
        means: 'a visit or a meeting',
      },
      {
        zh: '督办文书',
        code: 'instrument',
        english: 'instrument',
        means:
          'order, reminder, coloured letter, talk, circular, notice or recommendation, numbered and answered by a date',
        not: ['escalation'],
      },
      {
        zh: '长效机制、制度',
        code: 'institution',
        english: 'institution',
        means: 'a rule made and issued so that the problem does not come back',
        not: ['policy'],
      },
    ],
  },
  {
    zh: '销号',
    english: 'Close-out',
    terms: [
      {
        zh: '自报',
        code: 'claim',
        english: 'claim',
        means: 'the unit says that it is done; never the same fact as its verification',
      },
      {
        zh: '核查',
        code: 'verification',
        english: 'verification',
        means: 'somebody independent looked, item by item',
      },
      {
        zh: '验收',
        code: 'acceptance',
        english: 'acceptance',
        means: 'the office decides that it meets the standard',
      },
      { zh: '公示', code: 'announcement', english: 'announcement' },
      { zh: '异议', code: 'objection', english: 'objection' },
      { zh: '销号', code: 'closeout', english: 'close-out', means: 'striking a problem off the open list' },
      {
        zh: '回头看',
        code: 'lookback',
        english: 'look-back',
        means: 'looking again at problems that were closed',
      },
      {
        zh: '反弹',
        code: 'rebound',
        english: 'rebound',
        means: 'a closed problem came back: a new one is opened and linked, the old one shows it for ever',
        not: ['reopen'],
      },
      { zh: '考核、评估', code: 'assessment', english: 'assessment', not: ['ranking'] },
      { zh: '公开', code: 'publication', english: 'publication' },
      {
        zh: '群众意见',
        code: 'opinion',
        english: 'opinion',
        means: 'what the public sends in after publication',
      },
    ],
  },
]
