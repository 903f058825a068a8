import { z } from 'zod'
import { closeoutActs } from '#contract/acts/closeout.ts'
import { organisationActs } from '#contract/acts/organisation.ts'
import { lookbackActs } from '#contract/acts/lookback.ts'
import { courseActs } from '#contract/acts/course.ts'
import { doorActs } from '#contract/acts/doors.ts'
import { evidenceActs, refusedProofs, upload } from '#contract/acts/evidence.ts'
import { lightActs } from '#contract/acts/lights.ts'
import { meetingActs } from '#contract/acts/meetings.ts'
import { agreedProof, planActs } from '#contract/acts/plans.ts'
import { progressActs, toldBeside } from '#contract/acts/progress.ts'
import { supervisionActs } from '#contract/acts/supervision.ts'
import * as value from '#contract/values.ts'

const text = value.words(20_000)
const line = value.words(500)
const problem = value.id

const measureFields = {
  text,
  answers: z.array(value.id).max(50),
  goal: line.nullable(),
  deadline: value.day.nullable(),
  units: z.array(value.id).max(60),
  proof: agreedProof.nullish(),
}

/**
 * What a person may ask for, by name. Ids of new things are made by the server; the client makes the actId.
 * POST /api/acts/<name> with `{ actId, ...input }`.
 */
export const acts = {
  // organisation
  'register-unit': z.object({
    name: line,
    shortName: value.words(40),
    kind: value.unitKind,
    parent: value.id.nullable(),
    rank: z.number().int().min(0).max(9999),
  }),
  'rename-unit': z.object({ unit: value.id, name: line, shortName: value.words(40) }),
  'move-unit': z.object({ unit: value.id, parent: value.id.nullable() }),
  'establish-post': z.object({
    unit: value.id,
    title: value.words(60),
    /** 分管: tells posts of one title in a unit apart. */
    portfolio: value.text(60).optional(),
    roles: z.array(value.postRole).max(6),
    rank: z.number().int().min(0).max(9999),
  }),
  'register-person': z.object({ name: value.words(40) }),
  appoint: z.object({ person: value.id, unit: value.id, post: value.id, from: value.day }),
  relieve: z.object({ person: value.id, appointment: value.id, on: value.day }),
  // round and import
  'open-round': z.object({
    ordinal: z.number().int().min(1).max(999),
    name: line,
    kind: value.inspectionKind,
    inspector: line,
    inspected: line,
    period: z.object({ from: value.day, to: value.day }).nullable(),
    feedbackOn: value.day.nullable(),
    clocks: z.object({
      planDays: z.number().int().min(1).max(365),
      concentratedDays: z.number().int().min(1).max(1825),
      reportDays: z.number().int().min(0).max(365),
    }),
    ruleSet: value.text(60),
    predecessor: value.id.nullable(),
  }),
  ...lightActs,
  'confirm-import': z.object({
    draft: value.id,
    round: value.id,
    /** What the comparison with the round said of itself: asked for as soon as a row speaks of a problem that is there. */
    compared: value.sha256.nullish(),
    /** The version of the draft that was looked at: another one is refused. */
    version: z.number().int().nullish(),
  }),
  'withdraw-import': z.object({ import: value.id, reason: line }),
  'take-return': z.object({
    /** A pack that came back. */
    file: value.id,
    /** What its comparison said of itself. */
    compared: value.sha256,
  }),
  // plan and responsibility; what is left out stays as it is
  'hand-out': z.object({
    problems: z.array(problem).min(1).max(500),
    leadLeader: z.object({ person: value.id, post: value.id }).nullish(),
    leadUnit: value.id.nullish(),
    coUnits: z.array(value.id).max(60).optional(),
    handler: value.id.nullish(),
    team: z.array(value.id).max(60).optional(),
    timeClass: value.timeClass.optional(),
    deadline: value.day.nullish(),
  }),
  'add-measure': z.object({ problem, ...measureFields }),
  'revise-measure': z.object({ problem, measure: value.id, ...measureFields }),
  'remove-measure': z.object({ problem, measure: value.id, reason: line }),
  'approve-plan': z.object({ problem, seen: value.sha256, missingRule: z.boolean() }),
  'reopen-plan': z.object({ problem, reason: line }),
  // progress and evidence
  'report-progress': z.object({
    problem,
    measure: value.id.nullable(),
    unit: value.id,
    text,
    happened: value.happened,
    completes: z.boolean(),
    evidence: z.array(upload).max(50),
    ...toldBeside,
  }),
  'attach-evidence': z.object({ problem, measure: value.id.nullable(), ...upload.shape }),
  'withdraw-evidence': z.object({ problem, evidence: value.id, reason: line }),
  // close-out
  claim: z.object({ problem, seen: value.sha256, statement: text }),
  'withdraw-claim': z.object({ problem, reason: line }),
  sign: z.object({ problem, seen: value.sha256 }),
  verify: z.object({
    problem,
    seen: value.sha256,
    items: z
      .array(
        z.object({
          manifestation: value.id,
          met: z.boolean(),
          method: value.verificationMethod,
          evidence: z.array(value.id).max(50),
          note: value.text(2000),
        }),
      )
      .min(1)
      .max(100),
    /** Where the way of the round names fields, the one verified here. */
    field: value.words(20).nullish(),
    refused: refusedProofs,
  }),
  accept: z.object({ problem, seen: value.sha256, note: value.text(2000) }),
  return: z.object({
    problem,
    seen: value.sha256,
    measures: z.array(z.object({ measure: value.id, missing: line })).max(100),
    reason: line,
    refused: refusedProofs,
  }),
  close: z.object({ problem, seen: value.sha256 }),
  ...closeoutActs,
  ...courseActs,
  ...organisationActs,
  ...doorActs,
  ...evidenceActs,
  ...progressActs,
  ...planActs,
  ...meetingActs,
  ...supervisionActs,
  ...lookbackActs,
} as const

export type ActName = keyof typeof acts
export type ActInput<Name extends ActName> = z.infer<(typeof acts)[Name]>

export const actNames = Object.keys(acts) as ActName[]

/** What a granted act answers; a repeat of the same actId answers the same. */
export const granted = z.object({
  actId: value.id,
  /** The last fact of the act in the journal; null when nothing changed. */
  seq: z.number().int().nullable(),
  /** Ids of what the act touched or made, by kind of stream. */
  streams: z.array(z.object({ kind: z.string(), id: value.id })),
  /** Ids of new parts within a stream: measures, progress, evidence, posts, appointments. */
  made: z.array(value.id),
})
export type Granted = z.infer<typeof granted>

/** Every «no» over HTTP: a code, its data, and the words are in messages/. */
export const refusalBody = z.object({
  refused: z.string(),
  details: z.record(z.string(), z.unknown()),
  /** To quote when asking for help. */
  request: z.string(),
})
