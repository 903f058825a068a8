import type { Money, ProgressFact } from '#core/record/problem/progress-facts.ts'

type OfProgress = { [One in ProgressFact as One['type']]: (body: One['body']) => string }

const spoken = (day: string): string => day.replace(/^(\d{4})-0?(\d+)-0?(\d+)$/u, '$1年$2月$3日')
const sum = ({ value, unit }: Money): string => `${value}${unit}`

/** 分办、进展、款项和消化计划，各一句话。 */
export const progressHistory: OfProgress = {
  'progress.reported': (it) =>
    `${it.unit.name}填报进展${it.shared === null ? '' : '（共用）'}：${it.text}` +
    `${it.recovered === null ? '' : `；收回${sum(it.recovered)}`}${it.balance === null ? '' : `；余额${it.balance}`}` +
    (it.completes ? '（报完成）' : ''),
  'progress.unchanged': (it) =>
    `${it.unit.name}报${it.month.replace(/^(\d+)-0?(\d+)$/u, '$1年$2月')}无变化（${it.measures.length + it.assignments.length}项）`,
  'figures.tied': (it) =>
    it.ties.every((one) => one.evidence === null)
      ? `取消${it.ties.length}个数字与材料的对应`
      : `指明${it.ties.filter((one) => one.evidence !== null).length}个数字对应的佐证材料`,
  'assignment.made': (it) =>
    `${it.from === null ? '' : it.from.name}分办给${it.unit.name}：${it.share}${it.deadline ? `，时限${spoken(it.deadline)}` : ''}`,
  'assignment.taken-over': (it) =>
    it.share === null ? '原样承接分办事项' : `承接分办事项，自定为“${it.share}”`,
  'assignment.withdrawn': (it) => `撤回分办事项：${it.reason}`,
  'money.due-set': (it) => (it.due === null ? `不再列${it.what}` : `确定${it.what}${sum(it.due)}`),
  'money.remainder-explained': (it) => `说明尚余${sum(it.remaining)}未收的原因：${it.reason}`,
  'runoff.set': ({ runoff }) =>
    runoff === null
      ? '取消消化计划'
      : `确定消化计划：${runoff.what}${runoff.opening}${runoff.unit}，分${runoff.steps.length}步清零`,
}
