import type { Day } from '#core/words/calendar/day.ts'
import type { Fact } from '#core/record/fact/envelope.ts'
import type { RuleSet, RuleSetV1 } from '#core/record/round/rule-set.ts'
import type { WaySet } from '#core/record/round/way.ts'

/** 巡视 · 巡察 · 审计 · 督察 */
export const inspectionKinds = ['inspection', 'patrol', 'audit', 'environment'] as const
export type InspectionKind = (typeof inspectionKinds)[number]

/** Days from the feedback to the plan, to the end of the concentrated period, and from there to the report. */
export type Clocks = { planDays: number; concentratedDays: number; reportDays: number }

export type RoundOpened = Fact<
  'round.opened',
  {
    /** Which round it is; leads every problem number. */
    ordinal: number
    name: string
    kind: InspectionKind
    inspector: string
    inspected: string
    period: { from: Day; to: Day } | null
    feedbackOn: Day | null
    clocks: Clocks
    predecessor: string | null
  }
>
/** The place's light rules, whole, so that the board of any past day can be redrawn. */
export type RulesAdopted = Fact<'round.rules-adopted', { ruleSet: RuleSet; from: Day }>
export type RulesAdoptedV1 = { ruleSet: RuleSetV1; from: Day }
/** Numbers 轮次-方面-序号 are given once and never again: an import takes the next ones of each aspect. */
export type NumbersGiven = Fact<'round.numbers-given', { aspect: number; upTo: number }>

export type RoundFact = RoundOpened | RulesAdopted | NumbersGiven | WaySet
