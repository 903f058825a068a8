import { setImmediate } from 'node:timers/promises'
import type { PoolClient, QueryConfig } from 'pg'
import type { Actor, Fact, NewFact } from '#core/record/fact/envelope.ts'
import { streamKey } from '#core/record/fact/envelope.ts'
import { leafData, saltsFor } from '#ledger/journal/commitment.ts'
import { type Frontier, append as appendLeaves, leafHash } from '#ledger/journal/merkle.ts'
import { insertRows, rowOf } from '#ledger/journal/stored-fact.ts'
import type { Statements } from '#store/in-turn.ts'

/** The facts of one act, decided but not yet placed in the journal. */
export type Decided = {
  workspace: string
  actId: string
  importId: string | null
  actor: Actor
  facts: readonly NewFact[]
}

/** The same with the versions they will have in their streams, and their places within the act. */
export type Placed = Omit<Decided, 'facts'> & { facts: (NewFact & Pick<Fact, 'version' | 'n'>)[] }

/** Versions the facts will have, counted on from the locked versions of their streams. */
export const place = (decided: Decided, versions: ReadonlyMap<string, number>): Placed => {
  const next = new Map(versions)
  const facts = decided.facts.map((fact, n) => {
    const key = streamKey(fact.stream)
    const version = (next.get(key) ?? 0) + 1
    next.set(key, version)
    return { ...fact, version, n }
  })
  return { ...decided, facts }
}

/** The facts of one act with their places in the journal and their time, and the tree as it was before them. */
export type Taken = {
  act: Omit<Decided, 'facts'>
  facts: Fact[]
  recordedAt: string
  before: { size: number; frontier: Frontier }
}

/**
 * Takes the lock of the workspace's counter row, which orders all acts: sequence numbers without holes and a recorded time
 * that grows by at least a microsecond. From here on: write, and be gone.
 */
export const takePlaces = async (
  client: PoolClient,
  { facts: placed, ...act }: Placed,
  now: string,
): Promise<Taken> => {
  const { workspace } = act
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
  const { frontier, last_recorded_at: recordedAt } = tree
  const size = tree.size - placed.length
  const facts = placed.map((it, i): Fact => ({ ...it, ...act, seq: size + i, recordedAt }))
  return { act, facts, recordedAt, before: { size, frontier } }
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
const insertAllButLast = async (client: Statements, facts: readonly Fact[], common: readonly unknown[]) => {
  const leaves: Buffer[] = []
  let sent: Promise<unknown> = Promise.resolve()
  for (let from = 0; ; from += batch) {
    const end = Math.min(from + batch, facts.length)
    const rows: ReturnType<typeof rowOf>[] = []
    for (let at = from; at < end; at += slice) {
      if (at > 0) await setImmediate()
      for (const row of committed(facts.slice(at, Math.min(at + slice, end)), leaves)) rows.push(row)
    }
    const text = JSON.stringify(rows)
    await sent
    if (end === facts.length) return { leaves, last: text }
    sent = client.query({ name: 'journal-append-batch', text: insertRows, values: [...common, text] })
    // Awaited when the next batch is ready; until then a failure is not one that nobody saw.
    sent.catch(() => undefined)
  }
}

/**
 * Writes facts that have their places and their leaves, all but the last of them.
 * @returns the statement that writes those, and the tree as it is with all; the caller sends it, and commits
 */
export const writeFacts = async (
  client: Statements,
  { act, facts, recordedAt, before }: Taken,
): Promise<QueryConfig> => {
  const { workspace, actId, importId, actor } = act
  const common = [workspace, actId, importId, JSON.stringify(actor), recordedAt]
  const { leaves, last } = await insertAllButLast(client, facts, common)
  const frontier = appendLeaves(before.size, before.frontier, leaves)
  const heads = new Map(facts.map((fact) => [streamKey(fact.stream), fact]))
  return {
    name: 'journal-append',
    text: `with facts as (
             ${insertRows}
           ), heads as (
             insert into journal.stream (workspace_id, kind, id, version)
             select $1, kind, id, version from jsonb_to_recordset($7::jsonb) as head(kind text, id uuid, version int)
             on conflict (workspace_id, kind, id) do update set version = excluded.version
           )
           update journal.workspace set frontier = $8 where workspace_id = $1`,
    values: [
      ...common,
      last,
      JSON.stringify(
        [...heads.values()].map(({ stream, version }) => ({ kind: stream.kind, id: stream.id, version })),
      ),
      frontier,
    ],
  }
}

/** Appends the facts of one act, where nothing can be done meanwhile. The caller commits. */
export const append = async (client: PoolClient, placed: Placed, now: string): Promise<Fact[]> => {
  const taken = await takePlaces(client, placed, now)
  await client.query(await writeFacts(client, taken))
  return taken.facts
}
