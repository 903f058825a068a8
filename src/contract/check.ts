import type { z } from 'zod'

/** What a schema lets through; undefined where a route has none. */
export type OutputOf<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined

/** What is wrong with an input, and where: `items.0.note`, `too_big`. Codes, not words: those are in messages/. */
export type Flaw = { path: string; code: string }

/** Checks bytes that became JSON against a schema; what the schema does not name is left out of `data`. */
export const check = <Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
): { data: z.output<Schema> } | { flaws: Flaw[] } => {
  const result = schema.safeParse(input)
  if (result.success) return { data: result.data }
  const flaws = result.error.issues.slice(0, 20).map((it) => ({
    path: it.path.map(String).join('.'),
    code: it.code === 'custom' ? it.message : it.code,
  }))
  return { flaws }
}
