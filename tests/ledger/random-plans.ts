import { addDays } from '#core/words/calendar/day.ts'
import { evidenceKinds } from '#core/record/problem/facts.ts'
import { planContentOf, planSeenOf } from '#core/record/problem/plan-content.ts'
import { reviewQuestions } from '#core/record/review/facts.ts'
import { sha256 } from '#ledger/journal/commitment.ts'
import type { Official } from './county.ts'
import type { Choices, Speech } from './random-inputs.ts'

const nobody = '00000000-0000-7000-8000-000000000000'

const one = (from: readonly string[], c: Choices): string =>
  from.length === 0 || c.rarely(15) ? nobody : (from.at(-1 - c.below(Math.min(3, from.length))) ?? nobody)

const planSeen = ({ problem }: Speech, c: Choices): string =>
  c.rarely(10) ? 'd'.repeat(64) : planSeenOf(planContentOf(problem), sha256)

/** Who may be asked: mostly a body that has no part in the work. */
const bodyOf = ({ county }: Speech, c: Choices): string =>
  c.rarely(5) ? c.pick(county.units) : c.pick(county.officials.filter((it) => it.apart)).unit

/** What is agreed to prove a measure, now and then. */
export const randomProof = (c: Choices) =>
  c.rarely(3) ? undefined : c.rarely(4) ? null : { kinds: c.some(evidenceKinds, 2), words: '三个月监测数据' }

export const planInputs = {
  'send-for-review': (speech: Speech, c: Choices, _me: Official) => ({
    round: c.rarely(6) ? c.pick(speech.county.rounds) : speech.problem.round,
    problems: c.rarely(6) ? [c.pick(speech.county.problems)] : [speech.problem.id],
    bodies: [bodyOf(speech, c), ...(c.rarely(3) ? c.some(speech.county.units, 2) : [])],
    replyBy: addDays(speech.day, c.below(12) - 1),
    note: '',
  }),
  'give-opinion': (speech: Speech, c: Choices, me: Official) => ({
    review: one(speech.county.reviews, c),
    problem: speech.problem.id,
    body: c.rarely(8) ? c.pick(speech.county.units) : me.unit,
    verdict: c.pick(['agree', 'amend'] as const),
    questions: c.some(reviewQuestions, 2),
    text: '第二条措施没有写明责任单位',
    seen: planSeen(speech, c),
  }),
  'conclude-review': ({ county }: Speech, c: Choices, me: Official) => ({
    review: one(county.reviews, c),
    body: c.rarely(8) ? c.pick(county.units) : me.unit,
  }),
  'answer-opinion': ({ county }: Speech, c: Choices) => ({
    review: one(county.reviews, c),
    opinion: one(county.opinions, c),
    adopted: c.rarely(2),
    reply: '已照此修改',
  }),
  'withdraw-review': ({ county }: Speech, c: Choices) => ({ review: one(county.reviews, c), reason: '另送' }),
  'file-subplan': ({ county, problem }: Speech, c: Choices, me: Official) => ({
    round: c.pick(county.rounds),
    unit: c.rarely(8) ? c.pick(county.units) : me.unit,
    text: c.rarely(6) ? '' : '本镇负责三个村的管网，九月底前换完。',
    file: c.rarely(5) ? c.pick(county.uploads) : null,
    covers: [{ problem: problem.id, measure: problem.measures[0]?.id ?? nobody, assignment: null }],
    seen: 'c'.repeat(64),
  }),
  'return-subplan': ({ county }: Speech, c: Choices) => ({
    subplan: one(county.subplans, c),
    reason: '没有时限',
  }),
  'approve-subplan': ({ county }: Speech, c: Choices) => ({
    subplan: one(county.subplans, c),
    seen: 'c'.repeat(64),
  }),
}
