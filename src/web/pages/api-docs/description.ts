import type { Tag } from '#contract/route.ts'

/** A schema as far as the page shows it (JSON Schema 2020-12). */
export type Schema = {
  $ref?: string
  type?: string | string[]
  format?: string
  enum?: unknown[]
  const?: unknown
  description?: string
  default?: unknown
  minimum?: number
  maximum?: number
  maxLength?: number
  maxItems?: number
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  anyOf?: Schema[]
  oneOf?: Schema[]
}

type Media = {
  schema: Schema
  examples?: Record<string, { summary?: string; value?: unknown; $ref?: string }>
}

export type Answer = {
  headers?: Record<string, { example?: string }>
  content?: Record<string, Media>
  'x-refusals'?: string[]
}

export type Operation = {
  operationId: string
  tags: Tag[]
  summary: string
  'x-summary-zh': string
  description?: string
  'x-description-zh'?: string
  'x-scope'?: string
  security: Record<string, string[]>[]
  parameters?: { name: string; in: string; required: boolean; schema: Schema; example?: unknown }[]
  requestBody?: Answer
  responses: Record<string, Answer>
}

/** /api/openapi.json as far as the page shows it. */
export type Description = {
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, Schema> }
  'x-refusals': Record<string, { status: number }>
}

export type Entry = { method: string; path: string; operation: Operation }

/** Every operation with its address. */
export const entriesOf = ({ paths }: Description): Entry[] =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  )

/** Whether somebody who types this means this operation: every word of it, anywhere in what stands in its line. */
export const isMeant = ({ method, path, operation }: Entry, typed: string, shown: string): boolean => {
  const refusals = Object.entries(operation.responses).flatMap(([status, it]) => [
    status,
    ...(it['x-refusals'] ?? []),
  ])
  const parameters = (operation.parameters ?? []).map((it) => it.name)
  const all = [method, path, operation.operationId, operation.summary, operation['x-summary-zh'], shown]
  const line = [...all, ...refusals, ...parameters].join(' ').toLowerCase()
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => line.includes(word))
}

/** The codes an operation can be refused with, by their status. */
export const refusalsOf = ({ responses }: Operation): { status: string; code: string }[] =>
  Object.entries(responses).flatMap(([status, it]) =>
    (it['x-refusals'] ?? []).map((code) => ({ status, code })),
  )
