import type { z } from 'zod'
import type { Admission, Summary, Tag } from '#contract/route.ts'
import type { KeyScope } from '#contract/scopes.ts'

/** One route that answers bytes, as data: beside `media` it is what a route of JSON is (contract/route.ts). */
export type FileRoute<Query extends z.ZodType = z.ZodType> = {
  method: 'GET'
  path: string
  tag: Tag
  summary: Summary
  /** As of a route of JSON (contract/route.ts). */
  administration?: true
  admission: Admission
  /** The scope a key needs; a route without one is for signed-in people alone. */
  scope?: KeyScope
  query?: Query
  /** What the bytes can be, the usual one first. */
  media: readonly [string, ...string[]]
}

/** Writes a route of bytes down with the type of its query. */
export const fileRoute = <Query extends z.ZodType>(it: FileRoute<Query>): FileRoute<Query> => it
