import type { ActName } from '#contract/acts.ts'
import type { Ask, Ready } from './asks.ts'
import { type Person, workPlace } from './people.ts'
import { missing, zeros } from './story.ts'

/** A meeting of a body that speaks for itself. */
const meetingSaid = (round: string | undefined, body: string | undefined) => ({
  ...{ kind: 'special', title: '研究整改', on: '2026-08-10', body, rounds: [round], place: '', chair: '' },
  ...{ attended: null, decided: [], problems: [], file: null },
})

/** Meetings and duties; of those that are there already, the tests of the rules ask by whom they are changed. */
export const ofMeetings: Partial<Record<ActName, (ready: Ready, who: Person) => Ask>> = {
  'record-meeting': ({ rounds, people }, who) => ({
    input: meetingSaid(rounds[0], people.units[workPlace(who)]),
  }),
  'correct-meeting': ({ rounds, people }, who) => ({
    input: {
      ...meetingSaid(rounds[0], people.units[workPlace(who)]),
      ...{ meeting: missing, seen: zeros, reason: '记错' },
    },
    beyond: 'unknown-thing',
  }),
  'withdraw-meeting': () => ({ input: { meeting: missing, reason: '重了' }, beyond: 'unknown-thing' }),
  'follow-decision': () => ({
    input: { meeting: missing, decision: missing, by: null, statement: '办了' },
    beyond: 'unknown-thing',
  }),
  'set-duty': ({ rounds, people }, who) => ({
    input: {
      ...{ title: '月报', round: rounds[0], body: people.units[workPlace(who)], every: 'month' },
      ...{ from: '2026-08-10', until: null, dueWithin: 5, proof: '', problems: [] },
    },
  }),
  'do-duty': () => ({
    input: { duty: missing, period: '2026-08', on: '2026-08-10', statement: '报了', file: null },
    beyond: 'unknown-thing',
  }),
  'undo-duty': () => ({
    input: { duty: missing, period: '2026-08', reason: '错了' },
    beyond: 'unknown-thing',
  }),
  'end-duty': () => ({ input: { duty: missing, on: '2026-12-31', reason: '完了' }, beyond: 'unknown-thing' }),
  'withdraw-duty': () => ({ input: { duty: missing, reason: '设错' }, beyond: 'unknown-thing' }),
}
