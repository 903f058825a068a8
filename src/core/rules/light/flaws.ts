import type { RuleSet } from '#core/record/round/rule-set.ts'
import { addDays } from '#core/words/calendar/day.ts'
import { asksOf } from '#core/rules/light/condition.ts'
import { type LightItem, lightItem } from '#core/rules/light/light-item.ts'
import { lightOf } from '#core/rules/light/light.ts'

/**
 * What keeps a rule set from being put in force, and what only has to be known of it.
 * no-rules · unknown-sign: a rule or what follows names a sign that has no colour · alike: two signs cannot be told apart ·
 * unknown-class · unreachable: a rule behind one that always holds · closed-warns: what is closed still warns
 */
export type RuleSetFlaw =
  | { flaw: 'no-rules' }
  | { flaw: 'unknown-sign'; sign: string }
  | { flaw: 'alike'; signs: [string, string] }
  | { flaw: 'unknown-class'; class: string }
  | { flaw: 'unreachable'; rule: number }
  | { flaw: 'closed-warns'; sign: string }

const deadline = '2026-06-30'
const worked: LightItem = {
  ...lightItem({ deadline, timeClass: 'time-limited', step: 'in-progress', done: false, details: null }),
  handedOut: true,
  since: '2026-01-01',
  from: '2026-01-01',
}

const signFlaws = ({ rules, unitRules, follows, signs }: RuleSet): RuleSetFlaw[] => {
  const named = new Set([...rules, ...unitRules, ...follows].map((it) => it.sign))
  const shown = Object.entries(signs)
  return [
    ...[...named]
      .filter((it) => !(it in signs))
      .map((it): RuleSetFlaw => ({ flaw: 'unknown-sign', sign: it })),
    ...shown.flatMap(([key, { colour, shape, zh }], at) =>
      shown
        .slice(at + 1)
        .filter(([, it]) => (it.colour === colour && it.shape === shape) || it.zh === zh)
        .map(([other]): RuleSetFlaw => ({ flaw: 'alike', signs: [key, other] })),
    ),
  ]
}

const classFlaws = ({ rules, classes }: RuleSet): RuleSetFlaw[] =>
  rules
    .flatMap(({ when }) => asksOf(when))
    .flatMap((it) => (it.ask === 'class' && !(it.of in classes) ? [it.of] : []))
    .map((it) => ({ flaw: 'unknown-class', class: it }))

const reachFlaws = ({ rules, choose }: RuleSet): RuleSetFlaw[] => {
  const last = choose === 'first' ? rules.findIndex(({ when }) => 'always' in when) : -1
  return last === -1 || last === rules.length - 1 ? [] : [{ flaw: 'unreachable', rule: last + 2 }]
}

/** Long past its deadline and closed: whatever the rules say of it, it must not warn. */
const closedFlaws = (rules: RuleSet): RuleSetFlaw[] => {
  const closed = { ...worked, accepted: true, closed: true, nodes: [deadline], extensions: 9, returns: 9 }
  const light = lightOf(closed, rules, '2027-06-30')
  return light && light.level > 0 ? [{ flaw: 'closed-warns', sign: light.sign }] : []
}

/** What keeps a rule set from being put in force; empty where nothing does. */
export const ruleSetFlaws = (rules: RuleSet): RuleSetFlaw[] => {
  if (rules.rules.length === 0) return [{ flaw: 'no-rules' }]
  const signs = signFlaws(rules)
  return [
    ...signs,
    ...classFlaws(rules),
    ...reachFlaws(rules),
    ...(signs.some((it) => it.flaw === 'unknown-sign') ? [] : closedFlaws(rules)),
  ]
}

/** Whether what is open and long past its deadline has no warning: nothing wrong with the rules, and to be known before. */
export const silentWhenLate = (rules: RuleSet): boolean =>
  (lightOf(worked, rules, '2027-06-30')?.level ?? 0) === 0

/** Days on which a light would get milder although nobody has done anything: none in a rule set on deadlines alone. */
export const mellowsAlone = (rules: RuleSet): boolean => {
  let level = 0
  for (let day = '2026-01-01'; day <= '2027-03-31'; day = addDays(day, 1)) {
    const now = lightOf(worked, rules, day)?.level ?? 0
    if (now < level) return true
    level = now
  }
  return false
}
