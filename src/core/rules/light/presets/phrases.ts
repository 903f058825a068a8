import type { Compared, Count, ItemAsk, LightCondition } from '#core/record/round/light-condition.ts'
import type {
  Addressee,
  CalledFor,
  Follow,
  LightColour,
  LightLevel,
  LightRule,
  LightShape,
  LightSign,
  RuleSet,
} from '#core/record/round/rule-set.ts'

/** What published rules say, in the words of conditions. */
const count =
  (ask: Count) =>
  (is: Compared['is'], value: number): ItemAsk => ({ ask, is, value })

export const daysLeft = count('days-left')
export const daysInHand = count('days-in-hand')
export const behind = count('behind')
export const pace = count('pace')
export const nodesMissed: ItemAsk = { ask: 'nodes-missed', is: 'at-least', value: 1 }
export const overdue = daysLeft('below', 0)

export const all = (...it: LightCondition[]): LightCondition => ({ all: it })
export const any = (...it: LightCondition[]): LightCondition => ({ any: it })
export const not = (it: LightCondition): LightCondition => ({ not: it })

/** Nobody has accepted it: whatever its unit says of it. */
export const open: LightCondition = not(any({ ask: 'accepted' }, { ask: 'closed' }))
export const accepted: LightCondition = any({ ask: 'accepted' }, { ask: 'closed' })

export const rule = (sign: string, level: LightLevel, ...when: LightCondition[]): LightRule => ({
  when: when.length === 1 && when[0] ? when[0] : all(...when),
  level,
  sign,
})
export const otherwise = (sign: string, level: LightLevel): LightRule => ({
  when: { always: true },
  level,
  sign,
})

const shapes: Record<LightColour, LightShape> = {
  red: 'octagon',
  orange: 'triangle',
  yellow: 'diamond',
  green: 'circle',
  blue: 'square',
  grey: 'ring',
  black: 'octagon',
}
export const sign = (
  colour: LightColour,
  zh: string,
  en: string,
  shape: LightShape = shapes[colour],
): LightSign => ({ colour, shape, zh, en })

/** What follows each time it lights, not again within a month. */
export const follow = (
  lit: string,
  calls: CalledFor,
  to: Addressee[],
  more: Partial<Pick<Follow, 'times' | 'within' | 'limitDays' | 'coolDownDays'>> = {},
): Follow => ({ sign: lit, times: 1, within: null, calls, to, limitDays: null, coolDownDays: 30, ...more })

/** A published rule set: whatever it leaves open is plain. */
export const published = (
  set: Pick<RuleSet, 'key' | 'name' | 'source' | 'rules' | 'signs'> & Partial<RuleSet>,
): RuleSet => ({
  version: 1,
  choose: 'first',
  cadence: 'daily',
  unitRules: [],
  classes: {},
  follows: [],
  calendar: [],
  ...set,
})
