/** Neutral level of a light: 0 nothing to do … 5 worst. What colour it has is the place's choice. */
export type LightLevel = 0 | 1 | 2 | 3 | 4 | 5

/** What a rule may ask about an item on a day. Days left are calendar days and negative once overdue. */
export type LightCondition =
  | { ask: 'days-left'; is: 'below' | 'at-most' | 'above'; value: number }
  | { ask: 'closed' | 'accepted' | 'long-term' | 'done' }
  | { all: LightCondition[] }
  | { any: LightCondition[] }
  | { not: LightCondition }
  | { always: true }

/** The first rule whose condition holds gives the level; `reason` names the sentence that explains it. */
export type LightRule = { when: LightCondition; level: LightLevel; sign: string; reason: LightReason }

export const lightReasons = [
  'closed',
  'accepted',
  'done',
  'long-term',
  'overdue',
  'near-due',
  'on-schedule',
] as const
export type LightReason = (typeof lightReasons)[number]

export const lightColours = ['red', 'orange', 'yellow', 'green', 'blue', 'grey'] as const
export type LightColour = (typeof lightColours)[number]
/** Colour never speaks alone: each sign has a shape of its own. */
export const lightShapes = ['circle', 'diamond', 'octagon', 'square', 'ring', 'triangle'] as const
export type LightShape = (typeof lightShapes)[number]

/** In place of a sign where nothing is lit: in counts and in the filter of a list. */
export const noLight = 'none'

export type LightSign = { colour: LightColour; shape: LightShape; zh: string; en: string }

export type RuleSet = {
  key: string
  version: number
  name: { zh: string; en: string }
  /** Where the rule was published, or our own choice. */
  source: string
  rules: LightRule[]
  /** The place's map from a rule's sign to colour, shape and words. */
  signs: Record<string, LightSign>
}
