import type { LightRule, LightSign, UnitRule } from '#core/record/round/rule-set.ts'
import { follow, published, sign } from './phrases.ts'
import { standard } from './standard.ts'

/** Published rules about units. Their items are lit by our standard rules: of those nothing was published. */

const items: { rules: LightRule[]; signs: Record<string, LightSign> } = {
  rules: standard.rules,
  signs: standard.signs,
}
const plate = (of: UnitRule['sign'], level: UnitRule['level'], when: UnitRule['when']): UnitRule => ({
  when,
  level,
  sign: of,
})
const share = (is: 'at-least' | 'below', value: number) => ({ ask: 'share-accepted', is, value }) as const
const place = (from: 'top' | 'bottom', value: number) =>
  ({ ask: 'place', from, is: 'at-most', value }) as const

/** Zaozhuang, a public screen, 2023: by place the first get a blue plate, those behind yellow and red; how many is our choice. */
export const zaozhuang = published({
  key: 'zaozhuang',
  name: { zh: '枣庄位次亮牌', en: 'Zaozhuang plates by place' },
  source: '枣庄市亮牌公示（2023），名额未公布，取前三、后三、末位',
  ...items,
  unitRules: [
    plate('unit-red', 3, place('bottom', 1)),
    plate('unit-yellow', 2, place('bottom', 3)),
    plate('unit-blue', 0, place('top', 3)),
  ],
  signs: {
    ...items.signs,
    'unit-blue': sign('blue', '蓝牌', 'Blue plate', 'diamond'),
    'unit-yellow': sign('yellow', '黄牌', 'Yellow plate', 'square'),
    'unit-red': sign('red', '红牌', 'Red plate', 'square'),
  },
})

/** Jiangmen, 2019, monthly: 90 % and more the red list (of honour), below 85 % the black one, nothing between. */
export const jiangmen = published({
  key: 'jiangmen',
  name: { zh: '江门红黑榜', en: 'Jiangmen red and black lists' },
  source: '江门市红黑榜（2019）',
  cadence: 'monthly',
  ...items,
  unitRules: [plate('red-list', 0, share('at-least', 90)), plate('black-list', 3, share('below', 85))],
  signs: {
    ...items.signs,
    'red-list': sign('red', '红榜', 'Red list', 'circle'),
    'black-list': sign('black', '黑榜', 'Black list'),
  },
})

/** Xichou Xisa town, 2021: red (good), yellow and black lists of departments; the shares are our choice. */
export const xichou = published({
  key: 'xichou',
  name: { zh: '西畴红黄黑榜', en: 'Xichou three lists' },
  source: '西畴县西洒镇红黄黑榜（2021），分档比例未公布，取90%、60%',
  ...items,
  unitRules: [
    plate('red-list', 0, share('at-least', 90)),
    plate('yellow-list', 2, share('at-least', 60)),
    plate('black-list', 3, { always: true }),
  ],
  signs: {
    ...items.signs,
    'red-list': sign('red', '红榜', 'Red list', 'circle'),
    'yellow-list': sign('yellow', '黄榜', 'Yellow list', 'square'),
    'black-list': sign('black', '黑榜', 'Black list'),
  },
})

/** Hengyang, projects, 2026: the red list moves, the yellow one lags and is left by mending in time; lagging is any overdue problem here. */
export const hengyang = published({
  key: 'hengyang',
  name: { zh: '衡阳红黄榜', en: 'Hengyang red and yellow lists' },
  source: '衡阳市项目红黄榜（2026），滞后标准未公布，取有逾期',
  ...items,
  unitRules: [
    plate('yellow-list', 2, { ask: 'lit', of: 'late', is: 'at-least', value: 1 }),
    plate('red-list', 0, { always: true }),
  ],
  signs: {
    ...items.signs,
    'red-list': sign('red', '红榜', 'Red list', 'circle'),
    'yellow-list': sign('yellow', '黄榜', 'Yellow list', 'square'),
  },
  follows: [follow('late', 'reminder', ['unit'])],
})
