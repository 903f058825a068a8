import type { KeptFile } from '#core/record/fact/kept-file.ts'
import type { Day } from '#core/words/calendar/day.ts'
import type { Actor, Fact } from '#core/record/fact/envelope.ts'
import type { ClaimedWay } from '#core/record/round/way.ts'
import type { Standing } from '#core/record/organisation/standing.ts'
import type { ReturnedMeasure, VerifiedItem } from '#core/record/problem/facts.ts'

/** A claim before rounds could be configured: it went the usual way. */
export type ClaimedV1 = { standing: Standing; seen: string; statement: string }
/** How every problem was closed before rounds could be configured. Frozen: what the usual way is today may change. */
export const wayBeforeWays: ClaimedWay = {
  fields: [],
  acceptBy: 'office',
  superior: false,
  observationDays: 0,
  announcementDays: 0,
  objectionDays: 5,
}
/** A verification before there were several. */
export type VerifiedV1 = { standing: Standing; seen: string; items: VerifiedItem[] }

/** The paper in which the superior answered, kept in the vault. */
export type SuperiorPaper = KeptFile & {
  /** Which body. */
  body: string
  /** 发文字号 */
  number: string
  on: Day
}

/** 上级认定: what was provisional until then stands. */
export type Confirmed = Fact<'closeout.confirmed', { standing: Standing; seen: string; paper: SuperiorPaper }>
/** The superior did not: it goes back, and says what is missing. */
export type NotConfirmed = Fact<
  'closeout.not-confirmed',
  {
    standing: Standing
    seen: string
    paper: SuperiorPaper
    measures: ReturnedMeasure[]
    reason: string
  }
>
/** 公示: both days count; `text` is what was put up, without personal data. */
export type Announced = Fact<
  'closeout.announced',
  { standing: Standing; seen: string; from: Day; until: Day; where: string; text: string }
>

/** 来信 · 来访 · 来电 · 网上 · 其他 */
export const objectionChannels = ['letter', 'visit', 'call', 'online', 'other'] as const
export type ObjectionChannel = (typeof objectionChannels)[number]

/** 异议, from anybody; `name` is the objector's, if given, and for the office alone. */
export type ObjectionReceived = Fact<
  'objection.received',
  {
    objection: string
    channel: ObjectionChannel
    on: Day
    words: string
    name: string | null
    replyBy: Day
    /** It came when the problem was closed or ended already: the look-back takes it up. */
    late: boolean
  }
>
/** Upheld: the problem goes back with `measures`. Not upheld: `answer` says why not. */
export type ObjectionAnswered = Fact<
  'objection.answered',
  {
    objection: string
    standing: Standing
    upheld: boolean
    answer: string
    measures: ReturnedMeasure[]
  }
>

export type FurtherCloseoutFact = Confirmed | NotConfirmed | Announced | ObjectionReceived | ObjectionAnswered

export type Objection = Omit<ObjectionReceived['body'], 'objection'> & {
  id: string
  by: Actor
  at: string
  answered: { upheld: boolean; answer: string; standing: Standing; by: Actor; at: string } | null
}
