/**
 * What single cells of a pasted table say: units by name, a day by which.
 *
 *     县教育局、财政局（牵头）      two names, the first leads
 *     同上                          what the cell above says
 */
import type { Day } from '#core/words/calendar/day.ts'
import { isName } from '#core/words/figures/named-person.ts'
import { fold } from '#core/words/figures/fold.ts'
import type { TimeClass } from '#core/words/lists/draft.ts'
import { noDuty, tellDuty, tellUnitOrPerson } from '#core/words/lists/duty.ts'
import { isNone, isNothing, serialDay } from '#core/words/lists/ledgers/cell-words.ts'

/** What a cell says; 无 and — say nothing. */
export const saying = (words: string): string => (isNothing(words) || isNone(words) ? '' : words)

/** The units a cell names, as written; somebody named beside them is left out and told as `persons`. */
export const unitsNamed = (words: string): { units: string[]; persons: string[] } => {
  const duty = noDuty()
  tellDuty(duty, 'leadUnit', words, null)
  const [units, persons]: [string[], string[]] = [[], []]
  for (const name of [duty.leadUnit, ...duty.coUnits]) {
    if (name === null) continue
    const one = noDuty()
    tellUnitOrPerson(one, name)
    const unit = one.leadUnit ?? (isName(fold(name)) ? null : name)
    if (unit !== null && !units.includes(unit)) units.push(unit)
    if (unit !== name && one.handler !== null) persons.push(one.handler)
  }
  return { units, persons }
}

/** By when, as a cell says it in the year of `today`; `unread`: it says something, and no day. */
export const limitNamed = (
  words: string,
  today: Day,
): { day: Day | null; timeClass: TimeClass | null; unread: boolean } => {
  const duty = noDuty()
  tellDuty(duty, 'deadline', serialDay(words) ?? words, Number(today.slice(0, 4)))
  const { deadline: day, timeClass } = duty
  return { day, timeClass, unread: words !== '' && day === null && timeClass === null }
}
