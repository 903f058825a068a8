import type { RuleSet } from '#core/record/round/rule-set.ts'
import type { Condition } from '#core/record/round/light-condition.ts'

/** Whether a condition holds, where `answer` says so of each ask in it. */
export const holds = <Ask>(condition: Condition<Ask>, answer: (ask: Ask) => boolean): boolean => {
  const it = condition as Exclude<Condition<Ask>, Ask> | { ask: string }
  if ('all' in it) return it.all.every((one) => holds(one, answer))
  if ('any' in it) return it.any.some((one) => holds(one, answer))
  if ('not' in it) return !holds(it.not, answer)
  if ('always' in it) return true
  return answer(condition as Ask)
}

/** All asks of a condition. */
export const asksOf = <Ask>(condition: Condition<Ask>): Ask[] => {
  const it = condition as Exclude<Condition<Ask>, Ask> | { ask: string }
  if ('all' in it) return it.all.flatMap((one) => asksOf(one))
  if ('any' in it) return it.any.flatMap((one) => asksOf(one))
  if ('not' in it) return asksOf(it.not)
  if ('always' in it) return []
  return [condition as Ask]
}

/** The asks that make a condition hold; what holds because something else does not is told by none of them. */
export const decisive = <Ask>(condition: Condition<Ask>, answer: (ask: Ask) => boolean): Ask[] => {
  const it = condition as Exclude<Condition<Ask>, Ask> | { ask: string }
  if ('all' in it) return it.all.flatMap((one) => decisive(one, answer))
  if ('any' in it) return it.any.filter((one) => holds(one, answer)).flatMap((one) => decisive(one, answer))
  if ('not' in it || 'always' in it) return []
  return answer(condition as Ask) ? [condition as Ask] : []
}

/** Whether any rule counts working days: then the calendar goes with the rules. */
export const asksWorkingDays = ({ rules }: Pick<RuleSet, 'rules'>): boolean =>
  rules.flatMap(({ when }) => asksOf(when)).some(({ ask }) => ask.startsWith('working-days'))
