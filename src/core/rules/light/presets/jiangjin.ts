import { daysLeft, follow, open, overdue, published, rule, sign } from './phrases.ts'

/**
 * Jiangjin (Chongqing), inspections: 20 days left a green letter, 10 a yellow one, overdue a red one. Green here is the
 * mildest reminder, not «all well»; with more than 20 days left no light is lit.
 */
export const jiangjin = published({
  key: 'jiangjin',
  version: 2,
  name: { zh: '江津三色预警', en: 'Jiangjin three-colour warning' },
  source: '重庆市江津区巡察整改三色预警',
  rules: [
    rule('red', 3, open, overdue),
    rule('yellow', 2, open, daysLeft('at-most', 10)),
    rule('green', 1, open, daysLeft('at-most', 20)),
  ],
  signs: {
    red: sign('red', '红色预警', 'Red warning'),
    yellow: sign('yellow', '黄色预警', 'Yellow warning'),
    green: sign('green', '绿色提醒', 'Green reminder', 'triangle'),
  },
  follows: [
    follow('green', 'letter', ['handler']),
    follow('yellow', 'letter', ['handler', 'lead-leader']),
    follow('red', 'letter', ['unit', 'unit-head']),
  ],
})
