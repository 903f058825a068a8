import type { Locale } from '#messages/locale.ts'

/** The words printed on the wall chart itself, in both languages; those of the page around it are in zh/ and en/. */
export type WallSheetWords = {
  title: (inspected: string) => string
  subtitle: (inspector: string, round: string) => string
  /** A day within `year`, as people say it. */
  deadline: (day: { year: number; month: number; day: number; monthEnd: boolean }, year: number) => string
  longTerm: string
  asOf: (day: { year: number; month: number; day: number }) => string
  countdown: { before: string; after: string }
  /** Once the period is over: how many days ago. */
  countdownPast: { before: string; after: string }
  unitAndOthers: (unit: string, others: number) => string
  footer: string
  seal: string
  problems: string
  measuresDone: string
  measure: { done: string; open: string; late: string }
  noLight: string
  rebound: string
  rootHash: string
  emptyAspect: string
  emptyTitle: string
  emptySteps: string[]
  /** The second sheet, leaders by deadlines. */
  matrix: {
    late: string
    month: (year: number, month: number) => string
    later: string
    longTerm: string
    none: string
    over: string
    nobody: string
  }
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

const zh: WallSheetWords = {
  title: (inspected) => `${inspected}整改挂图`,
  // Rounds are often named after who inspects.
  subtitle: (inspector, round) =>
    inspector === '' || round.includes(inspector)
      ? round
      : round === ''
        ? inspector
        : `${inspector} · ${round}`,
  deadline: (it, year) =>
    `${it.year === year ? '' : `${it.year}年`}${it.month}月${it.monthEnd ? '底' : `${it.day}日`}`,
  longTerm: '长期',
  asOf: (it) => `数据截至${it.year}年${it.month}月${it.day}日`,
  countdown: { before: '距集中整改期满', after: '天' },
  countdownPast: { before: '集中整改期满已', after: '天' },
  unitAndOthers: (unit, others) => (others === 0 ? unit : `${unit}等${others + 1}家`),
  footer: '由整改台账按办理记录生成，随记录变化；是否销号以办理记录为准',
  seal: '整改',
  problems: '个问题',
  measuresDone: '措施已报完成',
  measure: { done: '已报完成', open: '未完成', late: '逾期' },
  noLight: '无时限不亮灯',
  rebound: '反弹',
  rootHash: '办理记录根值',
  emptyAspect: '暂无问题',
  emptyTitle: '台账里还没有问题',
  emptySteps: [
    '导入反馈意见、整改方案或已有台账',
    '对照原文逐条确认问题清单',
    '给每个问题定牵头领导、牵头单位和时限',
  ],
  matrix: {
    late: '已逾期',
    month: (year, month) => `${year}年${month}月`,
    later: '以后',
    longTerm: '长期',
    none: '未定时限',
    over: '已验收、已销号',
    nobody: '未定',
  },
}

const en: WallSheetWords = {
  title: (inspected) => `${inspected}: rectification`,
  subtitle: zh.subtitle,
  deadline: (it, year) => `${it.day} ${months[it.month - 1] ?? ''}${it.year === year ? '' : ` ${it.year}`}`,
  longTerm: 'long-term',
  asOf: (it) => `As of ${it.day} ${months[it.month - 1] ?? ''} ${it.year}`,
  countdown: { before: 'Concentrated period ends in', after: 'days' },
  countdownPast: { before: 'Concentrated period ended', after: 'days ago' },
  unitAndOthers: (unit, others) => (others === 0 ? unit : `${unit} +${others}`),
  footer:
    'Made by the ledger from its journal and changing with it; whether a problem is closed is what the journal says',
  seal: '整改',
  problems: 'problems',
  measuresDone: 'measures reported done',
  measure: { done: 'reported done', open: 'open', late: 'overdue' },
  noLight: 'no deadline, no light',
  rebound: 'rebound',
  rootHash: 'root of the journal',
  emptyAspect: 'no problems',
  emptyTitle: 'No problems in this ledger yet',
  emptySteps: [
    'Import the feedback, a plan or a ledger you have',
    'Confirm the list of problems beside its source',
    'Give each problem a leader, a unit and a deadline',
  ],
  matrix: {
    late: 'Overdue',
    month: (year, month) => `${months[month - 1] ?? ''} ${year}`,
    later: 'Later',
    longTerm: 'Long-term',
    none: 'No deadline',
    over: 'Accepted, closed',
    nobody: 'Nobody yet',
  },
}

export const wallSheetWords: Record<Locale, WallSheetWords> = { 'zh-CN': zh, en }
