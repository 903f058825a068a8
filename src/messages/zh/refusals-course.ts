import { courseKinds, endedAs } from './course.ts'
import type { RefusalWords } from './refusals.ts'

type Details = Record<string, unknown>

const said = (table: Record<string, string>, value: unknown, otherwise: string): string =>
  (typeof value === 'string' ? table[value] : undefined) ?? otherwise
const quoted = (value: unknown): string => (typeof value === 'string' ? `“${value}”` : '')

const outcomes: Record<string, string> = { granted: '批准', refused: '否决', withdrawn: '撤回' }
const agreeing: Record<string, string> = { 'lead-leader': '牵头领导', 'leading-group': '领导小组的领导' }

/** 延期、转换类别、调整措施、终结、拆分合并的拒绝。 */
export const courseRefusals = {
  'request-open': (it: Details): RefusalWords => ({
    says: `已经有一份${said(courseKinds, it['kind'], '同样的')}申请等待审批。`,
    way: '请等审批以后再申请，或者先撤回那一份。',
  }),
  'request-decided': (it: Details): RefusalWords => ({
    says: `这份申请已经${said(outcomes, it['as'], '办理')}。`,
    way: '请刷新页面看结果；仍有需要的，可以另行申请。',
  }),
  'request-outdated': (): RefusalWords => ({
    says: '申请以后情况已经变化，申请里写的不再是现在的时限、类别或措施。',
    way: '请申请单位撤回，按现在的情况重新申请。',
  }),
  'needs-consent': (it: Details): RefusalWords => ({
    says: `还没有${said(agreeing, it['of'], '有权的领导')}的同意。`,
    way: '同意以后才能批准。',
  }),
  'consent-given': (): RefusalWords => ({
    says: '这份申请不需要您同意，或者已经同意过了。',
    way: '请由有权批准的人办理。',
  }),
  'no-extension': (): RefusalWords => ({
    says: '立行立改的问题不能延期。',
    way: '确实不能立即改到位的，可以申请转为限期整改；本轮办法允许的除外。',
  }),
  unanswered: (it: Details): RefusalWords => ({
    says: `换成这项措施以后，具体表现${quoted(it['what'])}就没有措施对应了。`,
    way: '请让新措施也对应这一条，或者先由别的措施对应。',
  }),
  'grounds-unproved': (it: Details): RefusalWords => ({
    says: `以“${said(endedAs, it['as'], '终结')}”了结，需要能查证的依据。`,
    way: '请附上证明情况的材料；移交的，第一件应是接收单位的回执。',
  }),
  'parts-uneven': (): RefusalWords => ({
    says: '拆分后，有的具体表现没有归属，或者归了两处，或者有一处是空的。',
    way: '至少拆成两个，每条具体表现归入其中一个；只有一条具体表现的问题不能拆分。',
  }),
  'merge-elsewhere': (it: Details): RefusalWords => ({
    says: `不能并入问题${quoted(it['number'])}。`,
    way: '只能并入同一轮次的另一个问题；别的轮次也查出的，请登记为另有来源。',
  }),
  'nothing-asked': (): RefusalWords => ({
    says: '没有人申请这样了结。',
    way: '请牵头单位负责人先提出申请，写明理由和依据。',
  }),
  'lives-elsewhere': (it: Details): RefusalWords => ({
    says: `这个问题${said(endedAs, it['as'], '已经转到别处')}，内容在别的编号下继续整改。`,
    way: '请到关联的问题里办理。',
  }),
  'not-long-term': (): RefusalWords => ({
    says: '只有长期坚持的问题才有复核日。',
    way: '限期整改的问题按时限办理。',
  }),
}
