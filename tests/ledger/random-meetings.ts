import type { ActInput, ActName } from '#contract/acts.ts'
import { foldStream } from '#core/record/catalogue.ts'
import { addDays } from '#core/words/calendar/day.ts'
import { dutyTurns } from '#core/record/duty/facts.ts'
import { periodOf } from '#core/record/duty/periods.ts'
import { meetingKinds } from '#core/record/meeting/facts.ts'
import { meetingSeenOf } from '#core/record/meeting/meeting.ts'
import { sha256 } from '#ledger/journal/commitment.ts'
import { loadFacts } from '#ledger/journal/load.ts'
import { inWorkspace } from '#store/in-workspace.ts'
import type { Official } from './county.ts'
import type { Choices, Speech } from './random-inputs.ts'
import type { World } from './world.ts'

const nobody = '00000000-0000-7000-8000-000000000000'

const one = (from: readonly string[], c: Choices): string =>
  from.length === 0 || c.rarely(15) ? nobody : (from.at(-1 - c.below(Math.min(3, from.length))) ?? nobody)

const meetingSaid = ({ county, problem, day }: Speech, c: Choices, me: Official) => ({
  kind: c.pick(meetingKinds),
  title: '研究整改工作',
  on: addDays(day, c.rarely(8) ? 1 : -c.below(20)),
  body: c.rarely(6) ? c.pick(county.units) : me.unit,
  rounds: c.rarely(8) ? [c.pick(county.rounds)] : [problem.round],
  place: '',
  chair: '',
  attended: c.rarely(2) ? null : 12,
  problems: c.rarely(3) ? [] : [problem.id],
  file: c.rarely(4) ? c.pick(county.uploads) : null,
  decided: c.rarely(3)
    ? []
    : [
        {
          text: '月底前拿出清单',
          by: c.rarely(3) ? null : addDays(day, c.below(40) - 10),
          problems: c.rarely(3) ? [] : [problem.id],
          who: [
            c.rarely(2)
              ? { kind: 'unit' as const, id: c.pick(county.units) }
              : { kind: 'person' as const, id: c.pick(county.officials).person },
          ],
        },
      ],
})

export const meetingInputs = {
  'record-meeting': meetingSaid,
  'correct-meeting': (speech: Speech, c: Choices, me: Official) => ({
    ...meetingSaid(speech, c, me),
    meeting: one(speech.county.meetings, c),
    seen: 'c'.repeat(64),
    reason: '记错了',
  }),
  'withdraw-meeting': ({ county }: Speech, c: Choices) => ({
    meeting: one(county.meetings, c),
    reason: '登记重了',
  }),
  'follow-decision': ({ county, problem }: Speech, c: Choices) => {
    const measure = problem.measures[0]
    return {
      meeting: one(county.meetings, c),
      decision: nobody,
      by: measure && !c.rarely(3) ? { kind: 'measure' as const, problem: problem.id, id: measure.id } : null,
      statement: c.rarely(2) ? '' : '已经照办',
    }
  },
  'set-duty': ({ county, problem, day }: Speech, c: Choices, me: Official) => ({
    title: '月报',
    round: c.rarely(8) ? c.pick(county.rounds) : problem.round,
    body: c.rarely(6) ? c.pick(county.units) : me.unit,
    every: c.pick(dutyTurns),
    from: addDays(day, -c.below(90)),
    until: c.rarely(3) ? addDays(day, c.below(200)) : null,
    dueWithin: c.rarely(6) ? 100 : c.below(7),
    proof: '',
    problems: c.rarely(3) ? [problem.id] : [],
  }),
  'do-duty': ({ county, day }: Speech, c: Choices) => ({
    duty: one(county.duties, c),
    period: periodOf(c.pick(dutyTurns), addDays(day, -c.below(60)), 0).name,
    on: addDays(day, c.rarely(8) ? 1 : -c.below(40)),
    statement: '已经报送',
    file: c.rarely(4) ? c.pick(county.uploads) : null,
  }),
  'undo-duty': ({ county, day }: Speech, c: Choices) => ({
    duty: one(county.duties, c),
    period: periodOf(c.pick(dutyTurns), addDays(day, -c.below(60)), 0).name,
    reason: '登记错了',
  }),
  'end-duty': ({ county, day }: Speech, c: Choices) => ({
    duty: one(county.duties, c),
    on: addDays(day, c.below(30) - 3),
    reason: '不再需要',
  }),
  'withdraw-duty': ({ county }: Speech, c: Choices) => ({ duty: one(county.duties, c), reason: '设错了' }),
}

/** What a meeting says and what it decided, and the periods of a duty, are read from the ledger before one speaks of them. */
export const withMeeting = async (
  world: World,
  act: ActName,
  input: ActInput<ActName>,
): Promise<ActInput<ActName>> => {
  const load = (kind: 'meeting' | 'duty', id: string) =>
    inWorkspace(world.store.pool, world.workspace, (_db, client) =>
      loadFacts(client, world.workspace, [{ kind, id }]),
    )
  if (act === 'correct-meeting') {
    const asked = input as ActInput<'correct-meeting'>
    const facts = await load('meeting', asked.meeting)
    const meeting = foldStream('meeting', facts.get(`meeting:${asked.meeting}`) ?? [])
    return meeting ? { ...asked, seen: meetingSeenOf(meeting, sha256) } : input
  }
  if (act === 'follow-decision') {
    const asked = input as ActInput<'follow-decision'>
    const facts = await load('meeting', asked.meeting)
    const meeting = foldStream('meeting', facts.get(`meeting:${asked.meeting}`) ?? [])
    return { ...asked, decision: meeting?.decided[0]?.decision ?? asked.decision }
  }
  if (act !== 'do-duty' && act !== 'undo-duty') return input
  const asked = input as ActInput<'do-duty'>
  const facts = await load('duty', asked.duty)
  const duty = foldStream('duty', facts.get(`duty:${asked.duty}`) ?? [])
  if (!duty) return input
  if (act === 'undo-duty') return { ...asked, period: duty.done[0]?.period ?? asked.period }
  return { ...asked, period: periodOf(duty.every, asked.on, duty.dueWithin).name }
}
