import { z } from 'zod'

/** `next` of the answer before; opaque, and for the same question only. */
const cursor = z.string().min(1).max(1000).optional()

/**
 * People turn to a page by its number (`offset`), programs walk from row to row (`cursor`): a walk loses nothing and meets
 * nothing twice while rows are added. One of the two, not both.
 */
export const page = z.object({
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor,
})

/** Of a list whose page shows all of it: whoever gives no limit gets what is left. */
export const walk = z.object({ cursor, limit: z.coerce.number().int().min(1).max(2000).optional() })
export type Walk = z.output<typeof walk>

/** Where the walk goes on; null at the end. */
export const next = z.string().nullable()
