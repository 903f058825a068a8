import type { RefusalWords } from './refusals.ts'

type Details = Record<string, unknown>
const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''

/** 查找、过去的一天、常用筛选的拒绝。 */
export const findingRefusals = {
  'day-to-come': (it: Details): RefusalWords => ({
    says: `${textOf(it['day'])}还没有到，看不到那一天的样子。`,
    way: `请选今天（${textOf(it['today'])}）以前的一天。`,
  }),
  'not-there-yet': (it: Details): RefusalWords => ({
    says: `到${textOf(it['day'])}为止，这个问题还没有登记。`,
    way: `请选${textOf(it['from'])}或者以后的一天。`,
  }),
  'too-short-to-find': (): RefusalWords => ({
    says: '要查的字太少：一个字到处都有，标点不参加查找。',
    way: '请至少输入连在一起的两个字、字母或数字。',
  }),
  'too-many-views': (it: Details): RefusalWords => ({
    says: `每人最多保存 ${textOf(it['most'])} 个常用筛选。`,
    way: '请先删去不用的。',
  }),
}
