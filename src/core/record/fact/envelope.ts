/** Streams are small: one for each thing that people argue about. */
export type StreamKind =
  | 'workspace'
  | 'unit'
  | 'person'
  | 'round'
  | 'import'
  | 'problem'
  | 'review'
  | 'subplan'
  | 'meeting'
  | 'duty'
  | 'visit'
  | 'instrument'
  | 'lookback'

export type StreamRef = { kind: StreamKind; id: string }

/**
 * Who did it, as they were when it was done: later renames and hand-overs do not reach back.
 * What a rule did by itself has the actor «系统:rule».
 */
export type Actor =
  | {
      kind: 'person'
      person: { id: string; name: string }
      post: { id: string; title: string } | null
      unit: { id: string; name: string } | null
    }
  | { kind: 'rule'; rule: string }

/** What deciding yields: a type with its version, and a body. The journal adds the rest. */
export type NewFact<Type extends string = string, Body = unknown> = {
  stream: StreamRef
  type: Type
  v: number
  /** When it happened in the world: a day, a month `YYYY-MM`, or unknown. Not when it was recorded. */
  happened: string | null
  body: Body
}

/** One immutable entry of the journal. */
export type Fact<Type extends string = string, Body = unknown> = NewFact<Type, Body> & {
  workspace: string
  /** Place in the workspace's journal, from 0 without holes. «As of» means a seq. */
  seq: number
  /** Place in its stream, from 1 without holes. */
  version: number
  actId: string
  /** Place within its act, from 0. */
  n: number
  importId: string | null
  actor: Actor
  /** UTC instant with microseconds, the same for all facts of an act, growing from act to act. */
  recordedAt: string
}

/** One string for a stream, as a key. */
export const streamKey = (ref: StreamRef): string => `${ref.kind}:${ref.id}`
