import type { PoolClient } from 'pg'
import { catalogue } from '#core/record/catalogue.ts'
import type { StreamKind } from '#core/record/fact/envelope.ts'
import { UnknownFact } from '#core/record/fact/upcast.ts'
import { readOnly } from '#store/in-workspace.ts'
import { knownFacts } from '#core/record/catalogue.ts'
import type { Ledger } from '#ledger/ledger.ts'

const newestOf = (kind: string, type: string): number => {
  const types: Readonly<Record<string, number>> = Object.hasOwn(catalogue, kind)
    ? catalogue[kind as StreamKind]
    : {}
  return Object.hasOwn(types, type) ? (types[type] ?? 0) : 0
}

/** The newest version this program knows of a type of fact, whatever its stream; 0 for one it does not know. */
export const newestKnown = (type: string): number =>
  Object.hasOwn(knownFacts.newest, type) ? (knownFacts.newest[type] ?? 0) : 0

/**
 * Looks for facts in the journal that this program does not know: a type, a version, or a kind of stream that a newer
 * program wrote. Throws UnknownFact at the first; to guess would be to show something that was never decided.
 */
export const checkKnown = async (client: PoolClient, workspace: string): Promise<void> => {
  const { rows } = await client.query<{ stream_kind: string; type: string; v: number }>(
    `select distinct stream_kind, type, v from journal.fact where workspace_id = $1
      order by stream_kind, type, v`,
    [workspace],
  )
  for (const { stream_kind: kind, type, v } of rows)
    if (v < 1 || v > newestOf(kind, type)) throw new UnknownFact(type, v)
}

/** The same for a program that starts: nothing is served from a journal that it does not understand whole. */
export const checkJournals = async (ledger: Ledger, workspaces: readonly string[]): Promise<void> => {
  for (const workspace of workspaces)
    await readOnly(ledger.store.pool, workspace, (_db, client) => checkKnown(client, workspace))
}
