import type { PoolClient } from 'pg'
import { type Fact, type StreamRef, streamKey } from '#core/record/fact/envelope.ts'
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

/** The facts of streams, and those of one act if it was granted before: a repeat answers from them. */
export const loadForAct = async (
  client: PoolClient,
  workspace: string,
  streams: readonly StreamRef[],
  actId: string,
): Promise<{ facts: Map<string, Fact[]>; granted: Fact[] }> => {
  const { rows } = await client.query<FactRow>({
    name: 'load-for-act',
    text: `select ${factColumns} from journal.fact
            where workspace_id = $1
              and (stream_kind, stream_id) in (select * from unnest($2::text[], $3::uuid[]))
           union all
           select ${factColumns} from journal.fact where workspace_id = $1 and act_id = $4
            order by stream_kind, stream_id, version`,
    values: [workspace, ...kindsAndIds(streams), actId],
  })
  const facts = rows.map(factOf)
  const granted = new Map(facts.filter((it) => it.actId === actId).map((it) => [it.n, it]))
  return { facts: byStream(facts), granted: [...granted.values()].toSorted((a, b) => a.n - b.n) }
}

const byStream = (facts: readonly Fact[]): Map<string, Fact[]> =>
  Map.groupBy(facts, (it) => streamKey(it.stream))
