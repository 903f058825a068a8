import { z } from 'zod'
import * as value from '#contract/values.ts'
import { instrumentKinds } from '#core/record/instrument/facts.ts'
import { visitKinds } from '#core/record/supervision/facts.ts'

const reason = value.words(500)
const problems = z.array(value.id).max(60)
const instrument = value.id
/** Hash of a file that was given (POST /api/files). */
const file = value.sha256.nullable()

const said = {
  kind: z.enum(instrumentKinds),
  /** Of a letter: a sign of the light rules in force. */
  sign: z
    .string()
    .regex(/^[a-z0-9-]{1,40}$/)
    .nullable(),
  from: value.id,
  to: z.array(value.id).min(1).max(60),
  /** 抄送, as it is printed. */
  copyTo: value.text(400),
  problems,
  title: value.words(200),
  ground: value.text(6000),
  demand: value.text(6000),
  /** What the problems are to be done by, anew. */
  limit: value.day.nullable(),
  /** Null: no reply is asked for. */
  replyBy: value.day.nullable(),
  contact: value.text(200),
}

const visited = {
  kind: z.enum(visitKinds),
  on: value.day,
  /** Whose visit it was. */
  body: value.id,
  led: value.text(100),
  units: z.array(value.id).min(1).max(60),
  problems,
  place: value.text(100),
  seen: value.text(4000),
  findings: z
    .array(
      z.object({
        /** Of a finding that was there before; left out for a new one. */
        finding: value.id.optional(),
        unit: value.id,
        problem: value.id.nullable(),
        text: value.words(2000),
        mendBy: value.day.nullable(),
      }),
    )
    .max(60),
  file,
}

/** 督办文书 and 督导记录. */
export const supervisionActs = {
  'draft-instrument': z.object({ round: value.id, ...said }),
  /** The whole of it anew; `seen` is the hash of what it said when it was read. */
  'revise-instrument': z.object({ instrument, seen: value.sha256, ...said }),
  'approve-instrument': z.object({ instrument, seen: value.sha256 }),
  'withdraw-instrument': z.object({ instrument, reason }),
  /** `code`: 机关代字 of the number; the serial follows by itself, per code and year. */
  'issue-instrument': z.object({
    instrument,
    code: value.words(20),
  }),
  'receive-instrument': z.object({ instrument, unit: value.id }),
  'answer-instrument': z.object({
    instrument,
    unit: value.id,
    text: value.words(5000),
    file,
    /** Of a talk: when it was held, and who talked, as their post is called. */
    talk: z.object({ on: value.day, talker: value.words(100) }).nullable(),
  }),
  /** `reason`: needed where the answer does not do. */
  'judge-answer': z.object({ instrument, answer: value.id, met: z.boolean(), reason: value.text(500) }),
  'close-instrument': z.object({ instrument, statement: value.text(1000) }),
  'cancel-instrument': z.object({ instrument, reason }),
  'recheck-instrument': z.object({
    instrument,
    on: value.day,
    held: z.boolean(),
    found: value.words(2000),
  }),

  'record-visit': z.object({ round: value.id, ...visited }),
  'correct-visit': z.object({ visit: value.id, seen: value.sha256, reason, visited: z.object(visited) }),
  'withdraw-visit': z.object({ visit: value.id, reason }),
  'answer-finding': z.object({ visit: value.id, finding: value.id, text: value.words(5000), file }),
  'judge-finding': z.object({
    visit: value.id,
    finding: value.id,
    mended: z.boolean(),
    reason: value.text(500),
  }),
} as const
