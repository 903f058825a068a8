import type { RefusalWords } from './refusals.ts'
import { spokenDay } from './history-meetings.ts'

type Details = Record<string, unknown>

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const quoted = (value: unknown): string => (text(value) === '' ? '' : `“${text(value)}”`)
const list = (value: unknown): string => (Array.isArray(value) ? value.map(text).join('、') : '')
const bracketed = (value: unknown): string => (text(value) === '' ? '' : `（${text(value)}）`)
const steps: Record<string, string> = {
  drafted: '待批准',
  approved: '待印发',
  issued: '待反馈',
  answered: '待核',
  met: '反馈均符合要求',
  closed: '已办结',
  cancelled: '已作废',
  withdrawn: '已撤回',
}
const kinds: Record<string, string> = { order: '督办单', notice: '整改通知书' }
const wordings = (value: unknown): string =>
  Array.isArray(value)
    ? value
        .map((it: { words?: unknown; instead?: unknown }) => `“${text(it.words)}”改为${text(it.instead)}`)
        .join('；')
    : ''

/** 督办文书和督导记录的拒绝。 */
export const supervisionRefusals = {
  'instrument-step': (it: Details): RefusalWords => ({
    says: `这份文书现在是“${steps[text(it['step'])] ?? '别的步骤'}”，不能办理这一步。`,
    way: '请刷新页面，看清走到哪一步再办。',
  }),
  'instrument-unapproved': (): RefusalWords => ({
    says: '文稿还没有批准，不能编号印发。',
    way: '请由没有参与起草的另一位整改办人员或领导批准后再印发。',
  }),
  'own-instrument': (it: Details): RefusalWords => ({
    says: `文书主送您所在的单位${bracketed(it['unit'])}，不能由本单位的人批准、核定、办结或作废。`,
    way: '请由别的单位的人办理。',
  }),
  'not-addressed': (): RefusalWords => ({
    says: '这个单位不是文书的主送单位，没有要它签收或反馈。',
    way: '请选主送单位之一。',
  }),
  'addressed-to-itself': (it: Details): RefusalWords => ({
    says: `发文单位${bracketed(it['unit'])}不能主送自己。`,
    way: '请从主送单位里去掉它，或者换一个发文单位。',
  }),
  'not-to-be-ordered': (it: Details): RefusalWords => ({
    says: `${text(it['from']) || '议事协调机构及其办公室、部门'}不能向${text(it['unit']) || '下级党委、政府'}发${kinds[text(it['kind'])] ?? '指令性文书'}。`,
    way: '向下级党委、政府请改用提醒函、亮牌函或工作建议书；确需下达指令的，由党委、政府发文。',
  }),
  'ordering-words': (it: Details): RefusalWords => ({
    says: `主送下级党委、政府的函里有指令性用语${wordings(it['words']) === '' ? '' : `：${wordings(it['words'])}`}。`,
    way: '请改用商请、提示、提醒、建议的说法。',
  }),
  'paper-too-long': (it: Details): RefusalWords => ({
    says: `文稿${typeof it['characters'] === 'number' ? ` ${it['characters']} 字` : ''}，超过${typeof it['most'] === 'number' ? ` ${it['most']} 字` : '篇幅'}的上限。`,
    way: '请压缩篇幅：事由只写要点，细节附在问题页面。',
  }),
  'paper-day-passed': (it: Details): RefusalWords => ({
    says: `文书里的${it['field'] === 'replyBy' ? '反馈时限' : '整改时限'}${text(it['day']) === '' ? '' : `（${spokenDay(text(it['day']))}）`}已经过了。`,
    way: '请改成今天以后的日子再办；已经批准的，修改后重新批准。',
  }),
  'sign-with-letter': (): RefusalWords => ({
    says: '亮牌函要注明亮哪一种灯，别的文书不注明。',
    way: '请为亮牌函选一种灯；其他文书请不要选。',
  }),
  'problem-of-other-unit': (it: Details): RefusalWords => ({
    says: `问题 ${text(it['number'])} 不由主送单位（${list(it['units'])}）承办。`,
    way: '请加上承办它的单位，或者去掉这个问题；面向各单位的用通报，给主管部门的用工作建议书。',
  }),
  'answer-met': (it: Details): RefusalWords => ({
    says: `${text(it['unit']) || '这个单位'}的反馈已经认定符合要求，不用再报。`,
    way: '情况有变化的，请在问题页面填报进展。',
  }),
  'answers-open': (it: Details): RefusalWords => ({
    says: `还有单位没有反馈或者反馈没有核定：${list(it['units'])}。`,
    way: '等反馈核定为符合要求后再办结；不再需要的，作废并写明理由。',
  }),
  'nothing-to-judge': (it: Details): RefusalWords => ({
    says: `${text(it['unit']) || '这个单位'}没有等待核定的反馈。`,
    way: '已经核定过，或者还没有报；刷新页面可以看到。',
  }),
  'own-visit': (it: Details): RefusalWords => ({
    says: `督导的是您所在的单位${bracketed(it['unit'])}，不能由本单位的人登记或核定。`,
    way: '请由督导的单位或整改办里别的单位的人办理。',
  }),
  'finding-elsewhere': (it: Details): RefusalWords => ({
    says: `发现的问题写在了没有去的单位${bracketed(it['unit'])}名下。`,
    way: '请把这个单位加到到访单位里，或者改成去过的单位。',
  }),
  'finding-answered': (it: Details): RefusalWords => ({
    says: `发现的问题${quoted(it['text'])}已经有单位作了说明，不能去掉。`,
    way: '已经改好的，核定为已改；写错的，可以更正文字。',
  }),
}
