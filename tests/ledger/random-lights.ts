import type { ActInput } from '#contract/acts.ts'
import type { lightActs } from '#contract/acts/lights.ts'
import { eventKinds, forecasts, qualities } from '#core/record/round/light-condition.ts'
import { addDays } from '#core/words/calendar/day.ts'
import type { Choices, Speech } from './random-inputs.ts'

type Makers = {
  [Name in keyof typeof lightActs]: (speech: Speech, c: Choices) => ActInput<Name>
}

const nobody = '00000000-0000-7000-8000-000000000000'

const itemOf = ({ problem }: Speech, c: Choices) => ({
  problem: problem.id,
  measure: problem.measures[0] && c.rarely(2) ? problem.measures[0].id : null,
})
const signs = ['near', 'late', 'yellow', 'red', 'orange', 'blue'] as const

export const lightInputs: Makers = {
  'adopt-rules': ({ county, day }, c) => ({
    round: c.pick(county.rounds),
    rules: {
      preset: c.pick(['standard', 'jiangjin', 'sanming', 'yinchuan', 'yichang', 'guangyuan', 'suqian']),
    },
    from: c.rarely(3) ? addDays(day, c.below(9)) : null,
  }),
  'judge-item': (speech, c) => ({
    ...itemOf(speech, c),
    forecast: c.rarely(3) ? null : c.pick(forecasts),
    quality: c.rarely(3) ? null : c.pick(qualities),
    class: c.rarely(3) ? c.pick(['red', 'blue']) : null,
    reason: '实地看过',
  }),
  'note-event': (speech, c) => ({
    ...itemOf(speech, c),
    kind: c.pick(eventKinds),
    on: addDays(speech.day, -c.below(4) + (c.rarely(9) ? 9 : 0)),
    source: '第三期通报',
  }),
  'withdraw-event': ({ problem }, c) => ({
    problem: problem.id,
    event: problem.events.length === 0 ? nobody : c.pick(problem.events).event,
    reason: '记错了',
  }),
  'press-item': (speech, c) => ({
    ...itemOf(speech, c),
    sign: c.pick(signs),
    limit: c.rarely(3) ? null : addDays(speech.day, c.below(9)),
    paper: '整改督〔2026〕7号',
  }),
  'excuse-press': ({ problem }, c) => ({
    problem: problem.id,
    press: problem.pressed.length === 0 ? nobody : c.pick(problem.pressed).press,
    reason: '汛期停工',
  }),
  'override-light': (speech, c) => ({
    ...itemOf(speech, c),
    sign: c.pick(signs),
    until: addDays(speech.day, c.below(100)),
    reason: '正在走程序',
  }),
  'lift-override': (speech, c) => ({ ...itemOf(speech, c), reason: '程序走完了' }),
}
