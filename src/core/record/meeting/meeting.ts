import { canonicalJson } from '#core/record/fact/canonical.ts'
import type { Actor } from '#core/record/fact/envelope.ts'
import type { Decision, Followed, MeetingFact, MeetingSaid } from '#core/record/meeting/facts.ts'
import type { Day } from '#core/words/calendar/day.ts'

type Told = { by: Actor; at: string }

export type Meeting = MeetingSaid & {
  id: string
  recorded: Told
  corrections: ({ reason: string } & Told)[]
  withdrawn: ({ reason: string } & Told) | null
  /** Of decisions that a correction left out too: what was told of them stays told. */
  followed: ({ decision: string; link: Followed | null; statement: string } & Told)[]
}

/** Folds one fact of a meeting's stream into its state. */
export const foldMeeting = (meeting: Meeting | null, fact: MeetingFact): Meeting => {
  const { actor, recordedAt: at } = fact
  const told = { by: actor, at }
  if (fact.type === 'meeting.held')
    return {
      ...{ id: fact.stream.id, ...fact.body, recorded: told },
      ...{ corrections: [], withdrawn: null, followed: [] },
    }
  if (!meeting) throw new Error(`${fact.type} before meeting.held`)
  switch (fact.type) {
    case 'meeting.corrected': {
      const { reason, ...said } = fact.body
      return { ...meeting, ...said, corrections: [...meeting.corrections, { reason, ...told }] }
    }
    case 'meeting.withdrawn':
      return { ...meeting, withdrawn: { reason: fact.body.reason, ...told } }
    case 'meeting.followed': {
      const { decision, by, statement } = fact.body
      return { ...meeting, followed: [...meeting.followed, { decision, link: by, statement, ...told }] }
    }
  }
}

/** The hash that a correction must name: of what the meeting said when it was read. */
export const meetingSeenOf = (meeting: MeetingSaid, hash: (text: string) => string): string => {
  const { kind, title, on, body, rounds, place, chair, attended, decided, problems, paper } = meeting
  return hash(
    canonicalJson({ kind, title, on, body, rounds, place, chair, attended, decided, problems, paper }),
  )
}

export const decisionStates = ['noted', 'open', 'late', 'followed'] as const
/** noted: no day was set, and nobody told of it · open: its day is to come · late: its day passed and nothing follows from it. */
export type DecisionState = (typeof decisionStates)[number]

/** How a decision stands on a day. Computed, never a fact. */
export const decisionState = ({ by }: Pick<Decision, 'by'>, isFollowed: boolean, today: Day): DecisionState =>
  isFollowed ? 'followed' : by === null ? 'noted' : by < today ? 'late' : 'open'

/** Every problem a meeting served, once: those it dealt with, and those something was decided on. */
export const problemsServed = ({
  problems,
  decided,
}: Pick<MeetingSaid, 'problems' | 'decided'>): string[] => [
  ...new Set([...problems, ...decided.flatMap((it) => it.problems)].map((it) => it.problem)),
]
