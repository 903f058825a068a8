/**
 * An independent verifier of a journal: everything it knows is written here, nothing is shared with the program. It reads
 * rows as an outsider would get them, with whatever driver they have.
 */
import { createHash } from 'node:crypto'

/** A row of journal.fact; bytes as Buffer, instants as `2026-08-01T01:00:00.000000Z`. */
export type JournalRow = {
  workspace_id: string
  seq: number
  stream_kind: string
  stream_id: string
  version: number
  type: string
  v: number
  act_id: string
  n: number
  import_id: string | null
  actor: unknown
  recorded_at: string
  happened: string | null
  body: Record<string, unknown>
  salts: Record<string, string>
  erased: Record<string, string> | null
}

const sha = (...parts: (string | Buffer)[]): Buffer => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

/** RFC 8785: sorted keys, no blanks. */
const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const keys = Object.keys(value).sort()
  const of = value as Record<string, unknown>
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(of[key])}`).join(',')}}`
}

const leaf = (row: JournalRow): Buffer => {
  const values: [string, unknown][] = [
    ['actor', row.actor],
    ['happened', row.happened],
    ['importId', row.import_id],
    ...Object.entries(row.body).map(([key, value]): [string, unknown] => [`body.${key}`, value]),
  ]
  const fields: Record<string, string> = { ...row.erased }
  for (const [name, value] of values)
    fields[name] ??= sha(canonical([row.salts[name], name, value])).toString('hex')
  const data = canonical({
    actId: row.act_id,
    commitment: sha(canonical(fields)).toString('hex'),
    n: row.n,
    recordedAt: row.recorded_at,
    seq: row.seq,
    stream: { id: row.stream_id, kind: row.stream_kind },
    type: row.type,
    v: row.v,
    version: row.version,
    workspace: row.workspace_id,
  })
  return sha(Buffer.of(0), data)
}

/** MTH(D[n]) of RFC 6962, word for word. */
const treeHash = (leaves: readonly Buffer[]): Buffer => {
  const [only] = leaves
  if (!only) return sha()
  if (leaves.length === 1) return only
  let k = 1
  while (k * 2 < leaves.length) k *= 2
  return sha(Buffer.of(1), treeHash(leaves.slice(0, k)), treeHash(leaves.slice(k)))
}

/** The root of a journal, from its rows in the order given. */
export const rootOfRows = (rows: readonly JournalRow[]): string => treeHash(rows.map(leaf)).toString('hex')

/** The root of a tree over these leaf hashes. */
export const rootOfLeaves = (leaves: readonly Buffer[]): string => treeHash(leaves).toString('hex')
