import type { z } from 'zod'
import type { KeyScope } from '#contract/scopes.ts'

/** Who may call a route before the ledger asks its own questions. */
export type Admission = 'anyone' | 'signed-in'

/** Under what a route is found in the description of the API, in this order. */
export const tags = [
  'session',
  'security',
  'keys',
  'organisation',
  'rounds',
  'lists',
  'problem',
  'overview',
  'import',
  'exports',
  'operations',
  'acts',
] as const
export type Tag = (typeof tags)[number]

/** What a route does, in one line for each language. */
export type Summary = { zh: string; en: string }

/**
 * One route of the HTTP API as data. The server binds it, the web app calls it, OpenAPI describes it.
 * `path` names its parameters as `:id`. What `response` does not name cannot leave the server.
 */
export type Route<
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Response extends z.ZodType = z.ZodType,
> = {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  path: string
  tag: Tag
  summary: Summary
  /** Of a list without a cursor: why it stays short. */
  whole?: Summary
  /**
   * It is about the house and says nothing of what the ledger is about: open also to whoever holds administrators' posts
   * alone. Whatever does not say so of itself is closed to them.
   */
  administration?: true
  admission: Admission
  /** The scope a key needs; a route without one is for signed-in people alone. */
  scope?: KeyScope
  query?: Query
  body?: Body
  response: Response
}

/** Writes a route down with the types of its schemas. */
export const route = <Query extends z.ZodType, Body extends z.ZodType, Response extends z.ZodType>(
  it: Route<Query, Body, Response>,
): Route<Query, Body, Response> => it

/** What a route's handler gets as its query, after the checks and defaults of its schema. */
export type QueryOf<It extends { query?: z.ZodType }> = z.output<NonNullable<It['query']>>
/** What a route answers. */
export type AnswerOf<It extends { response: z.ZodType }> = z.output<It['response']>
