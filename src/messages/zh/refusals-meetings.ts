import type { RefusalWords } from './refusals.ts'
import { spokenDay } from './history-meetings.ts'

type Details = Record<string, unknown>

const day = (value: unknown): string => (typeof value === 'string' ? spokenDay(value) : '')
const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const quoted = (value: unknown): string => (text(value) === '' ? '' : `“${text(value)}”`)
const every: Record<string, string> = {
  week: '每周',
  month: '每月',
  quarter: '每季度',
  'half-year': '每半年',
  year: '每年',
}

/** 会议与例行事项的拒绝。 */
export const meetingRefusals = {
  'not-yet-held': (it: Details): RefusalWords => ({
    says: `${day(it['day'])}还没有到，不能登记成已经办过。`,
    way: '办过以后再登记；日期填错了的，改成实际的那一天。',
  }),
  'before-the-round': (it: Details): RefusalWords => ({
    says: `${day(it['day'])}早于${text(it['round'])}开始的日子（${day(it['begun'])}）。`,
    way: '请核对日期；属于更早一轮的，请选那个轮次。',
  }),
  'problem-of-other-round': (it: Details): RefusalWords => ({
    says: `问题 ${text(it['number'])} 不属于所选的轮次（${text(it['round'])}）。`,
    way: '请把它所在的轮次一并选上，或者去掉这个问题。',
  }),
  'decided-day-passed': (it: Details): RefusalWords => ({
    says: `议定事项${quoted(it['text'])}的时限早于开会那天${text(it['day']) === '' ? '' : `（${day(it['day'])}）`}。`,
    way: '请核对时限；没有定时限的留空。',
  }),
  'commitment-unbound': (it: Details): RefusalWords => ({
    says: `专题民主生活会只登记整改承诺，每条要有一位承诺人和至少一个问题，${quoted(it['text']) || '这一条'}还没有。`,
    way: '请补上承诺人和所对应的问题；与问题整改无关的内容不要写进来。',
  }),
  'follows-elsewhere': (it: Details): RefusalWords => ({
    says: `这条议定事项没有说到问题 ${text(it['number'])}。`,
    way: '请选议定事项所涉问题的措施、分办事项或进展；或者先更正会议记录，把这个问题加进去。',
  }),
  'due-span-too-long': (it: Details): RefusalWords => ({
    says: `${every[text(it['every'])] ?? ''}一次的事项，期满后给的天数太多${typeof it['most'] === 'number' ? `，最多 ${it['most']} 天` : ''}：再长就和下一期重叠了。`,
    way: '请缩短期满后的天数，或者把周期放长。',
  }),
  'duty-without-period': (it: Details): RefusalWords => ({
    says: `到${day(it['until'])}为止，连第一期（到${day(it['to'])}）都不满，一次也不用办。`,
    way: '请把截止日期改晚，或者不填。',
  }),
  'period-not-owed': (it: Details): RefusalWords => ({
    says: `这项例行事项没有${quoted(it['period'])}这一期，或者这一期还没有开始。`,
    way: '请从列出的各期里选一期登记。',
  }),
  'period-not-begun': (it: Details): RefusalWords => ({
    says: `${day(it['day'])}时这一期还没有开始（${day(it['from'])}起）。`,
    way: '请核对完成日期；是上一期的，登记到上一期。',
  }),
  'duty-done-already': (it: Details): RefusalWords => ({
    says: `这一期已经登记过（${day(it['on'])}完成）。`,
    way: '刷新页面即可看到；登记错了的，先取消再登记。',
  }),
  'duty-ended': (it: Details): RefusalWords => ({
    says: `这项例行事项已经定于${day(it['on'])}终止。`,
    way: '不需要再办；仍要继续的，另设一项。',
  }),
  'duty-ends-before-today': (it: Details): RefusalWords => ({
    says: `不能从过去的日子（${day(it['day'])}）起终止：已经漏办的不会因此消失。`,
    way: '请填今天或以后的日子；设错了的，请整改办撤回。',
  }),
}
