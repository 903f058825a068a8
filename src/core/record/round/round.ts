import type { RoundFact, RoundOpened } from '#core/record/round/facts.ts'
import type { RuleSet } from '#core/record/round/rule-set.ts'
import type { WaySet } from '#core/record/round/way.ts'
import type { Day } from '#core/words/calendar/day.ts'

export type Round = RoundOpened['body'] & {
  id: string
  rules: { ruleSet: RuleSet; from: Day }[]
  /** Highest number given in each aspect. */
  given: Record<number, number>
  /** What was configured, in the order in which it was set. */
  ways: WaySet['body'][]
}

/** Folds one fact of a round's stream into its state. */
export const foldRound = (round: Round | null, fact: RoundFact): Round => {
  if (fact.type === 'round.opened')
    return { id: fact.stream.id, ...fact.body, rules: [], given: {}, ways: [] }
  if (!round) throw new Error(`${fact.type} before round.opened`)
  switch (fact.type) {
    case 'round.rules-adopted':
      return { ...round, rules: [...round.rules, fact.body] }
    case 'round.numbers-given':
      return { ...round, given: { ...round.given, [fact.body.aspect]: fact.body.upTo } }
    case 'round.way-set':
      return { ...round, ways: [...round.ways, fact.body] }
  }
}

/** The rule set in force on a day, and the day on which another one set beforehand takes its place; null: none waits. */
export type RulesInForce = { rules: RuleSet | null; until: Day | null }
export const noRules: RulesInForce = { rules: null, until: null }

/** The rule set in force on `day`: of those adopted by then, the one adopted last. */
export const rulesOn = (round: Pick<Round, 'rules'>, day: Day): RuleSet | null =>
  round.rules.filter((it) => it.from <= day).at(-1)?.ruleSet ?? null

export const rulesInForce = (round: Pick<Round, 'rules'>, day: Day): RulesInForce => ({
  rules: rulesOn(round, day),
  until:
    round.rules
      .map((it) => it.from)
      .filter((from) => from > day)
      .toSorted()[0] ?? null,
})
