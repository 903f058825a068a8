import type { PoolClient } from 'pg'
import type { Actor, Fact, NewFact } from '#core/record/fact/envelope.ts'
import { streamKey } from '#core/record/fact/envelope.ts'
import { leafData, saltsFor } from '#ledger/journal/commitment.ts'
import { append as appendLeaves, leafHash, rootOf } from '#ledger/journal/merkle.ts'
import { rowOf } from '#ledger/journal/stored-fact.ts'

/** The facts of one act, decided but not yet placed in the journal. */
export type Decided = {
  workspace: string
  actId: string
  importId: string | null
  actor: Actor
  facts: readonly NewFact[]
}

export type Appended = { facts: Fact[]; size: number; root: Buffer }

/** Versions the facts will have, counted on from the locked versions of their streams. */
export const place = (
  decided: Decided,
  versions: ReadonlyMap<string, number>,
): Omit<Fact, 'seq' | 'recordedAt'>[] => {
  const next = new Map(versions)
  return decided.facts.map((fact, n) => {
    const key = streamKey(fact.stream)
    const version = (next.get(key) ?? 0) + 1
    next.set(key, version)
    const { workspace, actId, importId, actor } = decided
    return { ...fact, workspace, version, actId, n, importId, actor }
  })
}

/**
 * Appends the facts of one act. Takes the lock of the workspace's counter row, which orders all acts: sequence numbers
 * without holes and a recorded time that grows by at least a microsecond. The caller commits.
 */
export const append = async (
  client: PoolClient,
  workspace: string,
  placed: readonly Omit<Fact, 'seq' | 'recordedAt'>[],
  now: string,
): Promise<Appended> => {
  const counter = await client.query<{ size: number; frontier: Buffer[]; last_recorded_at: string }>({
    name: 'journal-count-on',
    text: `update journal.workspace
              set size = size + $2,
                  last_recorded_at = greatest($3::timestamptz, last_recorded_at + interval '1 microsecond')
            where workspace_id = $1
        returning size, frontier, last_recorded_at`,
    values: [workspace, placed.length, now],
  })
  const tree = counter.rows[0]
  if (!tree) throw new Error(`no journal for workspace ${workspace}`)
  const before = tree.size - placed.length
  const facts = placed.map((fact, i): Fact => ({
    ...fact,
    seq: before + i,
    recordedAt: tree.last_recorded_at,
  }))
  const leaves: Buffer[] = []
  const rows = facts.map((fact) => {
    const salts = saltsFor(fact)
    const leaf = leafHash(leafData(fact, salts))
    leaves.push(leaf)
    return rowOf(fact, salts, leaf)
  })
  const frontier = appendLeaves(before, tree.frontier, leaves)
  const heads = new Map(facts.map((fact) => [streamKey(fact.stream), fact]))
  await client.query({
    name: 'journal-append',
    text: `with facts as (
             insert into journal.fact
             select * from jsonb_populate_recordset(null::journal.fact, $2::jsonb)
           ), heads as (
             insert into journal.stream (workspace_id, kind, id, version)
             select $1, kind, id, version from jsonb_to_recordset($3::jsonb) as head(kind text, id uuid, version int)
             on conflict (workspace_id, kind, id) do update set version = excluded.version
           )
           update journal.workspace set frontier = $4 where workspace_id = $1`,
    values: [
      workspace,
      JSON.stringify(rows),
      JSON.stringify(
        [...heads.values()].map(({ stream, version }) => ({ kind: stream.kind, id: stream.id, version })),
      ),
      frontier,
    ],
  })
  return { facts, size: tree.size, root: rootOf(frontier) }
}
