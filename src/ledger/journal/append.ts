import { setImmediate } from 'node:timers/promises'
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

/** Facts in one statement, and how many are hashed before the socket gets its turn. */
const batch = 1_000
const slice = 100

const committed = (facts: readonly Fact[], leaves: Buffer[]) =>
  facts.map((fact) => {
    const salts = saltsFor(fact)
    const leaf = leafHash(leafData(fact, salts))
    leaves.push(leaf)
    return rowOf(fact, salts, leaf)
  })

/**
 * The facts of a large act are written in batches: while the database takes one, the leaves of the next are computed.
 * @returns the leaves of all, and the rows of the last batch, which its caller writes together with what follows from it
 */
const insertAllButLast = async (client: PoolClient, facts: readonly Fact[]) => {
  const leaves: Buffer[] = []
  let sent: Promise<unknown> = Promise.resolve()
  for (let from = 0; ; from += batch) {
    const end = Math.min(from + batch, facts.length)
    const rows: ReturnType<typeof rowOf>[] = []
    for (let at = from; at < end; at += slice) {
      if (at > 0) await setImmediate()
      for (const row of committed(facts.slice(at, Math.min(at + slice, end)), leaves)) rows.push(row)
    }
    const text = end < facts.length ? JSON.stringify(rows) : ''
    await sent
    if (text === '') return { leaves, rows }
    sent = client.query({
      name: 'journal-append-batch',
      text: 'insert into journal.fact select * from jsonb_populate_recordset(null::journal.fact, $1::jsonb)',
      values: [text],
    })
    // Awaited when the next batch is ready; until then a failure is not one that nobody saw.
    sent.catch(() => undefined)
  }
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
  const { leaves, rows } = await insertAllButLast(client, facts)
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
