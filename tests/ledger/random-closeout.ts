import type { ActInput } from '#contract/acts.ts'
import { addDays } from '#core/words/calendar/day.ts'
import { objectionChannels } from '#core/record/problem/closeout-facts.ts'
import { type RoundWay, usualWay } from '#core/record/round/way.ts'
import type { Choices, Speech } from './random-inputs.ts'
import { findingsOf, seenOfState } from './problem-state.ts'

const nobody = '00000000-0000-7000-8000-000000000000'

const randomWay = (c: Choices): RoundWay => ({
  ...usualWay,
  closeout: {
    fields: c.rarely(4) ? ['纪律', '资金'] : [],
    acceptBy: c.rarely(5) ? 'leading-group' : 'office',
    acceptFor: c.rarely(8) ? [{ kind: 'town', by: 'leading-group' }] : [],
    superior: c.rarely(3),
    observationDays: c.rarely(4) ? 10 : 0,
    announcementDays: c.rarely(3) ? c.pick([3, 5, 61]) : 0,
    objectionDays: 5,
  },
})

const seen = ({ problem }: Speech, c: Choices) => (c.rarely(15) ? 'e'.repeat(64) : seenOfState(problem))
const lacking = ({ problem }: Speech) =>
  problem.measures.slice(0, 1).map((it) => ({ measure: it.id, missing: '照片' }))
const paper = ({ county, day }: Speech, c: Choices) => ({
  ...{ body: '市委整改办', number: '市整改办〔2026〕3号' },
  on: c.rarely(10) ? addDays(day, 3) : day,
  hash: c.rarely(15) ? 'f'.repeat(64) : c.pick(county.uploads),
})

type CloseoutName =
  | 'set-way'
  | 'verify'
  | 'confirm'
  | 'not-confirm'
  | 'announce'
  | 'receive-objection'
  | 'answer-objection'

/** Inputs of the acts of close-out that depend on the way, mostly plausible. */
export const closeoutInputs: {
  [Name in CloseoutName]: (speech: Speech, c: Choices) => ActInput<Name>
} = {
  'set-way': ({ county }, c) => ({ round: c.pick(county.rounds), way: randomWay(c) }),
  verify: (speech, c) => {
    const { claim, verifications } = speech.problem.closeout
    const left = (claim?.way.fields ?? []).filter((it) => !verifications.some((one) => one.field === it))
    return {
      problem: speech.problem.id,
      seen: seen(speech, c),
      items: findingsOf(speech.problem).map((it) => (c.rarely(12) ? { ...it, met: false } : it)),
      field: c.rarely(15) ? '别的领域' : (left[0] ?? null),
    }
  },
  confirm: (speech, c) => ({ problem: speech.problem.id, seen: seen(speech, c), paper: paper(speech, c) }),
  'not-confirm': (speech, c) => ({
    problem: speech.problem.id,
    seen: seen(speech, c),
    paper: paper(speech, c),
    measures: lacking(speech),
    reason: '再核',
  }),
  announce: (speech, c) => ({
    problem: speech.problem.id,
    seen: seen(speech, c),
    from: speech.day,
    until: addDays(speech.day, c.rarely(6) ? 1 : 9),
    where: '公示栏',
    text: '现予公示。',
  }),
  'receive-objection': ({ problem, day }, c) => ({
    problem: problem.id,
    channel: c.pick(objectionChannels),
    on: c.rarely(10) ? addDays(day, 2) : day,
    words: '没有换到位',
    name: c.rarely(2) ? null : '来信人',
  }),
  'answer-objection': (speech, c) => {
    const upheld = c.rarely(2)
    const open = speech.problem.objections.find((it) => it.answered === null)
    return {
      problem: speech.problem.id,
      objection: c.rarely(10) ? nobody : (open?.id ?? nobody),
      upheld,
      answer: '经核实',
      measures: upheld ? lacking(speech) : [],
    }
  },
}
