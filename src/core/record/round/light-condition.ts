/** 按期完成 · 有望完成 · 难以完成: what somebody who knows the matter expects of it. */
export const forecasts = ['on-time', 'hopeful', 'hard'] as const
export type Forecast = (typeof forecasts)[number]

/** 质量好 · 一般 · 差: how well it is done, as somebody judged who looked. */
export const qualities = ['good', 'fair', 'poor'] as const
export type Quality = (typeof qualities)[number]

/** 通报点名 · 上级点名 · 媒体曝光 · 群众不满意 · 复查不合格: what happened about an item, noted with its source. */
export const eventKinds = [
  'named-in-circular',
  'named-by-superior',
  'media-exposure',
  'dissatisfied',
  'recheck-failed',
] as const
export type EventKind = (typeof eventKinds)[number]

export const comparisons = ['below', 'at-most', 'at-least', 'above'] as const
export type Compared = { is: (typeof comparisons)[number]; value: number }

/**
 * What is counted about an item on a day.
 * days-left: to the deadline, negative once overdue · days-in-hand: since it was given to a unit · days-untold: since
 * anybody told anything of it, or since the plan stands · behind: points of a hundred by which progress is behind the share
 * of its time that is used · pace: progress in hundredths of that share · progress: hundredths done · nodes-missed: parts
 * (measures, shares, steps of a run-off plan) past their own day and not done · node-days-late: days since the first of those
 * days · extensions: how often it was put off · returns: how often it was sent back
 */
export const counts = [
  'days-left',
  'working-days-left',
  'days-in-hand',
  'working-days-in-hand',
  'days-untold',
  'behind',
  'pace',
  'progress',
  'nodes-missed',
  'node-days-late',
  'extensions',
  'returns',
] as const
export type Count = (typeof counts)[number]

/**
 * What holds of an item or does not. begun: something was told of it · handed-out: a unit has it · node-past-month,
 * node-past-quarter: a part was missed in a month, or quarter, that is over, and is still not done
 */
export const states = [
  'closed',
  'accepted',
  'done',
  'long-term',
  'begun',
  'handed-out',
  'node-past-month',
  'node-past-quarter',
] as const
export type State = (typeof states)[number]

/** What a rule may ask about a problem or a measure. */
export type ItemAsk =
  | ({ ask: Count } & Compared)
  | { ask: State }
  /** `within`: of the last so many days only; null: ever. */
  | ({ ask: 'events'; of: EventKind | 'any'; within: number | null } & Compared)
  | { ask: 'forecast'; of: Forecast }
  | { ask: 'quality'; of: Quality }
  /** What kind of matter it was said to be, by the key of one of the rule set's own classes. */
  | { ask: 'class'; of: string }
  /** 亮牌发函: it was pressed last with this sign; with `limitPassed` also its new limit has passed without reason. */
  | { ask: 'pressed'; of: string; limitPassed: boolean }

/** What a rule may ask about a unit, over the problems it leads in the round. */
export type UnitAsk =
  /** Hundredths of them that are accepted or closed. */
  | ({ ask: 'share-accepted' } & Compared)
  /** How many of them have this light. */
  | ({ ask: 'lit'; of: string } & Compared)
  /** Its place among the units by that share, from the best down or from the last up; those of one share have one place. */
  | ({ ask: 'place'; from: 'top' | 'bottom' } & Compared)

/** Asks put together. */
export type Condition<Ask> =
  | Ask
  | { all: Condition<Ask>[] }
  | { any: Condition<Ask>[] }
  | { not: Condition<Ask> }
  | { always: true }

export type LightCondition = Condition<ItemAsk>
export type UnitCondition = Condition<UnitAsk>
