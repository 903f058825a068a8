import type { ActInput } from '#contract/acts.ts'
import type { NewFact, StreamRef } from '#core/record/fact/envelope.ts'
import type { Refusal } from '#core/record/fact/refusal.ts'
import type { Followed, MeetingSaid } from '#core/record/meeting/facts.ts'
import type { Meeting } from '#core/record/meeting/meeting.ts'
import {
  type NewMeetingFact,
  type Told,
  decideCorrectMeeting,
  decideFollow,
  decideRecordMeeting,
  decideWithdrawMeeting,
} from '#core/rules/meetings/meeting.ts'
import { type Act, type Scene, problemStream } from '#ledger/acts/act.ts'
import { bodyNamed, problemsNumbered, roundsBegun, underBody, whoNamed } from '#ledger/acts/meeting-named.ts'
import { inStream } from '#ledger/acts/in-stream.ts'
import { paperOf } from '#ledger/acts/proofs.ts'
import { Refused, allowed } from '#ledger/refusals.ts'

const meetingStream = (id: string): StreamRef => ({ kind: 'meeting', id })

/** What core decided about a meeting held on a day. */
const aboutMeeting = (id: string, on: string | null, decided: NewMeetingFact[] | Refusal): NewFact[] =>
  inStream(
    meetingStream(id),
    allowed(decided).map((it) =>
      it.type === 'meeting.held' || it.type === 'meeting.corrected' ? { ...it, happened: on } : it,
    ),
  )

/** What was told, with the names of the day; a decision that was there keeps its id. */
const told = async (
  scene: Scene,
  input: ActInput<'record-meeting'>,
  before: Meeting | null,
): Promise<Told> => {
  const { decided, file, body, rounds: asked, problems, ...said } = input
  const rounds = await roundsBegun(scene, asked)
  const named = await problemsNumbered(scene, [...problems, ...decided.flatMap((it) => it.problems)])
  const names = await whoNamed(
    scene,
    decided.flatMap((it) => it.who),
  )
  const numbered = (ids: readonly string[]) =>
    named.filter((it) => ids.includes(it.problem)).map(({ problem, number }) => ({ problem, number }))
  const kept = file !== null && before?.paper?.hash === file ? before.paper : await paperOf(scene, file)
  const idOf = (id: string | undefined): string => {
    if (id === undefined) return scene.acting.newId()
    if (before?.decided.some((it) => it.decision === id) === true) return id
    throw new Refused('unknown-thing', { thing: 'decision', id })
  }
  const whole: MeetingSaid = {
    ...said,
    body: await bodyNamed(scene, body, 'then'),
    rounds: rounds.map(({ id, name }) => ({ id, name })),
    decided: decided.map((it) => ({
      decision: idOf(it.decision),
      text: it.text,
      who: it.who.map(({ kind, id }) => ({ kind, id, name: names.get(id) ?? '' })),
      by: it.by,
      problems: numbered(it.problems),
    })),
    problems: numbered(problems),
    paper: kept,
  }
  return { said: whole, rounds, named }
}

export const recordMeeting: Act<'record-meeting'> = {
  streams: () => [],
  decide: async (scene, input) => {
    const it = await told(scene, input, null)
    return {
      facts: aboutMeeting(scene.acting.newId(), it.said.on, decideRecordMeeting(it, scene.acting)),
      under: underBody(scene, it.said.body.id),
    }
  },
}

export const correctMeeting: Act<'correct-meeting'> = {
  streams: ({ meeting }) => [meetingStream(meeting)],
  decide: async (scene, { meeting: id, seen, reason, ...input }) => {
    const meeting = scene.state('meeting', id)
    const it = await told(scene, input, meeting)
    const decided = decideCorrectMeeting(meeting, it, { reason, seen }, scene.acting)
    return {
      facts: aboutMeeting(id, it.said.on, decided),
      under: underBody(scene, meeting.body.id),
    }
  },
}

export const withdrawMeeting: Act<'withdraw-meeting'> = {
  streams: ({ meeting }) => [meetingStream(meeting)],
  decide: (scene, { meeting: id, reason }) => ({
    facts: aboutMeeting(id, null, decideWithdrawMeeting(scene.state('meeting', id), reason, scene.acting)),
    under: underBody(scene, scene.state('meeting', id).body.id),
  }),
}

/** What is tied must be there, and stand. */
const followedBy = (scene: Scene, by: ActInput<'follow-decision'>['by']): Followed | null => {
  if (by === null) return null
  const problem = scene.state('problem', by.problem)
  const there = {
    measure: () => problem.measures.some((it) => it.id === by.id),
    assignment: () => problem.assignments.some((it) => it.id === by.id && it.withdrawn === null),
    progress: () => problem.progress.some((it) => it.id === by.id),
  }[by.kind]()
  if (!there) throw new Refused('unknown-thing', { thing: by.kind, id: by.id })
  return { ...by, number: problem.number }
}

export const followDecision: Act<'follow-decision'> = {
  streams: ({ meeting, by }) => [meetingStream(meeting), ...(by === null ? [] : [problemStream(by.problem)])],
  decide: (scene, { meeting: id, decision, by, statement }) => {
    const meeting = scene.state('meeting', id)
    const told = { decision, by: followedBy(scene, by), statement }
    return {
      facts: aboutMeeting(id, null, decideFollow(meeting, told, scene.acting)),
      under: underBody(scene, meeting.body.id),
    }
  },
}
