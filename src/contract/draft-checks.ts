import { z } from 'zod'
import { contradictionCodes, doubtCodes, gapCodes, severities } from '#core/words/checks/hint.ts'

/** A place quoted: 1-based line, offsets in UTF-16 units within it, and the words that stand there. */
const place = z.object({
  line: z.number().int(),
  from: z.number().int(),
  to: z.number().int(),
  text: z.string(),
})

/** `place` is how the report or the document names a place. */
export const contradictionAt = <Place extends z.ZodType>(place: Place) =>
  z.object({
    code: z.enum(contradictionCodes),
    severity: z.enum(severities),
    places: z.array(place),
    /** The arithmetic that shows it, `46-43=3`; null where words are compared. */
    sum: z.string().nullable(),
  })

/** `problem` is the key of the problem it is about. */
const about = { problem: z.string(), line: z.number().int(), title: z.string() }

/** Contradictions, doubts and gaps of a document: hints to whoever confirms it. */
export const draftChecks = z.object({
  contradictions: z.array(contradictionAt(place)),
  doubts: z.array(z.object({ code: z.enum(doubtCodes), ...about, places: z.array(place) })),
  gaps: z.array(z.object({ code: z.enum(gapCodes), ...about })),
})
export type DraftChecks = z.infer<typeof draftChecks>
