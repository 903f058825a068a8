import { z } from 'zod'
import { eventKinds, forecasts, qualities } from '#core/record/round/light-condition.ts'
import * as value from '#contract/values.ts'

const said = { ...value.recorded.shape, measure: value.id.nullable() }

/** What lights of a problem rest on beside the work itself, the newest first. `measure` null: the problem as a whole. */
export const lightFacts = z.object({
  judged: z.array(
    z.object({
      ...said,
      forecast: z.enum(forecasts).nullable(),
      quality: z.enum(qualities).nullable(),
      class: z.string().nullable(),
      reason: z.string(),
    }),
  ),
  events: z.array(
    z.object({ ...said, event: value.id, kind: z.enum(eventKinds), on: value.day, source: z.string() }),
  ),
  pressed: z.array(
    z.object({
      ...said,
      press: value.id,
      sign: z.string(),
      limit: value.day.nullable(),
      paper: z.string(),
      excused: z.string().nullable(),
    }),
  ),
  /** Those that were not lifted; one that has ended stays for the record. */
  overrides: z.array(z.object({ ...said, sign: z.string(), until: value.day, reason: z.string() })),
})
export type LightFacts = z.infer<typeof lightFacts>
