import type { DutyFact, DutyTurn } from '#core/record/duty/facts.ts'
import type { MeetingFact, MeetingKind } from '#core/record/meeting/facts.ts'

/** 2026-12-31 说成2026年12月31日。 */
export const spokenDay = (day: string): string => day.replace(/^(\d{4})-0?(\d+)-0?(\d+)$/u, '$1年$2月$3日')

export const meetingKindWords: Record<MeetingKind, string> = {
  committee: '常委会（党组会）',
  secretary: '书记专题会',
  'leading-group': '领导小组会',
  special: '专题会',
  'democratic-life': '专题民主生活会',
  mobilisation: '动员会',
  progress: '推进会',
  hearing: '听取汇报',
  other: '其他会议',
}

export const turnWords: Record<DutyTurn, string> = {
  week: '每周',
  month: '每月',
  quarter: '每季度',
  'half-year': '每半年',
  year: '每年',
}

const half: Record<string, string> = { '1': '上半年', '2': '下半年' }
const quarter: Record<string, string> = { '1': '一', '2': '二', '3': '三', '4': '四' }

/** 2026-Q3 说成2026年第三季度。 */
export const periodWords = (name: string): string =>
  name
    .replace(/^(\d{4})-W0?(\d+)$/u, '$1年第$2周')
    .replace(/^(\d{4})-Q(\d)$/u, (_all, year: string, at: string) => `${year}年第${quarter[at] ?? at}季度`)
    .replace(/^(\d{4})-H(\d)$/u, (_all, year: string, at: string) => `${year}年${half[at] ?? at}`)
    .replace(/^(\d{4})-0?(\d+)$/u, '$1年$2月')
    .replace(/^(\d{4})$/u, '$1年')

type Body<Type, Known> = Known extends { type: Type; body: infer It } ? It : never
type Sentences = {
  [Type in (MeetingFact | DutyFact)['type']]: (it: Body<Type, MeetingFact | DutyFact>) => string
}

/** 会议与例行事项的办理记录。 */
export const meetingHistory: Sentences = {
  'meeting.held': (it) =>
    `${spokenDay(it.on)}，${it.body.name}召开${meetingKindWords[it.kind]}“${it.title}”，议定${it.decided.length}项`,
  'meeting.corrected': (it) => `更正会议记录“${it.title}”：${it.reason}`,
  'meeting.withdrawn': (it) => `撤回会议记录：${it.reason}`,
  'meeting.followed': (it) =>
    it.by === null ? `说明一条议定事项的落实：${it.statement}` : `一条议定事项对应到问题 ${it.by.number}`,
  'duty.set': (it) =>
    `设定${it.body.name}的例行事项“${it.title}”，${turnWords[it.every]}一次，期满后${it.dueWithin}日内`,
  'duty.done': (it) =>
    `${periodWords(it.period)}已于${spokenDay(it.on)}完成${it.on > it.due ? '（逾期）' : ''}`,
  'duty.undone': (it) => `取消${periodWords(it.period)}的完成登记：${it.reason}`,
  'duty.ended': (it) => `例行事项到${spokenDay(it.on)}终止：${it.reason}`,
  'duty.withdrawn': (it) => `撤回例行事项：${it.reason}`,
}
