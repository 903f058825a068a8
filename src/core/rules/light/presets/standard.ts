import type { RuleSet } from '#core/record/round/rule-set.ts'

/** Our own default: red overdue, yellow within fifteen days, otherwise on schedule; done and long-term say so. */
export const standard: RuleSet = {
  key: 'standard',
  version: 1,
  name: { zh: '通用三色灯', en: 'Standard three lights' },
  source: 'Zhenggai',
  rules: [
    { when: { ask: 'closed' }, level: 0, sign: 'done', reason: 'closed' },
    { when: { ask: 'accepted' }, level: 0, sign: 'done', reason: 'accepted' },
    // A measure its unit says is done presses nobody any more, and is not green before somebody has verified it.
    { when: { ask: 'done' }, level: 0, sign: 'told', reason: 'done' },
    {
      when: { all: [{ ask: 'long-term' }, { not: { ask: 'days-left', is: 'below', value: 0 } }] },
      level: 0,
      sign: 'long',
      reason: 'long-term',
    },
    { when: { ask: 'days-left', is: 'below', value: 0 }, level: 3, sign: 'late', reason: 'overdue' },
    { when: { ask: 'days-left', is: 'at-most', value: 15 }, level: 2, sign: 'near', reason: 'near-due' },
    { when: { always: true }, level: 0, sign: 'steady', reason: 'on-schedule' },
  ],
  signs: {
    late: { colour: 'red', shape: 'octagon', zh: '逾期', en: 'Overdue' },
    near: { colour: 'yellow', shape: 'diamond', zh: '临期', en: 'Near due' },
    steady: { colour: 'green', shape: 'ring', zh: '序时推进', en: 'On schedule' },
    told: { colour: 'grey', shape: 'ring', zh: '已报完成', en: 'Reported done' },
    done: { colour: 'green', shape: 'circle', zh: '已完成', en: 'Done' },
    long: { colour: 'blue', shape: 'square', zh: '长期坚持', en: 'Long-term' },
  },
}
