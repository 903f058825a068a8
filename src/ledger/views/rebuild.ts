import type { PoolClient } from 'pg'
import { foldStream } from '#core/record/catalogue.ts'
import { type Day, dayInShanghai } from '#core/words/calendar/day.ts'
import type { Fact, StreamKind } from '#core/record/fact/envelope.ts'
import { inWorkspace } from '#store/in-workspace.ts'
import type { Ledger } from '#ledger/ledger.ts'
import { checkKnown } from '#ledger/journal/check-known.ts'
import { type FactRow, factColumns, factOf } from '#ledger/journal/stored-fact.ts'
import { type Beforehand, readBeforehand } from '#ledger/views/beforehand.ts'
import { difference } from '#ledger/views/difference.ts'
import { holdStill } from '#ledger/views/relight.ts'
import { rowsOf, viewTables } from '#ledger/views/rows.ts'
import { writeViews } from '#ledger/views/write.ts'

const page = 5_000

/** The streams of one kind, one after the other, each whole; read in pages so that memory stays flat. */
export async function* streamsOf(
  client: PoolClient,
  workspace: string,
  kind: StreamKind,
): AsyncGenerator<Fact[]> {
  let facts: Fact[] = []
  let after = { id: '00000000-0000-0000-0000-000000000000', version: 0 }
  for (;;) {
    const { rows } = await client.query<FactRow>({
      name: 'rebuild-page',
      text: `select ${factColumns} from journal.fact
              where workspace_id = $1 and stream_kind = $2 and (stream_id, version) > ($3, $4)
              order by stream_id, version limit ${page}`,
      values: [workspace, kind, after.id, after.version],
    })
    for (const fact of rows.map(factOf)) {
      if (facts[0] && facts[0].stream.id !== fact.stream.id) {
        yield facts
        facts = []
      }
      facts.push(fact)
    }
    const last = rows.at(-1)
    if (!last || rows.length < page) break
    after = { id: last.stream_id, version: last.version }
  }
  if (facts.length > 0) yield facts
}

/** Nothing is counted yet; the rules come from the rounds, which are rebuilt before the problems. */
const roundsOf = async (client: PoolClient, workspace: string, day: Day): Promise<Beforehand> => {
  const { rows } = await client.query<{ id: string }>('select id from views.round where workspace_id = $1', [
    workspace,
  ])
  return readBeforehand(
    client,
    workspace,
    rows.map((row) => row.id),
    [],
    day,
  )
}

/** Rounds before problems: lights need the rules of their round. */
export const streamKinds: readonly StreamKind[] = [
  'workspace',
  'unit',
  'person',
  'round',
  'import',
  'problem',
  'review',
  'subplan',
  'lookback',
  'meeting',
  'duty',
  'visit',
  'instrument',
]

/** Drops and refills all views of a workspace; the transaction of `client` holds it still. */
export const refillViews = async (
  client: PoolClient,
  workspace: string,
  day: Day,
  progress: (facts: number) => void = () => {},
): Promise<{ facts: number; streams: number }> => {
  await checkKnown(client, workspace)
  for (const table of [...viewTables, 'tally'])
    await client.query(`delete from views.${table} where workspace_id = $1`, [workspace])
  let facts = 0
  let streams = 0
  for (const kind of streamKinds) {
    let changes: Parameters<typeof difference>[0][number][] = []
    const flush = async () => {
      const rounds = await roundsOf(client, workspace, day)
      await writeViews(client, workspace, difference(changes), rounds, day)
      changes = []
      progress(facts)
    }
    for await (const stream of streamsOf(client, workspace, kind)) {
      changes.push({ before: {}, after: rowsOf(kind, foldStream(kind, stream)) })
      facts += stream.length
      streams += 1
      if (changes.length >= 200) await flush()
    }
    await flush()
  }
  return { facts, streams }
}

/**
 * Drops and refills all views of a workspace from its journal, in one transaction that holds off all acts.
 * Throws UnknownFact at a type or version this program does not know; then nothing has changed.
 */
export const rebuild = (
  ledger: Ledger,
  workspace: string,
  progress: (facts: number) => void = () => {},
): Promise<{ facts: number; streams: number }> =>
  inWorkspace(ledger.store.pool, workspace, async (_db, client) => {
    await holdStill(client, workspace)
    return refillViews(client, workspace, dayInShanghai(ledger.clock()), progress)
  })
