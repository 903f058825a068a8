import type { Day } from '#core/words/calendar/day.ts'
import type { TimeClass } from '#core/record/problem/facts.ts'
import type { Step } from '#core/record/problem/problem.ts'
import type { RuleSet } from '#core/record/round/rule-set.ts'
import { lightItem } from '#core/rules/light/light-item.ts'
import { type LightItem, lightOf, nextChange } from '#core/rules/light/light.ts'

export type LightColumns = {
  light_sign: string | null
  light_level: number | null
  light_reason: string | null
  light_from: Day
  light_until: Day | null
}

/** What a problem's or measure's row says that a light depends on. */
export type LightSource = {
  deadline: string | null
  time_class: TimeClass | null
  step: Step
  done?: boolean
}

/** A row in the words of the light rules. */
const itemOf = ({ deadline, time_class: timeClass, step, done = false }: LightSource): LightItem =>
  lightItem({ deadline, timeClass, step, done })

/** The light of a row on a day under the rules in force then. */
export const lightColumns = (row: LightSource, rules: RuleSet | null, day: Day): LightColumns => {
  const item = itemOf(row)
  const light = rules ? lightOf(item, rules, day) : null
  return {
    light_sign: light?.sign ?? null,
    light_level: light?.level ?? null,
    light_reason: light?.reason ?? null,
    light_from: day,
    light_until: rules ? nextChange(item, rules, day) : null,
  }
}
