import {
  accepted,
  any,
  behind,
  daysInHand,
  follow,
  nodesMissed,
  not,
  open,
  otherwise,
  overdue,
  pace,
  published,
  rule,
  sign,
} from './phrases.ts'

/** Published rules that hold progress against time. */

/** Jingdezhen, inspections: accepted green, long-term blue, behind red, everything else under way yellow; weekly. */
export const jingdezhen = published({
  key: 'jingdezhen',
  name: { zh: '景德镇四色', en: 'Jingdezhen four colours' },
  source: '景德镇市巡视整改周调度',
  cadence: 'weekly',
  rules: [
    rule('green', 0, accepted),
    rule('red', 3, any(overdue, nodesMissed)),
    rule('blue', 0, { ask: 'long-term' }),
    otherwise('yellow', 1),
  ],
  signs: {
    red: sign('red', '进度滞后', 'Behind'),
    yellow: sign('yellow', '正在整改', 'Under way'),
    green: sign('green', '完成整改', 'Done'),
    blue: sign('blue', '长期坚持', 'Long-term'),
  },
  follows: [follow('red', 'notice', ['unit', 'unit-head'], { limitDays: 30 })],
})

/** Songyang, 2022: a missed month yellow, still missed when the quarter ends red; units get plates. */
export const songyang = published({
  key: 'songyang',
  name: { zh: '松阳月度季度灯', en: 'Songyang month and quarter' },
  source: '松阳县重点工作红黄灯（2022）',
  rules: [
    rule('red', 3, open, { ask: 'node-past-quarter' }),
    rule('red', 3, open, overdue),
    rule('yellow', 2, open, { ask: 'node-past-month' }),
  ],
  unitRules: [
    { when: { ask: 'lit', of: 'red', is: 'at-least', value: 1 }, level: 3, sign: 'red-plate' },
    { when: { ask: 'lit', of: 'yellow', is: 'at-least', value: 1 }, level: 2, sign: 'yellow-plate' },
  ],
  signs: {
    red: sign('red', '季度未完成', 'Quarter missed'),
    yellow: sign('yellow', '月度未完成', 'Month missed'),
    'red-plate': sign('red', '红牌', 'Red plate', 'square'),
    'yellow-plate': sign('yellow', '黄牌', 'Yellow plate', 'square'),
  },
  follows: [follow('yellow', 'notice', ['unit']), follow('red', 'notice', ['unit', 'unit-head'])],
})

/**
 * Yinchuan, projects, 2025: due and not begun yellow, for three months red; 10 to 30 points behind yellow, more red; nothing
 * entered for a month yellow, for two red.
 */
export const yinchuan = published({
  key: 'yinchuan',
  name: { zh: '银川进度灯', en: 'Yinchuan progress lights' },
  source: '银川市重大项目红黄绿灯（2025）',
  choose: 'highest',
  rules: [
    rule('red', 3, open, not({ ask: 'begun' }), daysInHand('at-least', 90)),
    rule('red', 3, open, behind('above', 30)),
    rule('red', 3, open, { ask: 'days-untold', is: 'above', value: 60 }),
    rule('yellow', 2, open, not({ ask: 'begun' }), daysInHand('at-least', 1)),
    rule('yellow', 2, open, behind('at-least', 10)),
    rule('yellow', 2, open, { ask: 'days-untold', is: 'above', value: 30 }),
    otherwise('green', 0),
  ],
  signs: {
    red: sign('red', '红灯', 'Red'),
    yellow: sign('yellow', '黄灯', 'Yellow'),
    green: sign('green', '绿灯', 'Green'),
  },
  follows: [
    follow('yellow', 'order', ['unit']),
    follow('red', 'order', ['unit', 'unit-head'], { limitDays: 30 }),
  ],
})

/** Sanya, projects, 2022, monthly: on schedule green, less yellow, less than half of it red; districts by their month. */
export const sanya = published({
  key: 'sanya',
  name: { zh: '三亚序时灯', en: 'Sanya schedule lights' },
  source: '三亚市重点项目红黄绿灯（2022）',
  cadence: 'monthly',
  rules: [
    rule('green', 0, accepted),
    rule('red', 3, pace('below', 50)),
    rule('yellow', 2, pace('below', 100)),
    otherwise('green', 0),
  ],
  unitRules: [
    { when: { ask: 'lit', of: 'red', is: 'at-least', value: 1 }, level: 3, sign: 'red' },
    { when: { ask: 'lit', of: 'yellow', is: 'at-least', value: 1 }, level: 2, sign: 'yellow' },
    { when: { always: true }, level: 0, sign: 'green' },
  ],
  signs: {
    red: sign('red', '红灯', 'Red'),
    yellow: sign('yellow', '黄灯', 'Yellow'),
    green: sign('green', '绿灯', 'Green'),
  },
  follows: [
    follow('yellow', 'talk', ['unit']),
    follow('yellow', 'talk', ['unit-head', 'lead-leader'], { times: 2 }),
    follow('red', 'talk', ['unit-head', 'lead-leader']),
  ],
})

/** Suichang: blue, green, yellow, red for ahead, normal, error, late. */
export const suichang = published({
  key: 'suichang',
  name: { zh: '遂昌四色', en: 'Suichang four colours' },
  source: '遂昌县天剑督查系统',
  rules: [
    rule('red', 3, open, overdue),
    rule('yellow', 2, open, { ask: 'quality', of: 'poor' }),
    rule('blue', 0, any(pace('above', 100), { ask: 'done' })),
    otherwise('green', 0),
  ],
  signs: {
    red: sign('red', '超期', 'Late'),
    yellow: sign('yellow', '差错', 'Error'),
    green: sign('green', '正常', 'Normal'),
    blue: sign('blue', '超前', 'Ahead'),
  },
})
