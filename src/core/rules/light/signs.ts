import type { LightCondition } from '#core/record/round/light-condition.ts'
import { type LightLevel, type LightSign, type RuleSet, lightColours } from '#core/record/round/rule-set.ts'

/** The worst level that a sign stands for in a rule set. */
export const levelOfSign = ({ rules, unitRules }: RuleSet, sign: string): LightLevel =>
  [...rules, ...unitRules]
    .filter((it) => it.sign === sign)
    .reduce<LightLevel>((worst, { level }) => (level > worst ? level : worst), 0)

/** The signs of a rule set in the order in which they are shown: worst first, then by colour. */
export const signsInOrder = (set: RuleSet): (LightSign & { sign: string })[] =>
  Object.entries(set.signs)
    .map(([sign, it]) => ({ sign, ...it }))
    .toSorted(
      (a, b) =>
        levelOfSign(set, b.sign) - levelOfSign(set, a.sign) ||
        lightColours.indexOf(a.colour) - lightColours.indexOf(b.colour) ||
        // The journal keeps no order of members: the name decides, so that it is one order everywhere.
        (a.sign < b.sign ? -1 : 1),
    )

/** Those that items can have: signs of units alone stand in no list and no filter. */
export const itemSigns = (set: RuleSet): (LightSign & { sign: string })[] =>
  signsInOrder(set).filter(({ sign }) => set.rules.some((it) => it.sign === sign))

/** Whether a condition can hold only of what is reported done, accepted or closed. */
const needsDone = (condition: LightCondition): boolean => {
  if ('all' in condition) return condition.all.some(needsDone)
  if ('any' in condition) return condition.any.every(needsDone)
  return (
    'ask' in condition &&
    (condition.ask === 'done' || condition.ask === 'accepted' || condition.ask === 'closed')
  )
}

/** Whether a sign is given for nothing but work that is done: nobody sets it by hand. */
export const earnedOnly = ({ rules }: RuleSet, sign: string): boolean =>
  rules.filter((it) => it.sign === sign).every(({ when }) => needsDone(when))
