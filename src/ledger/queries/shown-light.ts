import { type Day, daysBetween } from '#core/words/calendar/day.ts'
import { type LightReason, type RuleSet, noLight } from '#core/record/round/rule-set.ts'
import { signsInOrder } from '#core/rules/light/signs.ts'
import type { Light, ShownSign } from '#contract/values.ts'
import type { Where } from '#ledger/queries/read.ts'

/** The light columns of a view row, with the round whose rules explain them. */
export type LitRow = {
  round_id: string
  deadline: Day | null
  light_sign: string | null
  light_level: number | null
  light_reason: LightReason | null
  light_until: Day | null
}

/** A light as people see it: the place's colour, shape and word for the sign. */
export const shownLight = (row: LitRow, rules: ReadonlyMap<string, RuleSet | null>, day: Day): Light => {
  const { light_sign: sign, light_reason: reason } = row
  const shown = sign === null ? undefined : rules.get(row.round_id)?.signs[sign]
  if (sign === null || reason === null || !shown) return null
  return {
    level: row.light_level ?? 0,
    sign,
    colour: shown.colour,
    shape: shown.shape,
    word: { zh: shown.zh, en: shown.en },
    reason,
    daysLeft: row.deadline === null ? null : daysBetween(day, row.deadline),
    changesOn: row.light_until,
  }
}

/** The signs of a round's rules, worst first; none where it has adopted no rules. */
export const shownSigns = (rules: RuleSet | null | undefined): ShownSign[] =>
  rules
    ? signsInOrder(rules).map(({ sign, colour, shape, zh, en }) => ({
        sign,
        colour,
        shape,
        word: { zh, en },
      }))
    : []

/** Narrows a list to a sign, or to what has no light. */
export const whereLit = (where: Where, column: string, light: string | undefined): Where =>
  light === noLight ? where.and(`${column} is not distinct from ?`, null) : where.and(`${column} = ?`, light)
