import { type Day, daysBetween } from '#core/words/calendar/day.ts'
import { type RuleSet, noLight } from '#core/record/round/rule-set.ts'
import { lightOf } from '#core/rules/light/light.ts'
import { itemSigns } from '#core/rules/light/signs.ts'
import type { Why } from '#core/rules/light/why.ts'
import type { Light, ShownSign } from '#contract/values.ts'
import type { Where } from '#ledger/queries/read.ts'
import { type LightSource, itemOf } from '#ledger/views/light-columns.ts'

/** The light columns of a view row, with the round whose rules explain them. */
export type LitRow = LightSource & {
  round_id: string
  light_sign: string | null
  light_level: number | null
  light_until: Day | null
}

/** What a code of the rule set's own is called there. */
const worded = ({ reason, what }: Why, { classes, signs }: RuleSet) => {
  if (what === null) return null
  if (reason === 'class') return classes[what] ?? null
  const sign = reason === 'pressed' ? signs[what] : undefined
  return sign ? { zh: sign.zh, en: sign.en } : null
}

/** A light as people see it: the place's colour, shape and word for the sign, and what it rests on. */
export const shownLight = (row: LitRow, rules: ReadonlyMap<string, RuleSet | null>, day: Day): Light => {
  const { light_sign: sign, deadline } = row
  const set = rules.get(row.round_id)
  const shown = sign === null ? undefined : set?.signs[sign]
  const light = set && shown ? lightOf(itemOf(row), set, day) : null
  if (!set || sign === null || !shown || !light) return null
  return {
    level: row.light_level ?? 0,
    sign,
    colour: shown.colour,
    shape: shown.shape,
    word: { zh: shown.zh, en: shown.en },
    why: light.why.map((it) => ({ ...it, word: worded(it, set) })),
    daysLeft: deadline === null ? null : daysBetween(day, deadline),
    changesOn: row.light_until,
  }
}

/** One sign of a rule set as it is shown; null where the set has none of that name. */
export const shownSign = ({ signs }: RuleSet, sign: string): ShownSign | null => {
  const it = signs[sign]
  return it ? { sign, colour: it.colour, shape: it.shape, word: { zh: it.zh, en: it.en } } : null
}

/** The signs of a round's rules, worst first; none where it has adopted no rules. */
export const shownSigns = (rules: RuleSet | null | undefined): ShownSign[] =>
  rules
    ? itemSigns(rules).map(({ sign, colour, shape, zh, en }) => ({
        sign,
        colour,
        shape,
        word: { zh, en },
      }))
    : []

/** Narrows a list to a sign, or to what has no light. */
export const whereLit = (where: Where, column: string, light: string | undefined): Where =>
  light === noLight ? where.and(`${column} is not distinct from ?`, null) : where.and(`${column} = ?`, light)
