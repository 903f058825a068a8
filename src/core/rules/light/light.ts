import type { Cadence, LightLevel, LightRule, RuleSet } from '#core/record/round/rule-set.ts'
import { type Day, addDays } from '#core/words/calendar/day.ts'
import { answerAsk, turnsOf } from '#core/rules/light/answer-ask.ts'
import { asksOf, holds } from '#core/rules/light/condition.ts'
import type { LightItem } from '#core/rules/light/light-item.ts'
import { levelOfSign } from '#core/rules/light/signs.ts'
import { type Why, whyHolds } from '#core/rules/light/why.ts'
import { workingCalendar } from '#core/words/calendar/working-calendar.ts'

export type Light = {
  sign: string
  level: LightLevel
  why: Why[]
  /** The first later day on which the light changes by itself; null when only a fact can change it. */
  changesOn: Day | null
}

const weekday = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay()

/** The last day up to `day` on which time moved on. */
const floorTo = (cadence: Cadence, day: Day): Day => {
  if (cadence === 'monthly') return `${day.slice(0, 7)}-01`
  return cadence === 'weekly' ? addDays(day, -((weekday(day) + 6) % 7)) : day
}

/** The first day from `day` on which time moves on. */
const ceilTo = (cadence: Cadence, day: Day): Day => {
  const floor = floorTo(cadence, day)
  if (floor === day) return day
  return floorTo(cadence, addDays(floor, cadence === 'monthly' ? 31 : 7))
}

/** Without a deadline nothing is lit but what is long-term, accepted or closed, and warnings that ask for none. */
const undated = ({ deadline, longTerm, accepted, closed }: LightItem): boolean =>
  deadline === null && !longTerm && !accepted && !closed

const ruleFor = (item: LightItem, rules: RuleSet, day: Day): LightRule | undefined => {
  const on = floorTo(rules.cadence, day)
  const calendar = workingCalendar(rules.calendar)
  const without = undated(item)
  const applies = ({ when, level, undated: also }: LightRule): boolean =>
    (!without || (also === true && level > 0)) && holds(when, (ask) => answerAsk(ask, item, on, calendar))
  if (rules.choose === 'first') return rules.rules.find(applies)
  return rules.rules
    .filter(applies)
    .reduce<LightRule | undefined>(
      (worst, it) => (worst === undefined || it.level > worst.level ? it : worst),
      undefined,
    )
}

/** The sign that a person set in place of the rules', while it holds and the rules still know it. */
const overrideOn = ({ override }: LightItem, { signs }: RuleSet, day: Day): string | null =>
  override !== null && day <= override.until && override.sign in signs ? override.sign : null

/**
 * The light of an item on a day, or null when none is lit. Without a deadline there is no light, never a green one,
 * unless the item is long-term, accepted or closed and the place's rules say something about that.
 */
export const lightOf = (item: LightItem, rules: RuleSet, day: Day): Light | null => {
  const sign = overrideOn(item, rules, day)
  const changesOn = nextChange(item, rules, day)
  if (sign !== null)
    return {
      sign,
      level: levelOfSign(rules, sign),
      why: [{ reason: 'overridden', count: null, what: item.override?.until ?? null }],
      changesOn,
    }
  const rule = ruleFor(item, rules, day)
  if (!rule) return null
  return {
    sign: rule.sign,
    level: rule.level,
    why: whyHolds(rule, item, floorTo(rules.cadence, day), workingCalendar(rules.calendar)),
    changesOn,
  }
}

/** What the rules say, whatever a person set in their place. */
export const lightByRules = (item: LightItem, rules: RuleSet, day: Day): Light | null =>
  lightOf({ ...item, override: null }, rules, day)

/** The first day after `day` on which another rule, or none, holds without any new fact. */
export const nextChange = (item: LightItem, rules: RuleSet, day: Day): Day | null => {
  const until = overrideOn(item, rules, day) === null ? null : addDays(item.override?.until ?? day, 1)
  if (until !== null) return until
  const now = ruleFor(item, rules, day)
  const calendar = workingCalendar(rules.calendar)
  const turns = rules.rules
    .flatMap(({ when }) => asksOf(when))
    .flatMap((ask) => turnsOf(ask, item, calendar))
    .map((turn) => ceilTo(rules.cadence, turn))
    .filter((turn) => turn > day)
    .toSorted()
  return turns.find((turn) => ruleFor(item, rules, turn) !== now) ?? null
}
