import type { CalendarKind } from '#core/rules/inbox/reasons.ts'

/** 提醒邮件、停发页和日历里的话。 */
export const mailing = {
  subject: (ledger: string, count: string) => `${ledger}：有${count}件等您`,
  head: (ledger: string, day: string) => `${ledger}，${day}：`,
  count: (group: string, count: number) => `${group}：${count} 件`,
  more: '还有更多，请打开台账看。',
  open: '打开台账：',
  why: '您在“提醒方式”里选了这封邮件，每个所选的日子最多一封，没有新的事就不发。',
  stop: '不再接收：',
  line: (reason: string, what: string, by: string) => `${reason}　${what}${by}`,
  due: (day: string, late: boolean) => (late ? `（${day}到期，已超期）` : `（${day}前）`),
  calendar: (ledger: string) => `${ledger}·我的期限`,
  kinds: {
    deadline: '整改到期',
    'recheck-day': '复核日',
    announcement: '公示期满',
    answer: '答复期限',
    'look-back': '回头看',
  } satisfies Record<CalendarKind, string>,
  stopTitle: '不再接收提醒邮件',
  stopAsk: '按一下，就不再给您发提醒邮件。台账里“等我的”照常。',
  stopButton: '不再接收',
  stopped: '已经停发。要再收，请登录后在“提醒方式”里打开。',
  stopInvalid: '这个链接已经失效。请登录后在“提醒方式”里关闭邮件。',
}
