import type { ActInput } from '#contract/acts.ts'
import type { lookbackActs } from '#contract/acts/lookback.ts'
import { addDays } from '#core/words/calendar/day.ts'
import { manifestationsOf } from '#core/record/problem/problem.ts'
import { lookOutcomes } from '#core/record/problem/lookback-facts.ts'
import type { Choices, Speech } from './random-inputs.ts'

type Makers = { [Name in keyof typeof lookbackActs]: (speech: Speech, c: Choices) => ActInput<Name> }

const nobody = '00000000-0000-7000-8000-000000000000'

export const lookbackInputs: Makers = {
  'plan-lookback': ({ county, problem, day }, c) => ({
    round: c.rarely(5) ? c.pick(county.rounds) : problem.round,
    from: c.rarely(4) ? addDays(day, -c.below(20)) : null,
    until: null,
    wish: c.rarely(2)
      ? { kind: 'all' }
      : c.rarely(2)
        ? { kind: 'rate', percent: 10, confidence: 95, risk: c.below(2) }
        : { kind: 'number', random: 1 + c.below(2), risk: c.below(2) },
    lookBy: addDays(day, c.below(30) - 1),
  }),
  'look-back': ({ county, problem, day }, c) => ({
    lookback: county.lookbacks.length === 0 || c.rarely(10) ? nobody : c.pick(county.lookbacks),
    problem: problem.id,
    on: addDays(day, -c.below(2)),
    items: manifestationsOf(problem).map((it) => ({
      manifestation: it.id,
      outcome: c.pick(lookOutcomes),
      methods: ['looked' as const],
      words: '到现场看过',
      files: c.rarely(12) ? [] : [c.rarely(4) ? c.pick(county.uploads) : (county.uploads.at(-1) ?? '')],
    })),
    into: c.rarely(8) ? c.pick(county.rounds) : null,
  }),
  'carry-forward': ({ county, problem }, c) => ({
    round: c.pick(county.rounds),
    problems: [problem.id],
    note: '上轮没有整改到位',
  }),
  'dismiss-likeness': ({ county, problem }, c) => ({
    problem: problem.id,
    other: c.pick(county.problems),
    reason: '不是同一件事',
  }),
}
