import type { RuleSet } from '#core/record/round/rule-set.ts'

const open = { not: { any: [{ ask: 'closed' as const }, { ask: 'accepted' as const }] } }

/**
 * The published rule of Jiangjin (Chongqing), inspections: 20 days left a green letter, 10 a yellow one, overdue a red one.
 * Green here is the mildest reminder, not «all well»; with more than 20 days left no light is lit.
 */
export const jiangjin: RuleSet = {
  key: 'jiangjin',
  version: 1,
  name: { zh: '江津三色预警', en: 'Jiangjin three-colour warning' },
  source: '重庆市江津区巡察整改三色预警',
  rules: [
    {
      when: { all: [open, { ask: 'days-left', is: 'below', value: 0 }] },
      level: 3,
      sign: 'red',
      reason: 'overdue',
    },
    {
      when: { all: [open, { ask: 'days-left', is: 'at-most', value: 10 }] },
      level: 2,
      sign: 'yellow',
      reason: 'near-due',
    },
    {
      when: { all: [open, { ask: 'days-left', is: 'at-most', value: 20 }] },
      level: 1,
      sign: 'green',
      reason: 'near-due',
    },
  ],
  signs: {
    red: { colour: 'red', shape: 'octagon', zh: '红色预警', en: 'Red warning' },
    yellow: { colour: 'yellow', shape: 'diamond', zh: '黄色预警', en: 'Yellow warning' },
    green: { colour: 'green', shape: 'triangle', zh: '绿色提醒', en: 'Green reminder' },
  },
}
