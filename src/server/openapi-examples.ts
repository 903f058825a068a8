import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** By what address something was really asked. */
export type Asked = { params?: Record<string, string>; query?: Record<string, string> }

/** What an operation was really asked and really answered; lists are cut to their first members. */
export type Example = Asked & { body?: unknown; response: unknown }

/** What came with the bytes of a file, and of a file of words its first lines. */
export type FileExample = Asked & { type: string; disposition?: string; begins?: string }

export type Examples = {
  /** By operationId. */
  operations: Record<string, Example>
  /** By operationId: the routes of bytes. */
  files: Record<string, FileExample>
  /** By code. */
  refusals: Record<string, { refused: string; details: Record<string, unknown>; request: string }>
}

/**
 * The examples of the description: written by tests/http/openapi-examples.test.ts, which walks through an invented county
 * (`vitest run tests/http/openapi-examples -u` after a change of the contract).
 */
export const readExamples = (): Examples =>
  JSON.parse(readFileSync(join(import.meta.dirname, 'openapi-examples.json'), 'utf8')) as Examples
