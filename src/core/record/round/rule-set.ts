import type { CalendarEdition } from '#core/words/calendar/edition.ts'
import type { LightCondition, UnitCondition } from '#core/record/round/light-condition.ts'

/** Neutral level of a light: 0 nothing to do … 5 worst. What colour it has is the place's choice. */
export const lightLevels = [0, 1, 2, 3, 4, 5] as const
export type LightLevel = (typeof lightLevels)[number]

/** `undated`: lights also where there is no deadline; what says that all is well never does. */
export type LightRule = { when: LightCondition; level: LightLevel; sign: string; undated?: true }
export type UnitRule = { when: UnitCondition; level: LightLevel; sign: string }

/** Why a light shines: the kind of fact that decided it. */
export const lightReasons = [
  'overridden',
  'closed',
  'accepted',
  'done',
  'long-term',
  'overdue',
  'near-due',
  'on-schedule',
  'behind',
  'ahead',
  'progress',
  'nodes-missed',
  'extended',
  'returned',
  'untold',
  'not-begun',
  'in-hand',
  'not-handed-out',
  'event',
  'forecast',
  'quality',
  'class',
  'pressed',
] as const
export type LightReason = (typeof lightReasons)[number]

export const lightColours = ['red', 'orange', 'yellow', 'green', 'blue', 'grey', 'black'] as const
export type LightColour = (typeof lightColours)[number]
/** Colour never speaks alone: each sign has a shape of its own. */
export const lightShapes = ['circle', 'diamond', 'octagon', 'square', 'ring', 'triangle'] as const
export type LightShape = (typeof lightShapes)[number]

/** In place of a sign where nothing is lit: in counts and in the filter of a list. */
export const noLight = 'none'

export type LightSign = { colour: LightColour; shape: LightShape; zh: string; en: string }

/** When time moves on for the lights: between two of these days only what is recorded changes them. Mondays; firsts of a month. */
export const cadences = ['daily', 'weekly', 'monthly'] as const
export type Cadence = (typeof cadences)[number]

/** 督办文书 that a light can call for (supervision draws it up). */
export const calledFor = ['reminder', 'letter', 'order', 'talk', 'circular', 'notice'] as const
export type CalledFor = (typeof calledFor)[number]

/** Whom it goes to: 经办人 · 分管（牵头）领导 · 责任单位 · 单位主要负责人 · 督办单位 */
export const addressees = ['handler', 'lead-leader', 'unit', 'unit-head', 'office'] as const
export type Addressee = (typeof addressees)[number]

/** What follows from a light. Whatever is more than a reminder is drawn up for somebody to confirm, and never goes by itself. */
export type Follow = {
  sign: string
  /** Lit for the so many-th time (`within` so many days; null: ever); 1: whenever it lights. */
  times: number
  within: number | null
  calls: CalledFor
  to: Addressee[]
  /** Days of the new limit; null: none is set. */
  limitDays: number | null
  /** Days in which the same is not drawn up again. */
  coolDownDays: number
}

export type RuleSet = {
  key: string
  version: number
  name: { zh: string; en: string }
  /** Where the rule was published, or our own choice. */
  source: string
  /** Of the rules that hold, the first one in their order, or the one of the highest level. */
  choose: 'first' | 'highest'
  cadence: Cadence
  rules: LightRule[]
  /** Lights of units, over what they lead; the first that holds. Empty: units have none. */
  unitRules: UnitRule[]
  /** Kinds of matter that rules may ask for. */
  classes: Record<string, { zh: string; en: string }>
  follows: Follow[]
  /** The working calendar as it was known when the rules were put in force; empty where no rule asks for working days. */
  calendar: CalendarEdition[]
  /** The place's map from a rule's sign to colour, shape and words. */
  signs: Record<string, LightSign>
}

/** Before rules could ask for more than days and steps. */
export type RuleSetV1 = Pick<RuleSet, 'key' | 'version' | 'name' | 'source' | 'signs'> & {
  rules: (Omit<LightRule, 'undated'> & { reason: string })[]
}

/** The same rules in today's shape; the reason of a light is read from its rule since. */
export const ruleSetOfV1 = (it: RuleSetV1): RuleSet => ({
  ...it,
  choose: 'first',
  cadence: 'daily',
  rules: it.rules.map(({ when, level, sign }) => ({ when, level, sign })),
  unitRules: [],
  classes: {},
  follows: [],
  calendar: [],
})
