import { z } from 'zod'
import { acceptors, extenders } from '#core/record/round/way.ts'
import * as value from '#contract/values.ts'

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

/** The acts of close-out beyond claim, verification and acceptance, and what a round says of them. */
export const closeoutActs = {
  'set-way': z.object({ round: value.id, way: roundWay }),
}
