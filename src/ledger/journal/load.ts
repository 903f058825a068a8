import type { Pool, PoolClient } from 'pg'
import { type Fact, type StreamRef, streamKey } from '#core/record/fact/envelope.ts'
import { type KeptStream, KeptStreams, continued } from '#ledger/journal/kept-streams.ts'
import { type FactRow, factColumns, factOf } from '#ledger/journal/stored-fact.ts'
import { type Question, ask } from '#store/together.ts'

const kindsAndIds = (streams: readonly StreamRef[]) => [
  streams.map((it) => it.kind),
  streams.map((it) => it.id),
]

/**
 * Locks streams in one order for all acts (kind, then id), so that no two acts wait for each other, and holds the
 * organisation still: shared for acts that only look at who stands where, alone for those that change it.
 */
export const locking = (
  workspace: string,
  streams: readonly StreamRef[],
  organisation: 'held' | 'changed',
): Question<Map<string, number>> => {
  const lock = organisation === 'held' ? 'pg_advisory_xact_lock_shared' : 'pg_advisory_xact_lock'
  return {
    query: {
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
    },
    read: (rows: { kind: StreamRef['kind']; id: string; version: number }[]) =>
      new Map(rows.map(({ kind, id, version }) => [streamKey({ kind, id }), version])),
  }
}

/** The same as a message of its own. @returns the versions of those that are there, by their keys */
export const lockStreams = (
  client: PoolClient,
  ...asked: Parameters<typeof locking>
): Promise<Map<string, number>> => ask(client, locking(...asked))

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

/** What came of streams since they were read, and how much of the workspace was erased by law by now. */
export type Came = { facts: Fact[]; erasures: number }

/** Of streams what came after the versions that are known, and the facts of one act if it was granted before. */
const since = (
  workspace: string,
  streams: readonly StreamRef[],
  known: readonly number[],
  actId: string,
): Question<Came> => ({
  query: {
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
  },
  read: (rows: (FactRow & { erasures: number; seq: number | null })[]) => {
    // A fact of the act in one of the streams comes twice.
    const facts = new Map(rows.flatMap((row) => (row.seq === null ? [] : [[row.seq, factOf(row)] as const])))
    return { facts: [...facts.values()], erasures: rows[0]?.erasures ?? 0 }
  },
})

/** What each pool's server read lately. */
const kept = new WeakMap<Pool, KeptStreams>()

/** The facts of an act's streams, and those of the act itself if it was granted before. */
type Loaded = { facts: Map<string, Fact[]>; granted: Fact[] }

/** What an act's streams were when this server read them last, and the question for what came since. */
type Loading = {
  known: readonly KeptStream[]
  since: Question<Came>
  /** What they are now, from the answer; asks again where something was erased by law meanwhile. */
  loaded: (client: PoolClient, came: Came) => Promise<Loaded>
}

const unread: KeptStream = { facts: [], erasures: null }

/** Begins to load the streams of an act: of what this server read before only the new is read. */
export const loadingForAct = (
  pool: Pool,
  workspace: string,
  streams: readonly StreamRef[],
  actId: string,
): Loading => {
  const lately = kept.get(pool) ?? new KeptStreams()
  kept.set(pool, lately)
  const asked = [...new Map(streams.map((it) => [`${workspace} ${streamKey(it)}`, it])).entries()]
  const sinceThen = (known: readonly KeptStream[]) =>
    since(
      workspace,
      asked.map(([, it]) => it),
      known.map((it) => it.facts.length),
      actId,
    )
  const known = asked.map(([key]) => lately.get(key) ?? unread)
  const settle = (before: readonly KeptStream[], came: Came): Loaded => {
    const later = byStream(came.facts)
    const facts = new Map<string, Fact[]>()
    for (const [at, [key, ref]] of asked.entries()) {
      const old = before[at]?.facts ?? []
      const all = continued(
        old,
        (later.get(streamKey(ref)) ?? []).filter((it) => it.version > old.length),
      )
      if (all.length === 0) continue
      facts.set(streamKey(ref), all)
      lately.put(key, { facts: all, erasures: came.erasures })
    }
    const granted = came.facts.filter((it) => it.actId === actId)
    return { facts, granted: granted.toSorted((a, b) => a.n - b.n) }
  }
  return {
    known,
    since: sinceThen(known),
    loaded: async (client, came) => {
      if (!known.some((it) => it.erasures !== null && it.erasures !== came.erasures))
        return settle(known, came)
      const none = asked.map(() => unread)
      return settle(none, await ask(client, sinceThen(none)))
    },
  }
}

/** The facts of streams that are locked, and those of one act if it was granted before: a repeat answers from them. */
export const loadForAct = async (
  pool: Pool,
  client: PoolClient,
  workspace: string,
  streams: readonly StreamRef[],
  actId: string,
): Promise<Loaded> => {
  const loading = loadingForAct(pool, workspace, streams, actId)
  return loading.loaded(client, await ask(client, loading.since))
}

const byStream = (facts: readonly Fact[]): Map<string, Fact[]> =>
  Map.groupBy(facts, (it) => streamKey(it.stream))
