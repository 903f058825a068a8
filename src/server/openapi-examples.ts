import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What an operation was really asked and really answered; lists are cut to their first members. */
export type Example = {
  params?: Record<string, string>
  query?: Record<string, string>
  body?: unknown
  response: unknown
}

export type Examples = {
  /** By operationId. */
  operations: Record<string, Example>
  /** By code. */
  refusals: Record<string, { refused: string; details: Record<string, unknown>; request: string }>
}

/**
 * The examples of the description: written by tests/http/openapi-examples.test.ts, which walks through an invented county
 * (`vitest run tests/http/openapi-examples -u` after a change of the contract).
 */
export const readExamples = (): Examples =>
  JSON.parse(readFileSync(join(import.meta.dirname, 'openapi-examples.json'), 'utf8')) as Examples
