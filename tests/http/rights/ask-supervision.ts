import type { ActName } from '#contract/acts.ts'
import type { Ask, Ready } from './asks.ts'
import type { Person } from './people.ts'
import { missing, zeros } from './story.ts'

const said = {
  ...{ kind: 'circular', sign: null, copyTo: '', problems: [], title: '关于整改进展情况的通报' },
  ...{ ground: '各单位进展不一。', demand: '现予通报。', limit: null, replyBy: null, contact: '' },
}
const visited = {
  ...{ kind: 'inspection', on: '2026-08-10', led: '', problems: [], place: '', seen: '', findings: [] },
  file: null,
}

/** A unit that whoever asks does not stand in. */
const elsewhere = ({ people }: Ready, { posts }: Person): string | undefined =>
  Object.entries(people.units).find(([name]) => !posts.some((it) => it.unit === name))?.[1]

/** Of their own; whoever holds no post asks for one all the same. */
const own = ({ people }: Ready, { posts }: Person): string | undefined =>
  people.units[posts[0]?.unit ?? '整改办']

/** Instruments and visits; of those that are there already, the tests of the rules ask by whom they are changed. */
export const ofSupervision: Partial<Record<ActName, (ready: Ready, who: Person) => Ask>> = {
  'draft-instrument': (ready, who) => ({
    input: { round: ready.rounds[0], ...said, from: own(ready, who), to: [elsewhere(ready, who)] },
  }),
  'revise-instrument': (ready, who) => ({
    input: { instrument: missing, seen: zeros, ...said, from: own(ready, who), to: [elsewhere(ready, who)] },
    beyond: 'unknown-thing',
  }),
  'approve-instrument': () => ({ input: { instrument: missing, seen: zeros }, beyond: 'unknown-thing' }),
  'withdraw-instrument': () => ({ input: { instrument: missing, reason: '重了' }, beyond: 'unknown-thing' }),
  'issue-instrument': () => ({ input: { instrument: missing, code: '整督' }, beyond: 'unknown-thing' }),
  'receive-instrument': (ready, who) => ({
    input: { instrument: missing, unit: own(ready, who) },
    beyond: 'unknown-thing',
  }),
  'answer-instrument': (ready, who) => ({
    input: { instrument: missing, unit: own(ready, who), text: '已办', file: null, talk: null },
    beyond: 'unknown-thing',
  }),
  'judge-answer': () => ({
    input: { instrument: missing, answer: missing, met: true, reason: '' },
    beyond: 'unknown-thing',
  }),
  'close-instrument': () => ({ input: { instrument: missing, statement: '' }, beyond: 'unknown-thing' }),
  'cancel-instrument': () => ({ input: { instrument: missing, reason: '错了' }, beyond: 'unknown-thing' }),
  'recheck-instrument': () => ({
    input: { instrument: missing, on: '2026-08-10', held: true, found: '看过' },
    beyond: 'unknown-thing',
  }),
  'record-visit': (ready, who) => ({
    input: { round: ready.rounds[0], ...visited, body: own(ready, who), units: [elsewhere(ready, who)] },
  }),
  'correct-visit': (ready, who) => ({
    input: {
      ...{ visit: missing, seen: zeros, reason: '记错' },
      visited: { ...visited, body: own(ready, who), units: [elsewhere(ready, who)] },
    },
    beyond: 'unknown-thing',
  }),
  'withdraw-visit': () => ({ input: { visit: missing, reason: '重了' }, beyond: 'unknown-thing' }),
  'answer-finding': () => ({
    input: { visit: missing, finding: missing, text: '改了', file: null },
    beyond: 'unknown-thing',
  }),
  'judge-finding': () => ({
    input: { visit: missing, finding: missing, mended: true, reason: '' },
    beyond: 'unknown-thing',
  }),
}
