import type { CalledFor, Follow, RuleSet } from '#core/record/round/rule-set.ts'
import type { Spell } from '#core/rules/light/spells.ts'
import { type Day, addDays } from '#core/words/calendar/day.ts'

/** What already pressed the problem: an instrument about it, or a letter recorded by hand. */
export type Sent = { kind: string; on: Day }

/** A paper that the light rules call for today and nobody wrote yet. `since`: when the light of today was lit. */
export type Call = { sign: string; since: Day; times: number; calls: CalledFor; limit: Day | null }

/** How often it was lit with this sign, the light of today among them; only what began within the rule's days counts. */
const timesLit = (spells: readonly Spell[], { sign, within }: Follow, today: Day): number =>
  spells.filter((it) => it.sign === sign && (within === null || it.from > addDays(today, -within))).length

/** How hard each presses: who was sent something harder needs no reminder. Advice to others presses nobody. */
const hardness: Readonly<Record<string, number>> = {
  ...{ reminder: 1, letter: 2, notice: 2, order: 2, circular: 3, talk: 4 },
}
const atLeast = (kind: string, calls: CalledFor): boolean =>
  kind === calls || (hardness[kind] ?? 0) > (hardness[calls] ?? 0)

/** Once for each time it lights, and not again within the days of cooling down. */
const isDue = ({ calls, coolDownDays }: Follow, since: Day, sent: readonly Sent[], today: Day): boolean =>
  !sent.some((it) => atLeast(it.kind, calls) && (it.on >= since || it.on > addDays(today, -coolDownDays)))

/**
 * What follows from the light that a problem has today, by the rules in force: of rules for the same sign those for the
 * highest number of times that was reached. A hint to the office, which drafts it, has it approved and issues it.
 * @param spells all lights of the problem itself, to this day (rules/light/spells.ts)
 */
export const calledForBy = (
  { follows }: Pick<RuleSet, 'follows'>,
  spells: readonly Spell[],
  sent: readonly Sent[],
  today: Day,
): Call[] => {
  const now = spells.find((it) => it.of === 'problem' && it.until === null)
  if (!now || now.sign === null) return []
  const { sign, from: since } = now
  const own = spells.filter((it) => it.of === 'problem')
  const reached = follows
    .filter((it) => it.sign === sign)
    .map((follow) => ({ follow, times: timesLit(own, follow, today) }))
    .filter(({ follow, times }) => times >= follow.times)
  const most = Math.max(0, ...reached.map(({ follow }) => follow.times))
  return reached
    .filter(({ follow }) => follow.times === most && isDue(follow, since, sent, today))
    .map(({ follow, times }) => ({
      ...{ sign, since, times, calls: follow.calls },
      limit: follow.limitDays === null ? null : addDays(today, follow.limitDays),
    }))
}
