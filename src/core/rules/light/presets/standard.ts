import { daysLeft, not, otherwise, overdue, published, rule, sign } from './phrases.ts'

const toUnit = { sign: 'late', to: ['unit' as const], coolDownDays: 30 }

/** Our own default: red overdue, yellow within fifteen days, otherwise on schedule; done and long-term say so. */
export const standard = published({
  key: 'standard',
  version: 3,
  name: { zh: '通用三色灯', en: 'Standard three lights' },
  source: 'Zhenggai',
  rules: [
    rule('done', 0, { ask: 'closed' }),
    rule('done', 0, { ask: 'accepted' }),
    // A measure its unit says is done presses nobody any more, and is not green before somebody has verified it.
    rule('told', 0, { ask: 'done' }),
    rule('long', 0, { ask: 'long-term' }, not(overdue)),
    rule('late', 3, overdue),
    rule('near', 2, daysLeft('at-most', 15)),
    otherwise('steady', 0),
  ],
  // Mild on purpose: a deadline that is missed once is reminded of, and pressed with a letter when it is missed again.
  follows: [
    { ...toUnit, times: 1, within: null, calls: 'reminder', limitDays: null },
    { ...toUnit, times: 2, within: 180, calls: 'letter', limitDays: 15 },
  ],
  signs: {
    late: sign('red', '逾期', 'Overdue'),
    near: sign('yellow', '临期', 'Near due'),
    steady: sign('green', '序时推进', 'On schedule', 'ring'),
    told: sign('grey', '已报完成', 'Reported done'),
    done: sign('green', '已完成', 'Done'),
    long: sign('blue', '长期坚持', 'Long-term'),
  },
})
