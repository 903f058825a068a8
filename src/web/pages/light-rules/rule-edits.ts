import type { RuleSetContent } from '#contract/acts/lights.ts'
import type { Count, ItemAsk, LightCondition, State } from '#core/record/round/light-condition.ts'

type Rule = RuleSetContent['rules'][number]

/** The parts of a condition that all have to hold; one that always holds has none. */
export const clausesOf = (when: LightCondition): LightCondition[] =>
  'all' in when ? when.all : 'always' in when ? [] : [when]

export const withClauses = (clauses: readonly LightCondition[]): LightCondition =>
  clauses.length === 0
    ? { always: true }
    : clauses.length === 1 && clauses[0]
      ? clauses[0]
      : { all: [...clauses] }

/** What a clause asks, where it asks one thing: that can be changed in place. */
export const askedBy = (clause: LightCondition): { ask: ItemAsk; no: boolean } | null => {
  if ('ask' in clause) return { ask: clause, no: false }
  if ('not' in clause && 'ask' in clause.not) return { ask: clause.not, no: true }
  return null
}

/** Choices of the builder, by name: a count with its number, or a state that holds or does not. */
export type Choice = `count ${Count}` | `${'is' | 'not'} ${State}`

export const choiceOf = ({ ask, no }: { ask: ItemAsk; no: boolean }): Choice | null => {
  if ('is' in ask && ask.ask !== 'events') return no ? null : `count ${ask.ask}`
  if (ask.ask === 'events' || 'of' in ask) return null
  return `${no ? 'not' : 'is'} ${ask.ask}`
}

export const clauseOf = (choice: Choice): LightCondition => {
  const [kind, name] = choice.split(' ')
  if (kind === 'count')
    return {
      ask: name as Count,
      is: name?.endsWith('left') ? 'at-most' : 'at-least',
      value: name?.endsWith('left') ? 10 : 1,
    }
  const ask = { ask: name as State }
  return kind === 'is' ? ask : { not: ask }
}

const swapped = <It>(all: readonly It[], at: number, to: number): It[] =>
  all.map((it, place) => (place === at ? (all[to] ?? it) : place === to ? (all[at] ?? it) : it))

/** Edits of a rule set's rules; each gives a new list. */
export const edits = {
  change: (rules: readonly Rule[], at: number, change: Partial<Rule>): Rule[] =>
    rules.map((it, place) => (place === at ? { ...it, ...change } : it)),
  move: (rules: readonly Rule[], at: number, by: 1 | -1): Rule[] => swapped(rules, at, at + by),
  remove: (rules: readonly Rule[], at: number): Rule[] => rules.filter((_, place) => place !== at),
  /** A new rule comes before whatever takes all the rest. */
  add: (rules: readonly Rule[], sign: string, level: Rule['level']): Rule[] => {
    const rule: Rule = { when: { ask: 'days-left', is: 'at-most', value: 10 }, level, sign }
    const last = rules.at(-1)
    return last && 'always' in last.when ? [...rules.slice(0, -1), rule, last] : [...rules, rule]
  },
}
