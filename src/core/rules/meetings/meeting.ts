import type { Decided } from '#core/record/fact/decided.ts'
import { type Refusal, refuse } from '#core/record/fact/refusal.ts'
import type { Followed, MeetingFact, MeetingSaid, Named } from '#core/record/meeting/facts.ts'
import { type Meeting, meetingSeenOf } from '#core/record/meeting/meeting.ts'
import { type Acting, holds } from '#core/record/problem/acting.ts'
import { type Day, addDays } from '#core/words/calendar/day.ts'

/** What deciding about a meeting yields: facts of its own stream. */
export type NewMeetingFact = Decided<MeetingFact>

/** A round as meetings and duties need it: the first day that is known of it. */
export type RoundBegun = Named & { begun: Day | null }
/** A problem as it is named: of which round it is. */
export type ProblemNamed = { problem: string; number: string; round: string }

/** How far back something is told where no round says when it began. */
const farthestBack = 5 * 366

/** The office speaks for every body, a unit's head and handler for their own. */
export const speaksForBody = (body: Named, acting: Acting): Refusal | null =>
  holds(acting, 'office') || holds(acting, 'head', body.id) || holds(acting, 'handler', body.id)
    ? null
    : refuse('not-your-unit', { role: 'head', relation: 'working-unit', unit: body.name })

/** A day before everything that is known of all the rounds it is about. */
export const beforeRounds = (day: Day, rounds: readonly RoundBegun[], today: Day): Refusal | null => {
  const [first] = rounds.map((it) => it.begun ?? addDays(today, -farthestBack)).toSorted()
  return first !== undefined && day < first
    ? refuse('before-the-round', { day, begun: first, round: rounds.map((it) => it.name).join('、') })
    : null
}

/** A problem of a round that was not named. */
export const ofOtherRound = (problems: readonly ProblemNamed[], rounds: readonly Named[]): Refusal | null => {
  const stray = problems.find((it) => !rounds.some((round) => round.id === it.round))
  return stray
    ? refuse('problem-of-other-round', {
        number: stray.number,
        round: rounds.map((it) => it.name).join('、'),
      })
    : null
}

/**
 * Of a 专题民主生活会 only what a leader promised to do about problems is kept: one person, at least one problem, so that
 * nothing about persons finds its way into the ledger.
 */
const strayCommitment = ({ kind, decided }: MeetingSaid): Refusal | null => {
  if (kind !== 'democratic-life') return null
  const stray = decided.find(
    ({ who, problems }) => who.length !== 1 || who[0]?.kind !== 'person' || problems.length === 0,
  )
  return stray ? refuse('commitment-unbound', { text: stray.text }) : null
}

const flawOf = (
  said: MeetingSaid,
  rounds: readonly RoundBegun[],
  named: readonly ProblemNamed[],
  acting: Acting,
): Refusal | null => {
  if (said.on > acting.day) return refuse('not-yet-held', { day: said.on })
  const early = beforeRounds(said.on, rounds, acting.day) ?? ofOtherRound(named, rounds)
  if (early) return early
  const soon = said.decided.find((it) => it.by !== null && it.by < said.on)
  if (soon) return refuse('decided-day-passed', { text: soon.text, day: soon.by })
  return strayCommitment(said)
}

export type Told = {
  said: MeetingSaid
  rounds: readonly RoundBegun[]
  /** Every problem it speaks of. */
  named: readonly ProblemNamed[]
}

/** A meeting that was held is taken down. */
export const decideRecordMeeting = (told: Told, acting: Acting): NewMeetingFact[] | Refusal =>
  speaksForBody(told.said.body, acting) ??
  flawOf(told.said, told.rounds, told.named, acting) ?? [{ type: 'meeting.held', body: told.said }]

const standing = (meeting: Meeting, acting: Acting): Refusal | null =>
  speaksForBody(meeting.body, acting) ??
  (meeting.withdrawn ? refuse('already-withdrawn', { thing: 'meeting' }) : null)

/** Takes it down anew as a whole, by whoever read it as it stands: of two at once the second sees what the first wrote. */
export const decideCorrectMeeting = (
  meeting: Meeting,
  told: Told,
  { reason, seen }: { reason: string; seen: string },
  acting: Acting,
): NewMeetingFact[] | Refusal => {
  const no = standing(meeting, acting) ?? speaksForBody(told.said.body, acting)
  if (no) return no
  const now = meetingSeenOf(meeting, acting.hash)
  if (seen !== now) return refuse('content-changed', { seen, now })
  const flaw = flawOf(told.said, told.rounds, told.named, acting)
  if (flaw) return flaw
  return meetingSeenOf(told.said, acting.hash) === now
    ? []
    : [{ type: 'meeting.corrected', body: { ...told.said, reason } }]
}

/** It was never held, or is taken down twice. */
export const decideWithdrawMeeting = (
  meeting: Meeting,
  reason: string,
  acting: Acting,
): NewMeetingFact[] | Refusal =>
  standing(meeting, acting) ?? [{ type: 'meeting.withdrawn', body: { reason } }]

/** Whoever was told to do it may say that it is done, beside whoever speaks for the body. */
const isTheirs = (meeting: Meeting, decision: string, acting: Acting): boolean =>
  meeting.decided
    .filter((it) => it.decision === decision)
    .some(({ who }) =>
      who.some(({ kind, id }) =>
        kind === 'person'
          ? acting.standing.person === id
          : holds(acting, 'head', id) || holds(acting, 'handler', id),
      ),
    )

/** Whether who acts may say what became of a decision. */
export const mayFollow = (meeting: Meeting, decision: string, acting: Acting): boolean =>
  isTheirs(meeting, decision, acting) || speaksForBody(meeting.body, acting) === null

/** Ties a decision to what follows from it in the ledger; where nothing there does, it is told in words. */
export const decideFollow = (
  meeting: Meeting,
  { decision, by, statement }: { decision: string; by: Followed | null; statement: string },
  acting: Acting,
): NewMeetingFact[] | Refusal => {
  const no = isTheirs(meeting, decision, acting) ? null : speaksForBody(meeting.body, acting)
  if (no) return no
  if (meeting.withdrawn) return refuse('already-withdrawn', { thing: 'meeting' })
  const meant = meeting.decided.find((it) => it.decision === decision)
  if (!meant) return refuse('unknown-thing', { thing: 'decision', id: decision })
  if (by === null && statement === '') return refuse('invalid-input', { field: 'statement' })
  if (by !== null && meant.problems.length > 0 && !meant.problems.some((it) => it.problem === by.problem))
    return refuse('follows-elsewhere', { number: by.number })
  const again = meeting.followed.some(
    (it) => it.decision === decision && it.link?.id === by?.id && it.statement === statement,
  )
  return again
    ? refuse('duplicate', { thing: 'decision', name: meant.text })
    : [{ type: 'meeting.followed', body: { decision, by, statement } }]
}
