import type { Day } from '#core/words/calendar/day.ts'
import type { TimeClass } from '#core/record/problem/facts.ts'
import type { Step } from '#core/record/problem/problem.ts'
import type { LightDetails } from '#core/rules/light/light-details.ts'
import { type LightItem, lightItem } from '#core/rules/light/light-item.ts'
import { lightOf, nextChange } from '#core/rules/light/light.ts'
import type { RulesInForce } from '#core/record/round/round.ts'

export type LightColumns = {
  light_sign: string | null
  light_level: number | null
  light_from: Day
  light_until: Day | null
}

/** What a problem's or measure's row says that a light depends on. */
export type LightSource = {
  deadline: string | null
  time_class: TimeClass | null
  step: Step
  done?: boolean
  light_details: LightDetails | null
}

/** A row in the words of the light rules. */
export const itemOf = (row: LightSource): LightItem =>
  lightItem({
    deadline: row.deadline,
    timeClass: row.time_class,
    step: row.step,
    done: row.done ?? false,
    details: row.light_details,
  })

const earlier = (a: Day | null, b: Day | null): Day | null => (a === null || (b !== null && b < a) ? b : a)

/** The light of a row on a day under the rules in force then, and until when it holds by itself. */
export const lightColumns = (row: LightSource, { rules, until }: RulesInForce, day: Day): LightColumns => {
  const item = itemOf(row)
  const light = rules ? lightOf(item, rules, day) : null
  return {
    light_sign: light?.sign ?? null,
    light_level: light?.level ?? null,
    light_from: day,
    light_until: earlier(rules ? nextChange(item, rules, day) : null, until),
  }
}
