import { z } from 'zod'
import { objectionChannels } from '#core/record/problem/closeout-facts.ts'
import { acceptors, extenders } from '#core/record/round/way.ts'
import * as value from '#contract/values.ts'

const problem = value.id
const seen = value.sha256
const line = value.words(500)
const acceptor = z.enum(acceptors)

/** What a round configures. Strict: a member that is not here, such as one that leaves verification out, is refused. */
export const roundWay = z.strictObject({
  closeout: z.strictObject({
    fields: z.array(value.words(20)).max(3),
    acceptBy: acceptor,
    acceptFor: z.array(z.strictObject({ kind: value.unitKind, by: acceptor })).max(20),
    superior: z.boolean(),
    observationDays: z.number().int().min(0),
    announcementDays: z.number().int().min(0),
    objectionDays: z.number().int().min(1),
  }),
  jointReview: z.boolean(),
  agreedProof: z.boolean(),
  extensionsBy: z.enum(extenders),
  immediateExtensions: z.boolean(),
})

/** Measures that are sent back, and what each of them lacks. */
const returned = z.array(z.object({ measure: value.id, missing: line })).max(100)

/** The paper in which the superior answered; its file was given before (POST /api/files). */
const paper = z.object({ body: value.words(100), number: value.words(60), on: value.day, hash: value.sha256 })

export const objectionChannel = z.enum(objectionChannels)

/** The acts of close-out beyond claim, verification and acceptance, and what a round says of them. */
export const closeoutActs = {
  'set-way': z.object({ round: value.id, way: roundWay }),
  confirm: z.object({ problem, seen, paper }),
  'not-confirm': z.object({ problem, seen, paper, measures: returned, reason: line }),
  announce: z.object({
    problem,
    seen,
    from: value.day,
    until: value.day,
    where: value.words(200),
    text: value.words(5_000),
  }),
  'receive-objection': z.object({
    problem,
    channel: objectionChannel,
    on: value.day,
    words: value.words(5_000),
    /** Of whoever objects, if they gave it: seen by the office alone. */
    name: value.words(40).nullable(),
  }),
  'answer-objection': z.object({
    problem,
    objection: value.id,
    upheld: z.boolean(),
    answer: value.words(5_000),
    measures: returned,
  }),
}
