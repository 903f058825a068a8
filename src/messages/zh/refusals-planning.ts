import type { RefusalWords } from './refusals.ts'

type Details = Record<string, unknown>

/** 最多举三个。 */
const some = (value: unknown): string =>
  Array.isArray(value)
    ? `${value.slice(0, 3).map(String).join('、')}${value.length > 3 ? `等${value.length}个` : ''}`
    : ''

const states: Record<string, string> = { filed: '已报送', returned: '已退回', approved: '已批准' }

/** 会审和子方案的拒绝。 */
export const planningRefusals = {
  'review-missing': (): RefusalWords => ({
    says: '本轮次规定方案先会审再批准，这个问题的方案还没有送过会审。',
    way: '请整改办在“方案”页的“会审”里送有关单位会审。',
  }),
  'review-open': (it: Details): RefusalWords => ({
    says: `会审还没有结束，尚未答复：${some(it['bodies'])}。`,
    way: '等这些单位提出意见并点“其余无意见”；确实不能答复的，整改办可以撤回会审，另送别的单位。',
  }),
  'review-unanswered': (it: Details): RefusalWords => ({
    says: `会审意见还没有全部答复（${some(it['bodies'])}）。`,
    way: '请整改办在“会审”里逐条答复采纳或不采纳。',
  }),
  'review-outdated': (it: Details): RefusalWords => ({
    says: `会审以后方案又有改动，且不在已采纳的意见之内，${some(it['bodies'])}还没有看过。`,
    way: '请这些单位在“会审”里看过改动，点一下“同意”或提出意见。',
  }),
  'review-incomplete': (it: Details): RefusalWords => ({
    says: `有的方案还不完整，或者已经批准：${some(it['numbers'])}。`,
    way: '请先补齐责任、时限和措施，或者去掉这几个问题再送审。',
  }),
  'review-under-way': (it: Details): RefusalWords => ({
    says: `${some(it['numbers'])}正在会审，不能再送一次。`,
    way: '等这次会审结束，或者先撤回它。',
  }),
  'review-aside': (it: Details): RefusalWords => ({
    says: `${some(it['numbers'])}的会审单位全都要回避：承担整改任务，或与牵头单位有上下级关系，或牵头领导就在该单位任职。`,
    way: '请加上至少一个与这些问题没有关系的单位。',
  }),
  'review-stands-aside': (it: Details): RefusalWords => ({
    says: `您或您的单位对问题${typeof it['number'] === 'string' ? ` ${it['number']} ` : ''}的整改负有责任，不对它的方案提意见。`,
    way: '请由没有参与这个问题的单位或同志提出意见；其他问题您照常可以提。',
  }),
  'review-withdrawn': (): RefusalWords => ({
    says: '这次会审已经撤回。',
    way: '重新送审以后再提意见。',
  }),
  'opinion-answered': (): RefusalWords => ({
    says: '这条意见已经答复过了。',
    way: '刷新页面就能看到答复。',
  }),
  'sub-plan-nothing': (it: Details): RefusalWords => ({
    says: `${typeof it['unit'] === 'string' ? it['unit'] : '您的单位'}在本轮次没有承担措施，不需要报子方案。`,
    way: '分工有变化的，等整改办交办以后再报。',
  }),
  'sub-plan-state': (it: Details): RefusalWords => ({
    says: `这份子方案${states[String(it['state'])] ?? '已经办过'}，现在不能批准或退回。`,
    way: '等单位重新报送以后再办。',
  }),
}
