import type { Fact } from '#core/record/fact/envelope.ts'
import type { KeptFile } from '#core/record/fact/kept-file.ts'
import type { Named, NumberedProblem } from '#core/record/meeting/facts.ts'
import type { UnitKind } from '#core/record/organisation/facts.ts'
import type { Day } from '#core/words/calendar/day.ts'

/**
 * 督办文书: 督办单 · 提醒函 · 亮牌函 (with a sign of the light rules) · 约谈通知书 · 通报 · 整改通知书 · 工作建议书.
 */
export const instrumentKinds = [
  'order',
  'reminder',
  'letter',
  'talk',
  'circular',
  'notice',
  'recommendation',
] as const
export type InstrumentKind = (typeof instrumentKinds)[number]

/** A unit as it was; its kind decides in which words it can be written to. */
export type Party = Named & { kind: UnitKind }

export type InstrumentSaid = {
  kind: InstrumentKind
  /** Of a 亮牌函: the sign of the rules in force, with its words. */
  sign: { key: string; zh: string; en: string } | null
  from: Party
  /** 主送. */
  to: Party[]
  /** 抄送, as it is printed. */
  copyTo: string
  problems: NumberedProblem[]
  title: string
  /** 事由: what is found. Paragraphs are lines. */
  ground: string
  /** 要求 or 建议. */
  demand: string
  /** What the problems named are to be done by, anew. */
  limit: Day | null
  /** 反馈时限; null: no reply is asked for. */
  replyBy: Day | null
  contact: string
}

export type InstrumentDrafted = Fact<'instrument.drafted', InstrumentSaid & { round: Named }>
/** The whole of it anew; what was approved before is not any more. */
export type InstrumentRevised = Fact<'instrument.revised', InstrumentSaid>
/** By another person than any who wrote it; `seen`: the hash of what it said. */
export type InstrumentApproved = Fact<'instrument.approved', { seen: string }>
/** Before it was issued. */
export type InstrumentWithdrawn = Fact<'instrument.withdrawn', { reason: string }>
/** `code`: 机关代字, one for each kind in most places. `serial`: per code and year, without a gap and never used twice. */
export type InstrumentIssued = Fact<
  'instrument.issued',
  { code: string; year: number; serial: number; number: string; on: Day }
>
/** 签收. */
export type InstrumentReceived = Fact<'instrument.received', { unit: Named }>
/** 反馈 of one addressee; of a talk what was promised, with the day and who talked. */
export type InstrumentAnswered = Fact<
  'instrument.answered',
  {
    answer: string
    unit: Named
    text: string
    paper: KeptFile | null
    talk: { on: Day; talker: string } | null
  }
>
export type InstrumentJudged = Fact<
  'instrument.judged',
  { answer: string; unit: Named; met: boolean; reason: string }
>
/** 办结. */
export type InstrumentClosed = Fact<'instrument.closed', { statement: string }>
/** After it was issued; its number stays used. */
export type InstrumentCancelled = Fact<'instrument.cancelled', { reason: string }>
/** 复查: whether what was answered still holds; where not, it is open again and every addressee answers anew. */
export type InstrumentRechecked = Fact<'instrument.rechecked', { on: Day; held: boolean; found: string }>

export type InstrumentFact =
  | InstrumentDrafted
  | InstrumentRevised
  | InstrumentApproved
  | InstrumentWithdrawn
  | InstrumentIssued
  | InstrumentReceived
  | InstrumentAnswered
  | InstrumentJudged
  | InstrumentClosed
  | InstrumentCancelled
  | InstrumentRechecked
