import type { RuleSetFlaw } from '#core/rules/light/flaws.ts'
import type { RefusalWords } from './refusals.ts'

type Details = Record<string, unknown>

/** 灯的名称。 */
export const called = (sign: unknown, language: 'zh' | 'en'): string =>
  text((sign as Partial<Record<'zh' | 'en', unknown>> | undefined)?.[language])
const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** 规则集哪里不成立。 */
export const ruleSetFlaw = (it: RuleSetFlaw): string => {
  switch (it.flaw) {
    case 'no-rules':
      return '还没有一条规则'
    case 'unknown-sign':
      return `用到的灯“${it.sign}”没有定颜色和名称`
    case 'alike':
      return `“${it.signs[0]}”和“${it.signs[1]}”两种灯看上去分不清（同名，或者颜色、形状都相同）`
    case 'unknown-class':
      return `用到的类别“${it.class}”没有定义`
    case 'unreachable':
      return `第 ${it.rule} 条规则永远轮不到，前面有一条“其余”`
    case 'closed-warns':
      return '已经销号的问题还会亮警示灯'
  }
}

export const lightRefusals = {
  'rule-set-flaws': (it: Details): RefusalWords => ({
    says: `规则集还不成立：${(Array.isArray(it['flaws']) ? (it['flaws'] as RuleSetFlaw[]) : []).map(ruleSetFlaw).join('；')}。`,
    way: '按提示改好以后再启用；现行规则不受影响。',
  }),
  'override-too-long': (it: Details): RefusalWords => ({
    says: `人工设定的灯要有结束日期，在${text(it['from'])}到${text(it['latest'])}之间。`,
    way: '到期后自动恢复按规则亮灯；确有需要的，到期再设。',
  }),
  'sign-earned': (it: Details): RefusalWords => ({
    says: `${called(it['sign'], 'zh') === '' ? '这种灯' : `“${called(it['sign'], 'zh')}”`}只能靠办结、验收得来，不能人工设定。`,
    way: '请选别的灯；已经办完的，走自报、核查、验收。',
  }),
  'no-deadline-no-light': (): RefusalWords => ({
    says: '没有时限的事项不亮灯，人工也不能设灯。',
    way: '请先确定时限。',
  }),
  'own-unit-light': (): RefusalWords => ({
    says: '这件事由您所在的单位负责整改，不能由本单位研判、登记情况或设灯。',
    way: '请由整改办里别的单位的人办理。',
  }),
  'nothing-changed': (): RefusalWords => ({
    says: '与现在的记录相同，没有变化。',
    way: '不用再办；要改的，请改过再提交。',
  }),
}
