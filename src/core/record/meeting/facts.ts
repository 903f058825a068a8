import type { KeptFile } from '#core/record/fact/kept-file.ts'
import type { Fact } from '#core/record/fact/envelope.ts'
import type { Day } from '#core/words/calendar/day.ts'

/**
 * What meetings of a rectification are called: 常委会（党组会） · 书记专题会 · 领导小组会 · 专题会 · 专题民主生活会 ·
 * 动员会 · 推进会 · 听取汇报 · others.
 */
export const meetingKinds = [
  'committee',
  'secretary',
  'leading-group',
  'special',
  'democratic-life',
  'mobilisation',
  'progress',
  'hearing',
  'other',
] as const
export type MeetingKind = (typeof meetingKinds)[number]

/** Ids and names as they were. */
export type Named = { id: string; name: string }
export type NumberedProblem = { problem: string; number: string }

/** What a meeting decided; of a 专题民主生活会: what one leader promised to do about problems (承诺事项). */
export type Decision = {
  decision: string
  text: string
  /** Who does it; empty: nobody was named. */
  who: ({ kind: 'unit' | 'person' } & Named)[]
  by: Day | null
  problems: NumberedProblem[]
}

/** Who was there is not taken down person by person: at most how many. */
export type MeetingSaid = {
  kind: MeetingKind
  title: string
  on: Day
  body: Named
  rounds: Named[]
  place: string
  chair: string
  attended: number | null
  decided: Decision[]
  problems: NumberedProblem[]
  /** 会议纪要. */
  paper: KeptFile | null
}

export type MeetingHeld = Fact<'meeting.held', MeetingSaid>
/** The whole of it anew. */
export type MeetingCorrected = Fact<'meeting.corrected', MeetingSaid & { reason: string }>
export type MeetingWithdrawn = Fact<'meeting.withdrawn', { reason: string }>

/** What in the ledger follows from a decision. */
export type Followed = {
  kind: 'measure' | 'assignment' | 'progress'
  problem: string
  number: string
  id: string
}
/** A decision was followed: by something in the ledger that it is tied to, or told in words where there is none. */
export type MeetingFollowed = Fact<
  'meeting.followed',
  { decision: string; by: Followed | null; statement: string }
>

export type MeetingFact = MeetingHeld | MeetingCorrected | MeetingWithdrawn | MeetingFollowed
