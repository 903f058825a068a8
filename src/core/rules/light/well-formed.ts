import {
  type LightCondition,
  type UnitCondition,
  comparisons,
  counts,
  eventKinds,
  forecasts,
  qualities,
  states,
} from '#core/record/round/light-condition.ts'

type Parts = Record<string, unknown>

const isOneOf = (all: readonly string[], it: unknown): boolean => typeof it === 'string' && all.includes(it)
const isWhole = (it: unknown): boolean => Number.isSafeInteger(it) && Math.abs(Number(it)) <= 10_000
const isKey = (it: unknown): boolean => typeof it === 'string' && /^[a-z0-9-]{1,40}$/.test(it)
const compared = ({ is, value }: Parts): boolean => isOneOf(comparisons, is) && isWhole(value)
const has = (it: Parts, ...names: string[]): boolean =>
  Object.keys(it).length === names.length && names.every((name) => name in it)

const isItemAsk = (it: Parts): boolean => {
  const { ask } = it
  if (isOneOf(states, ask)) return has(it, 'ask')
  if (isOneOf(counts, ask)) return has(it, 'ask', 'is', 'value') && compared(it)
  switch (ask) {
    case 'events':
      return (
        has(it, 'ask', 'of', 'within', 'is', 'value') &&
        isOneOf([...eventKinds, 'any'], it['of']) &&
        (it['within'] === null || isWhole(it['within'])) &&
        compared(it)
      )
    case 'forecast':
      return has(it, 'ask', 'of') && isOneOf(forecasts, it['of'])
    case 'quality':
      return has(it, 'ask', 'of') && isOneOf(qualities, it['of'])
    case 'class':
      return has(it, 'ask', 'of') && isKey(it['of'])
    case 'pressed':
      return has(it, 'ask', 'of', 'limitPassed') && isKey(it['of']) && typeof it['limitPassed'] === 'boolean'
    default:
      return false
  }
}

const isUnitAsk = (it: Parts): boolean => {
  switch (it['ask']) {
    case 'share-accepted':
      return has(it, 'ask', 'is', 'value') && compared(it)
    case 'lit':
      return has(it, 'ask', 'of', 'is', 'value') && isKey(it['of']) && compared(it)
    case 'place':
      return has(it, 'ask', 'from', 'is', 'value') && isOneOf(['top', 'bottom'], it['from']) && compared(it)
    default:
      return false
  }
}

/** Deeper ones nobody could read. */
const deepest = 6

const isCondition = (value: unknown, isAsk: (it: Parts) => boolean, depth = 0): boolean => {
  if (typeof value !== 'object' || value === null || depth > deepest) return false
  const it = value as Parts
  const below = (one: unknown) => isCondition(one, isAsk, depth + 1)
  const several = (all: unknown) =>
    has(it, 'all' in it ? 'all' : 'any') &&
    Array.isArray(all) &&
    all.length > 0 &&
    all.length <= 20 &&
    all.every(below)
  if ('all' in it) return several(it['all'])
  if ('any' in it) return several(it['any'])
  if ('not' in it) return has(it, 'not') && below(it['not'])
  if ('always' in it) return has(it, 'always') && it['always'] === true
  return isAsk(it)
}

/** Whether something that came from outside is a condition on items, and no deeper than anybody reads. */
export const isLightCondition = (value: unknown): value is LightCondition => isCondition(value, isItemAsk)
/** The same on units. */
export const isUnitCondition = (value: unknown): value is UnitCondition => isCondition(value, isUnitAsk)
