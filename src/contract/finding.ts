import { z } from 'zod'
import { route } from '#contract/route.ts'
import * as value from '#contract/values.ts'

/** What can be found, in the order in which it is shown. */
export const foundKinds = [
  'problem',
  'measure',
  'progress',
  'evidence',
  'assignment',
  'opinion',
  'objection',
] as const
export type FoundKind = (typeof foundKinds)[number]

/** Counted up to here; `more` says that there are others. */
export const mostFound = 1000

const foundRow = z.object({
  id: value.id,
  problem: z.object({ id: value.id, number: z.string(), shortTitle: z.string(), step: value.step }),
  unit: value.named.nullable(),
  at: z.string().nullable(),
  /** A piece of it around the first word found. */
  said: z.array(z.object({ text: z.string(), hit: z.boolean() })),
})
export type FoundRow = z.infer<typeof foundRow>

export const findWords = route({
  method: 'GET',
  path: '/api/search',
  tag: 'lists',
  summary: {
    zh: '在我能看到的一切里查找：问题、措施、进展、佐证材料、分办、会审意见、异议，按种类分组，带计数和摘录',
    en: 'Finds words in everything one may see: problems, measures, statements, evidence, shares, opinions, objections; by kind, counted, with excerpts',
  },
  admission: 'signed-in',
  scope: 'read',
  query: z.object({
    /** Words with blanks between: all of them are there. Two letters or digits at least stand together. */
    text: value.words(100),
    /** Only this kind, up to a hundred of it; otherwise the first five of each. */
    kind: z.enum(foundKinds).optional(),
  }),
  response: z.object({
    /** As they were looked for. */
    words: z.array(z.string()),
    groups: z.array(
      z.object({
        kind: z.enum(foundKinds),
        /** 1000 at most. */
        count: z.number().int(),
        more: z.boolean(),
        rows: z.array(foundRow),
      }),
    ),
  }),
})
