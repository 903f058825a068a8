import { type LightSign, type RuleSet, lightColours } from '#core/record/round/rule-set.ts'

/** The signs of a rule set in the order in which they are shown: worst first, then by colour. */
export const signsInOrder = ({ rules, signs }: RuleSet): (LightSign & { sign: string })[] => {
  const worst = (sign: string): number =>
    Math.max(0, ...rules.filter((it) => it.sign === sign).map((it) => it.level))
  return Object.entries(signs)
    .map(([sign, it]) => ({ sign, ...it }))
    .toSorted(
      (a, b) =>
        worst(b.sign) - worst(a.sign) ||
        lightColours.indexOf(a.colour) - lightColours.indexOf(b.colour) ||
        // The journal keeps no order of members: the name decides, so that it is one order everywhere.
        (a.sign < b.sign ? -1 : 1),
    )
}
