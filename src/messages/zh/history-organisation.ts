import type { Charge } from '#core/record/organisation/handed-over.ts'
import type { HandedPart } from '#core/record/problem/hand-over-facts.ts'
import type { History } from './history.ts'

const spoken = (day: string): string => day.replace(/^(\d{4})-0?(\d+)-0?(\d+)$/u, '$1年$2月$3日')

/** 交接的是什么责任。 */
export const chargeWords: Record<Charge, string> = {
  'lead-leader': '牵头领导',
  handler: '经办人',
  team: '专班成员',
  'lead-unit': '牵头单位',
  'co-unit': '配合单位',
  'measure-unit': '措施承担单位',
}

const part = (it: HandedPart): string => `${chargeWords[it.charge]}由${it.from.name}交给${it.to.name}`
/** 一个单位承担几项措施，只说一次。 */
const parts = (all: readonly HandedPart[]): string => [...new Set(all.map(part))].join('，')
const noted = (note: string): string => (note === '' ? '' : `（${note}）`)

export const organisationHistory: Pick<
  History,
  | 'unit.aliased'
  | 'unit.ranked'
  | 'unit.remit-set'
  | 'unit.ended'
  | 'unit.restored'
  | 'unit.handed-over'
  | 'post.revised'
  | 'person.handed-over'
  | 'responsibility.handed-over'
> = {
  'unit.aliased': (it) =>
    it.aliases.length === 0 ? '取消全部别名' : `别名登记为${it.aliases.map((one) => `“${one}”`).join('、')}`,
  'unit.ranked': (it) => `单位排序调整为 ${it.rank}`,
  'unit.remit-set': (it) => (it.remit === '' ? '取消职责表述' : `职责写明为：${it.remit}`),
  'unit.ended': (it) => `自${spoken(it.on)}起${it.into ? `并入“${it.into.name}”` : '撤销'}：${it.reason}`,
  'unit.restored': (it) => `恢复单位：${it.reason}`,
  'unit.handed-over': (it) => `自${spoken(it.on)}起移交 ${it.given.length} 个问题的整改责任${noted(it.note)}`,
  'post.revised': (it) => `职务排序调整为 ${it.rank}${it.portfolio === '' ? '' : `，分管${it.portfolio}`}`,
  'person.handed-over': (it) =>
    `自${spoken(it.on)}起移交 ${it.given.length} 个问题的整改责任${noted(it.note)}`,
  'responsibility.handed-over': (it) => `责任交接，自${spoken(it.on)}起${parts(it.parts)}${noted(it.note)}`,
}
