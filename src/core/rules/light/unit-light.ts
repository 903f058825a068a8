import type { UnitAsk } from '#core/record/round/light-condition.ts'
import type { LightLevel, RuleSet } from '#core/record/round/rule-set.ts'
import { compares } from '#core/rules/light/answer-ask.ts'
import { holds } from '#core/rules/light/condition.ts'

/** A unit with the counts of the problems it leads. */
export type UnitCounts = {
  id: string
  problems: number
  /** Accepted or closed. */
  accepted: number
  lit: Readonly<Record<string, number>>
}

const shareOf = ({ accepted, problems }: UnitCounts): number =>
  problems === 0 ? 0 : (100 * accepted) / problems

const answer = (ask: UnitAsk, unit: UnitCounts, all: readonly UnitCounts[]): boolean => {
  switch (ask.ask) {
    case 'share-accepted':
      return compares(ask, shareOf(unit))
    case 'lit':
      return compares(ask, unit.lit[ask.of] ?? 0)
    case 'place': {
      const share = shareOf(unit)
      const before = all.filter((it) =>
        ask.from === 'top' ? shareOf(it) > share : shareOf(it) < share,
      ).length
      return compares(ask, before + 1)
    }
  }
}

/**
 * The lights of units by what they lead: of results, never of the use of anything. A unit that leads nothing has none, and
 * where all units have one share none is first or last.
 */
export const unitLights = (
  { unitRules }: RuleSet,
  units: readonly UnitCounts[],
): Map<string, { sign: string; level: LightLevel }> => {
  const counted = units.filter((it) => it.problems > 0)
  const alike = new Set(counted.map(shareOf)).size < 2
  const lights = new Map<string, { sign: string; level: LightLevel }>()
  for (const unit of counted) {
    const rule = unitRules.find(({ when }) =>
      holds(when, (ask) => !(ask.ask === 'place' && alike) && answer(ask, unit, counted)),
    )
    if (rule) lights.set(unit.id, { sign: rule.sign, level: rule.level })
  }
  return lights
}
