import { granted, refusalBody } from '#contract/acts.ts'
import { draft, draftIssue, draftProblem } from '#contract/drafts.ts'
import { evidenceEntry, proofEntry } from '#contract/evidence.ts'
import { keyRow } from '#contract/keys.ts'
import { organisation } from '#contract/organisation.ts'
import { desk, overview } from '#contract/overview.ts'
import {
  gap,
  historyEntry,
  measureEntry,
  measureRow,
  problemDetail,
  problemRow,
  progressEntry,
} from '#contract/problems.ts'
import type { Route } from '#contract/route.ts'
import { round } from '#contract/rounds.ts'
import { session } from '#contract/session.ts'
import * as value from '#contract/values.ts'

type Schema = Route['response']
export type Json = Record<string, unknown>

/** Schemas of the contract that have a name; wherever one stands it is referred to, not written out again. */
const named: Record<string, Schema> = {
  Id: value.id,
  Day: value.day,
  Sha256: value.sha256,
  Named: value.named,
  Figure: value.figure,
  Light: value.light,
  Step: value.step,
  EvidenceKind: value.evidenceKind,
  PostRole: value.postRole,
  UnitKind: value.unitKind,
  DocumentKind: value.documentKind,
  ProblemRow: problemRow,
  MeasureRow: measureRow,
  MeasureEntry: measureEntry,
  ProgressEntry: progressEntry,
  EvidenceEntry: evidenceEntry,
  ProofEntry: proofEntry,
  HistoryEntry: historyEntry,
  Gap: gap,
  ProblemDetail: problemDetail,
  Draft: draft,
  DraftProblem: draftProblem,
  DraftIssue: draftIssue,
  Organisation: organisation,
  Overview: overview,
  Desk: desk,
  Round: round,
  Session: session,
  KeyRow: keyRow,
  Granted: granted,
  Refusal: refusalBody,
}

/** The schema as JSON Schema 2020-12, which OpenAPI 3.1 takes as it is. */
export const plainJson = (schema: Schema, io: 'input' | 'output'): Json => {
  const { $schema: _dialect, ...rest } = schema.toJSONSchema({ io, unrepresentable: 'any' }) as Json
  return rest
}

/** Text of a schema → its name. What is sent and what is answered can differ (`additionalProperties`). */
const names = new Map<string, string>()
const bodies = new Map<string, Json>()
for (const [name, schema] of Object.entries(named)) {
  for (const [io, called] of [
    ['output', name],
    ['input', `${name}Sent`],
  ] as const) {
    const json = plainJson(schema, io)
    const text = JSON.stringify(json)
    if (names.has(text)) continue
    names.set(text, called)
    bodies.set(called, json)
  }
}

const isObject = (node: unknown): node is Json =>
  typeof node === 'object' && node !== null && !Array.isArray(node)

/** A refinement zod cannot express is `{}` in JSON Schema and stands for nothing in particular. */
const nameOf = (node: Json): string | undefined => {
  const text = JSON.stringify(node)
  return text.length > 30 ? names.get(text) : undefined
}

const inside = (node: unknown, used: Set<string>): unknown => {
  if (Array.isArray(node)) return node.map((it) => referring(it, used))
  if (!isObject(node)) return node
  return Object.fromEntries(Object.entries(node).map(([key, child]) => [key, referring(child, used)]))
}

const referring = (node: unknown, used: Set<string>): unknown => {
  const name = isObject(node) ? nameOf(node) : undefined
  if (name === undefined) return inside(node, used)
  used.add(name)
  return { $ref: `#/components/schemas/${name}` }
}

/** Replaces named schemas by references; returns the document and the schemas it refers to. */
export const withReferences = (document: Json): { document: Json; schemas: Json } => {
  const used = new Set<string>()
  const replaced = inside(document, used) as Json
  const schemas: Json = {}
  // Named schemas are made of named schemas: each round may bring in more.
  for (let before = -1; before !== used.size;) {
    before = used.size
    for (const name of [...used].sort()) schemas[name] ??= inside(bodies.get(name), used)
  }
  return {
    document: replaced,
    schemas: Object.fromEntries(Object.entries(schemas).sort(([a], [b]) => (a < b ? -1 : 1))),
  }
}
