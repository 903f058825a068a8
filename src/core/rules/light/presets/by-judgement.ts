import {
  all,
  any,
  daysInHand,
  follow,
  nodesMissed,
  not,
  open,
  otherwise,
  overdue,
  published,
  rule,
  sign,
} from './phrases.ts'

/** Published rules that rest on what somebody judged, or on what happened. */

const missed = any(overdue, nodesMissed)
const hard = { ask: 'forecast', of: 'hard' } as const

/**
 * Guangyuan, environment, 2018, monthly: missed but judged able yellow; missed and judged unable, named by the province or
 * exposed by its media red; everything else blue. Two yellows on one item a special letter, red a talk.
 */
export const guangyuan = published({
  key: 'guangyuan',
  name: { zh: '广元蓝黄红', en: 'Guangyuan blue, yellow, red' },
  source: '广元市生态环境问题整改蓝标黄牌红灯（2018）',
  cadence: 'monthly',
  rules: [
    rule(
      'red',
      3,
      open,
      any(
        { ask: 'events', of: 'named-by-superior', within: null, is: 'at-least', value: 1 },
        { ask: 'events', of: 'media-exposure', within: null, is: 'at-least', value: 1 },
        all(missed, hard),
      ),
    ),
    rule('yellow', 2, open, missed),
    otherwise('blue', 0),
  ],
  signs: {
    red: sign('red', '红灯', 'Red light'),
    yellow: sign('yellow', '黄牌', 'Yellow plate'),
    blue: sign('blue', '蓝标', 'Blue label'),
  },
  follows: [
    follow('yellow', 'order', ['unit', 'unit-head'], { times: 2 }),
    follow('red', 'talk', ['unit-head', 'lead-leader']),
  ],
})

/**
 * Fuyang Yingzhou, complaints, 2022: not handed out within 3 working days blue, not done within a week yellow, past its
 * limit, put off more than twice or two citizens dissatisfied red.
 */
export const yingzhou = published({
  key: 'yingzhou',
  name: { zh: '颍州三色卡', en: 'Yingzhou three cards' },
  source: '阜阳市颍州区诉求平台三色卡（2022）',
  rules: [
    rule(
      'red',
      3,
      open,
      any(
        overdue,
        { ask: 'extensions', is: 'above', value: 2 },
        { ask: 'events', of: 'dissatisfied', within: null, is: 'at-least', value: 2 },
      ),
    ),
    { ...rule('yellow', 2, open, not({ ask: 'done' }), daysInHand('above', 7)), undated: true },
    {
      ...rule('blue', 1, open, not({ ask: 'handed-out' }), {
        ask: 'working-days-in-hand',
        is: 'above',
        value: 3,
      }),
      undated: true,
    },
  ],
  signs: {
    red: sign('red', '红卡', 'Red card'),
    yellow: sign('yellow', '黄卡', 'Yellow card'),
    blue: sign('blue', '蓝卡', 'Blue card'),
  },
  follows: [
    follow('yellow', 'letter', ['unit', 'unit-head']),
    follow('red', 'order', ['unit', 'unit-head'], { limitDays: 15 }),
  ],
})

/** Longchang, clean-up, 2020: quality, not time: red bad, yellow slow, green praise; three reds in a row a talk. */
export const longchang = published({
  key: 'longchang',
  name: { zh: '隆昌质量灯', en: 'Longchang quality lights' },
  source: '隆昌市环境整治红黄绿牌（2020）',
  rules: [
    rule('red', 3, open, { ask: 'quality', of: 'poor' }),
    rule('yellow', 2, open, missed),
    rule('green', 0, { ask: 'quality', of: 'good' }),
  ],
  signs: {
    red: sign('red', '红牌', 'Red plate'),
    yellow: sign('yellow', '黄牌', 'Yellow plate'),
    green: sign('green', '绿牌表扬', 'Green, praise'),
  },
  follows: [follow('red', 'talk', ['unit-head'], { times: 3 })],
})

/** Sanming, government supervision, 2017: blue reminds, orange warns, red; a matter may enter at any of them by its importance. */
export const sanming = published({
  key: 'sanming',
  name: { zh: '三明阶梯督办', en: 'Sanming ladder' },
  source: '三明市政府督查三色督办单（2017）',
  rules: [
    rule('red', 4, open, { ask: 'class', of: 'red' }),
    rule('red', 4, open, { ask: 'pressed', of: 'orange', limitPassed: true }),
    rule('red', 4, open, { ask: 'pressed', of: 'red', limitPassed: false }),
    rule('orange', 3, open, { ask: 'class', of: 'orange' }),
    rule('orange', 3, open, { ask: 'pressed', of: 'blue', limitPassed: true }),
    rule('orange', 3, open, { ask: 'pressed', of: 'orange', limitPassed: false }),
    rule('blue', 2, open, any(overdue, { ask: 'class', of: 'blue' })),
  ],
  classes: {
    blue: { zh: '一般事项', en: 'Common matter' },
    orange: { zh: '重要事项', en: 'Important matter' },
    red: { zh: '重大事项', en: 'Grave matter' },
  },
  signs: {
    red: sign('red', '红色督办', 'Red order'),
    orange: sign('orange', '橙色预警', 'Orange warning'),
    blue: sign('blue', '蓝色提醒', 'Blue reminder'),
  },
  follows: [
    follow('blue', 'letter', ['unit'], { limitDays: 15 }),
    follow('orange', 'letter', ['unit', 'unit-head'], { limitDays: 15 }),
    follow('red', 'letter', ['unit', 'unit-head', 'lead-leader'], { limitDays: 7 }),
  ],
})

const risk = (of: string) => ({ ask: 'class', of }) as const
const half = { ask: 'progress', is: 'at-least', value: 50 } as const

/** Huaihua, 2022: the risk of the problem itself has a colour, and fixing lowers it; by one, from half of the work on, our choice. */
export const huaihua = published({
  key: 'huaihua',
  name: { zh: '怀化风险五色', en: 'Huaihua five risks' },
  source: '怀化市风险隐患五色管理（2022），降级进度未公布，取一半',
  rules: [
    rule('green', 0, any({ ask: 'accepted' }, { ask: 'closed' })),
    rule('red', 5, risk('red'), not(half)),
    rule('orange', 4, any(all(risk('red'), half), all(risk('orange'), not(half)))),
    rule('yellow', 3, any(all(risk('orange'), half), all(risk('yellow'), not(half)))),
    rule('blue', 1, any(all(risk('yellow'), half), risk('blue'))),
  ],
  classes: {
    red: { zh: '重大风险', en: 'Grave risk' },
    orange: { zh: '较大风险', en: 'Great risk' },
    yellow: { zh: '一般风险', en: 'Common risk' },
    blue: { zh: '低风险', en: 'Low risk' },
  },
  signs: {
    red: sign('red', '重大', 'Grave'),
    orange: sign('orange', '较大', 'Great'),
    yellow: sign('yellow', '一般', 'Common'),
    blue: sign('blue', '较低', 'Low'),
    green: sign('green', '消除', 'Gone'),
  },
})
