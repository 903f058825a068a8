import { type Day, daysBetween } from '#core/words/calendar/day.ts'
import type { LightReason, RuleSet } from '#core/record/round/rule-set.ts'
import type { Light } from '#contract/values.ts'

/** The light columns of a view row, with the round whose rules explain them. */
export type LitRow = {
  round_id: string
  deadline: Day | null
  light_sign: string | null
  light_level: number | null
  light_reason: string | null
  light_until: Day | null
}

/** A light as people see it: the place's colour, shape and word for the sign. */
export const shownLight = (row: LitRow, rules: ReadonlyMap<string, RuleSet | null>, day: Day): Light => {
  const sign = row.light_sign === null ? undefined : rules.get(row.round_id)?.signs[row.light_sign]
  if (!sign) return null
  return {
    level: row.light_level ?? 0,
    colour: sign.colour,
    shape: sign.shape,
    word: { zh: sign.zh, en: sign.en },
    reason: row.light_reason as LightReason,
    daysLeft: row.deadline === null ? null : daysBetween(day, row.deadline),
    changesOn: row.light_until,
  }
}

/** The signs of all rule sets that a filter by colour means; `none` means no light. */
export const signsOfColour = (rules: ReadonlyMap<string, RuleSet | null>, colour: string): string[] => [
  ...new Set(
    [...rules.values()].flatMap((set) =>
      Object.entries(set?.signs ?? {}).flatMap(([sign, it]) => (it.colour === colour ? [sign] : [])),
    ),
  ),
]
