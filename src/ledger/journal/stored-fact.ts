import { knownFacts } from '#core/record/catalogue.ts'
import type { Actor, Fact, StreamKind } from '#core/record/fact/envelope.ts'
import { upcast } from '#core/record/fact/upcast.ts'
import type { Erased, Salts } from '#ledger/journal/commitment.ts'

/** A row of journal.fact as the driver gives it, without what it is committed with. */
export type FactRow = {
  workspace_id: string
  seq: number
  stream_kind: StreamKind
  stream_id: string
  version: number
  type: string
  v: number
  act_id: string
  n: number
  import_id: string | null
  actor: Actor
  recorded_at: string
  happened: string | null
  body: unknown
}
/** The same with its salts, the hashes of what was erased, and its leaf. */
export type CommittedRow = FactRow & { salts: Salts; erased: Erased | null; leaf: Buffer }

export const factColumns =
  'workspace_id, seq, stream_kind, stream_id, version, type, v, act_id, n, import_id, actor, recorded_at, happened, body'

/** The fact exactly as it was written, of whatever version it was then. */
export const factAsWritten = (row: FactRow): Fact => ({
  workspace: row.workspace_id,
  seq: row.seq,
  stream: { kind: row.stream_kind, id: row.stream_id },
  version: row.version,
  type: row.type,
  v: row.v,
  actId: row.act_id,
  n: row.n,
  importId: row.import_id,
  actor: row.actor,
  recordedAt: row.recorded_at,
  happened: row.happened,
  body: row.body,
})

/** The fact in the newest version of its type. Throws UnknownFact. */
export const factOf = (row: FactRow): Fact => upcast(factAsWritten(row), knownFacts)

/** What of a fact differs within its act, with its salts, as a row to insert (JSON: bytes as \x hex). */
export const rowOf = (fact: Fact, salts: Salts, leaf: Buffer) => ({
  seq: fact.seq,
  n: fact.n,
  stream_kind: fact.stream.kind,
  stream_id: fact.stream.id,
  version: fact.version,
  type: fact.type,
  v: fact.v,
  happened: fact.happened,
  body: fact.body,
  salts,
  leaf: `\\x${leaf.toString('hex')}`,
})

/** Writes such rows; what all facts of an act have in common is sent once. Parameters $1 to $6. */
export const insertRows = `insert into journal.fact (workspace_id, act_id, import_id, actor, recorded_at,
         seq, n, stream_kind, stream_id, version, type, v, happened, body, salts, leaf)
  select $1::uuid, $2::uuid, $3::uuid, $4::jsonb, $5::timestamptz, it.*
    from jsonb_to_recordset($6::jsonb) as it(seq bigint, n int, stream_kind text, stream_id uuid, version int,
           type text, v smallint, happened text, body jsonb, salts jsonb, leaf bytea)`
