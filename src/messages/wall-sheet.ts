import type { Locale } from '#messages/locale.ts'

/** Words printed on the wall chart itself. */
const zh = {
  seal: '整改',
  title: (inspected: string) => `${inspected}整改挂图作战总图`,
  problems: '个问题',
  measuresDone: '措施完成',
  measure: { done: '已完成', open: '未完成', late: '逾期' },
  noLight: '未亮灯',
  rebound: '反弹',
  rootHash: '办理记录根值',
  emptyAspect: '暂无问题',
  emptyTitle: '台账里还没有问题',
  emptySteps: ['开启一个轮次', '导入反馈意见或整改报告,逐条确认', '给每个问题定牵头领导、责任单位和时限'],
  asOf: (day: string) => {
    const [year, month, date] = day.split('-').map(Number)
    return `数据截至${year}年${month}月${date}日`
  },
  countdown: { before: '距集中整改期满', after: '天' },
  countdownPast: { before: '集中整改期已满', after: '天' },
  others: (unit: string, others: number) => (others > 0 ? `${unit}等${others + 1}家` : unit),
  monthEnd: (month: number) => `${month}月底`,
  monthDay: (month: number, date: number) => `${month}月${date}日`,
  longTerm: '长期',
  footer: '由台账自动生成,数字以台账为准',
}

const en: typeof zh = {
  seal: '整改',
  title: (inspected) => `${inspected}: rectification wall chart`,
  problems: 'problems',
  measuresDone: 'Measures done',
  measure: { done: 'done', open: 'open', late: 'overdue' },
  noLight: 'no light',
  rebound: 'rebound',
  rootHash: 'Journal root',
  emptyAspect: 'No problems',
  emptyTitle: 'No problems in the ledger yet',
  emptySteps: [
    'Open a round',
    'Import the feedback or a report and confirm it item by item',
    'Give each problem a lead leader, a lead unit and a deadline',
  ],
  asOf: (day) => `As of ${day}`,
  countdown: { before: 'Concentrated period ends in', after: 'days' },
  countdownPast: { before: 'Concentrated period ended', after: 'days ago' },
  others: (unit, others) => (others > 0 ? `${unit} +${others}` : unit),
  monthEnd: (month) => `end ${month}`,
  monthDay: (month, date) => `${month}/${date}`,
  longTerm: 'long-term',
  footer: 'Drawn from the ledger; the ledger decides',
}

export const wallSheet: Record<Locale, typeof zh> = { 'zh-CN': zh, en }
