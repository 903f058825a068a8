import type { Pool, PoolClient } from 'pg'
import { type Fact, type StreamRef, streamKey } from '#core/record/fact/envelope.ts'
import { KeptStreams, continued } from '#ledger/journal/kept-streams.ts'
import { type FactRow, factColumns, factOf } from '#ledger/journal/stored-fact.ts'

const kindsAndIds = (streams: readonly StreamRef[]) => [
  streams.map((it) => it.kind),
  streams.map((it) => it.id),
]

/**
 * Locks streams in one order for all acts (kind, then id), so that no two acts wait for each other, and holds the
 * organisation still: shared for acts that only look at who stands where, alone for those that change it.
 */
export const lockStreams = async (
  client: PoolClient,
  workspace: string,
  streams: readonly StreamRef[],
  organisation: 'held' | 'changed',
): Promise<Map<string, number>> => {
  const lock = organisation === 'held' ? 'pg_advisory_xact_lock_shared' : 'pg_advisory_xact_lock'
  const { rows } = await client.query<{ kind: StreamRef['kind']; id: string; version: number }>({
    name: `lock-streams-${organisation}`,
    // The subselect does not depend on the rows: it is evaluated once, before any of them is looked at.
    text: `select kind, id, version
             from journal.stream
            where (select ${lock}(hashtextextended($1::text, 0))) is not null
              and workspace_id = $1::uuid
              and (kind, id) in (select * from unnest($2::text[], $3::uuid[]))
            order by kind, id
              for no key update`,
    values: [workspace, ...kindsAndIds(streams)],
  })
  return new Map(rows.map(({ kind, id, version }) => [streamKey({ kind, id }), version]))
}

/** The facts of streams in order, up to and including `asOf` where it is given. */
export const loadFacts = async (
  client: PoolClient,
  workspace: string,
  streams: readonly StreamRef[],
  asOf = Number.MAX_SAFE_INTEGER,
): Promise<Map<string, Fact[]>> => {
  const { rows } = await client.query<FactRow>({
    name: 'load-facts',
    text: `select ${factColumns} from journal.fact
            where workspace_id = $1 and seq <= $4
              and (stream_kind, stream_id) in (select * from unnest($2::text[], $3::uuid[]))
            order by stream_kind, stream_id, version`,
    values: [workspace, ...kindsAndIds(streams), asOf],
  })
  return byStream(rows.map(factOf))
}

/** Of streams what came after the versions that are known, and the facts of one act if it was granted before. */
const loadSince = async (
  client: PoolClient,
  workspace: string,
  streams: readonly StreamRef[],
  known: readonly number[],
  actId: string,
): Promise<{ facts: Fact[]; erasures: number }> => {
  const { rows } = await client.query<FactRow & { erasures: number; seq: number | null }>({
    name: 'load-for-act',
    // Erasing adds a fact to the stream of the workspace itself: how many there are tells whether anything was erased since.
    text: `select head.version as erasures, it.*
             from journal.stream head left join (
               select ${factColumns}
                 from unnest($2::text[], $3::uuid[], $5::int[]) as asked(kind, id, known)
                 join journal.fact on workspace_id = $1 and stream_kind = asked.kind and stream_id = asked.id
                  and version > asked.known
                union all
               select ${factColumns} from journal.fact where workspace_id = $1 and act_id = $4
             ) it on true
            where head.workspace_id = $1 and head.kind = 'workspace' and head.id = $1
            order by it.stream_kind, it.stream_id, it.version`,
    values: [workspace, ...kindsAndIds(streams), actId, known],
  })
  // A fact of the act in one of the streams comes twice.
  const facts = new Map(rows.flatMap((row) => (row.seq === null ? [] : [[row.seq, factOf(row)] as const])))
  return { facts: [...facts.values()], erasures: rows[0]?.erasures ?? 0 }
}

/** What each pool's server read lately. */
const kept = new WeakMap<Pool, KeptStreams>()

/**
 * The facts of streams that are locked, and those of one act if it was granted before: a repeat answers from them. Of what
 * this server read before only the new is read.
 */
export const loadForAct = async (
  pool: Pool,
  client: PoolClient,
  workspace: string,
  streams: readonly StreamRef[],
  actId: string,
): Promise<{ facts: Map<string, Fact[]>; granted: Fact[] }> => {
  const lately = kept.get(pool) ?? new KeptStreams()
  kept.set(pool, lately)
  const asked = [...new Map(streams.map((it) => [`${workspace} ${streamKey(it)}`, it])).entries()]
  const refs = asked.map(([, it]) => it)
  const since = (known: readonly number[]) => loadSince(client, workspace, refs, known, actId)
  let known = asked.map(([key]) => lately.get(key) ?? { facts: [], erasures: null })
  let came = await since(known.map((it) => it.facts.length))
  if (known.some((it) => it.erasures !== null && it.erasures !== came.erasures)) {
    known = asked.map(() => ({ facts: [], erasures: null }))
    came = await since(known.map(() => 0))
  }
  const later = byStream(came.facts)
  const facts = new Map<string, Fact[]>()
  for (const [at, [key, ref]] of asked.entries()) {
    const before = known[at]?.facts ?? []
    const all = continued(
      before,
      (later.get(streamKey(ref)) ?? []).filter((it) => it.version > before.length),
    )
    if (all.length === 0) continue
    facts.set(streamKey(ref), all)
    lately.put(key, { facts: all, erasures: came.erasures })
  }
  const granted = came.facts.filter((it) => it.actId === actId)
  return { facts, granted: granted.toSorted((a, b) => a.n - b.n) }
}

const byStream = (facts: readonly Fact[]): Map<string, Fact[]> =>
  Map.groupBy(facts, (it) => streamKey(it.stream))
