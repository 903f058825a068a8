import {
  accepted,
  all,
  daysLeft,
  follow,
  nodesMissed,
  open,
  otherwise,
  overdue,
  published,
  rule,
  sign,
} from './phrases.ts'

/** Published rules that look at the deadline alone, or at it first. */

/** Gaotai Xuanhua town, 2023: reported done blue, under way yellow, missed its date red; a monthly report. */
export const gaotai = published({
  key: 'gaotai',
  name: { zh: '高台宣化三色', en: 'Gaotai three colours' },
  source: '高台县宣化镇巡察整改（2023）',
  cadence: 'monthly',
  rules: [
    rule('blue', 0, accepted),
    rule('blue', 0, { ask: 'done' }),
    rule('red', 3, overdue),
    otherwise('yellow', 1),
  ],
  signs: {
    blue: sign('blue', '完成', 'Done'),
    yellow: sign('yellow', '正在推进', 'Under way'),
    red: sign('red', '逾期未完成', 'Missed its date'),
  },
  follows: [follow('red', 'notice', ['unit', 'unit-head'])],
})

/** Suqian, 2025: near due a blue letter, behind or poor a yellow one, overdue a red one. «Near» is ten days here, our choice. */
export const suqian = published({
  key: 'suqian',
  name: { zh: '宿迁三色督办', en: 'Suqian three-colour letters' },
  source: '宿迁产发集团三色督办（2025），临期天数未公布，取10天',
  rules: [
    rule('red', 3, open, overdue),
    { when: all(open, { any: [nodesMissed, { ask: 'quality', of: 'poor' }] }), level: 2, sign: 'yellow' },
    rule('blue', 1, open, daysLeft('at-most', 10)),
  ],
  signs: {
    red: sign('red', '红色督办', 'Red letter'),
    yellow: sign('yellow', '黄色督办', 'Yellow letter'),
    blue: sign('blue', '蓝色提醒', 'Blue letter'),
  },
  follows: [
    follow('blue', 'letter', ['handler']),
    follow('yellow', 'letter', ['unit']),
    follow('red', 'letter', ['unit', 'unit-head']),
  ],
})

/** A discipline office in Xi'an: within three days of the limit a reminder to everybody, leaders too; red on the last day, our choice. */
export const xian = published({
  key: 'xian',
  name: { zh: '西安临期推送', en: 'Xi’an near-due reminders' },
  source: '西安市纪检监察机关限期推送提醒，黄红分界未公布，取当天',
  rules: [rule('red', 2, open, daysLeft('at-most', 0)), rule('yellow', 1, open, daysLeft('at-most', 3))],
  signs: {
    red: sign('red', '到期提醒', 'Due'),
    yellow: sign('yellow', '临期提醒', 'Near due'),
  },
  follows: [
    follow('yellow', 'reminder', ['handler', 'lead-leader', 'unit-head', 'office']),
    follow('red', 'reminder', ['handler', 'lead-leader', 'unit-head', 'office']),
  ],
})

/** A builder in Shenzhen: up to 7 days behind yellow, up to 15 orange, from 15 on red. */
export const shenzhen = published({
  key: 'shenzhen',
  name: { zh: '按逾期天数分级', en: 'By days overdue' },
  source: '深圳某建筑企业进度预警',
  rules: [
    rule('red', 4, open, daysLeft('at-most', -15)),
    rule('orange', 3, open, daysLeft('below', -7)),
    rule('yellow', 2, open, overdue),
  ],
  signs: {
    red: sign('red', '严重滞后', 'Far behind'),
    orange: sign('orange', '滞后', 'Behind'),
    yellow: sign('yellow', '轻微滞后', 'Slightly behind'),
  },
})

/** Ledger software of banks: closed, past the limit, up to 10, up to 20, more days left. */
export const bank = published({
  key: 'bank',
  name: { zh: '银行台账分档', en: 'Bank ledger buckets' },
  source: '银行业问题整改台账软件的分档',
  rules: [
    rule('closed', 0, accepted),
    rule('past', 4, overdue),
    rule('ten', 3, daysLeft('at-most', 10)),
    rule('twenty', 2, daysLeft('at-most', 20)),
    { when: daysLeft('above', 20), level: 0, sign: 'more' },
  ],
  signs: {
    past: sign('red', '已超时限', 'Past the limit'),
    ten: sign('orange', '10天以内', 'Up to 10 days'),
    twenty: sign('yellow', '20天以内', 'Up to 20 days'),
    more: sign('green', '20天以上', 'More than 20 days', 'ring'),
    closed: sign('green', '已销号', 'Closed'),
  },
})

/** A county's approval bureau, 2023: blue reminds, yellow orders to fix, red is a public notice; the days are our choice. */
export const approvals = published({
  key: 'approvals',
  name: { zh: '三色督办单', en: 'Three-colour slips' },
  source: '某县行政审批局三色督办单（2023），天数未公布',
  rules: [
    rule('red', 4, open, daysLeft('at-most', -30)),
    rule('yellow', 3, open, overdue),
    rule('blue', 1, open, daysLeft('at-most', 7)),
  ],
  signs: {
    red: sign('red', '红色通报单', 'Red notice'),
    yellow: sign('yellow', '黄色整改单', 'Yellow order'),
    blue: sign('blue', '蓝色提醒单', 'Blue reminder'),
  },
  follows: [
    follow('blue', 'reminder', ['handler']),
    follow('yellow', 'order', ['unit'], { limitDays: 15 }),
    follow('red', 'circular', ['unit', 'unit-head']),
    follow('red', 'talk', ['unit-head']),
  ],
})

/** Yichang's platform, 2015: on track green, near due yellow, behind red, over nodes by kind of matter; «near» is seven days, our choice. */
export const yichang = published({
  key: 'yichang',
  name: { zh: '宜昌节点灯', en: 'Yichang node lights' },
  source: '宜昌市督查平台（2015），临期天数未公布，取7天',
  rules: [
    rule('green', 0, accepted),
    rule('red', 3, { any: [overdue, nodesMissed] }),
    rule('yellow', 2, daysLeft('at-most', 7)),
    otherwise('steady', 0),
  ],
  signs: {
    red: sign('red', '滞后', 'Behind'),
    yellow: sign('yellow', '临期', 'Near due'),
    steady: sign('green', '正常推进', 'On track', 'ring'),
    green: sign('green', '办结', 'Finished'),
  },
})
