import { type Day, addDays, daysBetween } from '#core/words/calendar/day.ts'
import type { LightCondition, LightLevel, LightReason, RuleSet } from '#core/record/round/rule-set.ts'

/** What a rule may know of a problem or measure. */
export type LightItem = {
  deadline: Day | null
  longTerm: boolean
  /** The unit says so. */
  done: boolean
  accepted: boolean
  closed: boolean
}

export type Light = {
  sign: string
  level: LightLevel
  reason: LightReason
  daysLeft: number | null
  /** The first later day on which the light changes by itself; null when only a fact can change it. */
  changesOn: Day | null
}

const holds = (condition: LightCondition, item: LightItem, daysLeft: number | null): boolean => {
  if ('all' in condition) return condition.all.every((it) => holds(it, item, daysLeft))
  if ('any' in condition) return condition.any.some((it) => holds(it, item, daysLeft))
  if ('not' in condition) return !holds(condition.not, item, daysLeft)
  if ('always' in condition) return true
  switch (condition.ask) {
    case 'closed':
      return item.closed
    case 'accepted':
      return item.accepted
    case 'done':
      return item.done
    case 'long-term':
      return item.longTerm
    case 'days-left':
      if (daysLeft === null) return false
      switch (condition.is) {
        case 'below':
          return daysLeft < condition.value
        case 'at-most':
          return daysLeft <= condition.value
        case 'above':
          return daysLeft > condition.value
      }
  }
}

/** The numbers of days left at which some condition may begin to give another answer. */
const thresholds = (condition: LightCondition): number[] => {
  if ('all' in condition) return condition.all.flatMap(thresholds)
  if ('any' in condition) return condition.any.flatMap(thresholds)
  if ('not' in condition) return thresholds(condition.not)
  if ('always' in condition || condition.ask !== 'days-left') return []
  // «Below 0» turns at -1, «at most 7» at 7, «above 7» at 7.
  return [condition.is === 'below' ? condition.value - 1 : condition.value]
}

const judge = (item: LightItem, rules: RuleSet, day: Day) => {
  const daysLeft = item.deadline === null ? null : daysBetween(day, item.deadline)
  const rule = rules.rules.find((it) => holds(it.when, item, daysLeft))
  return { rule, daysLeft }
}

/**
 * The light of an item on a day, or null when none is lit. Without a deadline there is no light, never a green one,
 * unless the item is long-term, accepted or closed and the place's rules say something about that.
 */
export const lightOf = (item: LightItem, rules: RuleSet, day: Day): Light | null => {
  if (item.deadline === null && !item.longTerm && !item.accepted && !item.closed) return null
  const { rule, daysLeft } = judge(item, rules, day)
  if (!rule) return null
  const { sign, level, reason } = rule
  return { sign, level, reason, daysLeft, changesOn: nextChange(item, rules, day) }
}

/** The first day after `day` on which another rule (or none) holds, without any new fact. */
export const nextChange = (item: LightItem, rules: RuleSet, day: Day): Day | null => {
  const { deadline } = item
  if (deadline === null) return null
  const now = judge(item, rules, day).rule
  const turns = rules.rules
    .flatMap((it) => thresholds(it.when))
    .map((daysLeft) => addDays(deadline, -daysLeft))
    .filter((turn) => turn > day)
    .toSorted()
  return turns.find((turn) => judge(item, rules, turn).rule !== now) ?? null
}
