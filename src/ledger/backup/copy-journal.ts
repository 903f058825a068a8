import type { PoolClient } from 'pg'
import type { Kept, KeptWorkspace, Segment } from '#contract/backup-manifest.ts'
import { rootOf } from '#ledger/journal/merkle.ts'

/** Facts in one segment at most: some megabytes, and little to write anew after an erasure. */
const segmentFacts = 20_000
const page = 2_000

/** From here on the client sees the rows of this workspace, as row security has it. */
export const lookAt = async (client: PoolClient, workspace: string): Promise<void> => {
  await client.query(`select set_config('zhenggai.workspace', $1, true)`, [workspace])
}

const journalLines = async function* (
  client: PoolClient,
  workspace: string,
  from: number,
  to: number,
): AsyncGenerator<string[]> {
  for (let seq = from; seq < to; seq += page) {
    const { rows } = await client.query<{ line: string }>({
      name: 'backup-page',
      text: `select row_to_json(f)::text as line from journal.fact f
              where workspace_id = $1 and seq >= $2 and seq < $3 order by seq`,
      values: [workspace, seq, Math.min(seq + page, to)],
    })
    yield rows.map((row) => row.line)
  }
}

/** Tells facts apart from what they were before one of them was erased, and from those of a journal that went on otherwise. */
const stateOf = async (client: PoolClient, workspace: string, from: number, to: number): Promise<string> => {
  const { rows } = await client.query<{ state: string }>(
    `select encode(sha256(coalesce(string_agg(leaf || convert_to(coalesce(erased::text, ''), 'UTF8'), ''::bytea order by seq),
                                   ''::bytea)), 'hex') as state
       from journal.fact where workspace_id = $1 and seq >= $2 and seq < $3`,
    [workspace, from, to],
  )
  return rows[0]?.state ?? ''
}

/** What a segment is written with, and what tells whether an older one is still there and whole. */
export type SegmentPlace = {
  put(path: string, lines: AsyncIterable<readonly string[]>): Promise<Kept>
  whole(kept: Kept): Promise<boolean>
}

const number = (seq: number): string => String(seq).padStart(12, '0')

/**
 * The journal of one workspace: older segments as far as they are what the journal is, and new ones for the rest. The
 * client has an open snapshot.
 */
export const copyJournal = async (
  client: PoolClient,
  workspace: string,
  older: readonly Segment[],
  place: SegmentPlace,
  progress: (facts: number, of: number) => void,
): Promise<KeptWorkspace> => {
  await lookAt(client, workspace)
  const { rows } = await client.query<{
    name: string | null
    size: number
    frontier: Buffer[]
    last_recorded_at: string
  }>(
    `select w.size, w.frontier, w.last_recorded_at,
            (select f.body ->> 'name' from journal.fact f
              where f.workspace_id = $1 and f.type = 'workspace.founded' order by f.seq limit 1) as name
       from journal.workspace w where w.workspace_id = $1`,
    [workspace],
  )
  const head = rows[0]
  if (!head) throw new Error(`no journal for workspace ${workspace}`)
  const segments: Segment[] = []
  let from = 0
  const known = new Map(older.map((it) => [it.from, it]))
  while (from < head.size) {
    const before = known.get(from)
    const fits = before !== undefined && before.to > from && before.to <= head.size
    const to = fits ? before.to : Math.min(from + segmentFacts, head.size)
    const state = await stateOf(client, workspace, from, to)
    if (fits && before.state === state && (await place.whole(before))) segments.push(before)
    else {
      const path = `journal/${workspace}/${number(from)}-${number(to)}-${state.slice(0, 12)}.jsonl.gz`
      const kept = await place.put(path, journalLines(client, workspace, from, to))
      segments.push({ ...kept, from, to, state })
    }
    from = to
    progress(from, head.size)
  }
  return {
    id: workspace,
    name: head.name ?? '',
    size: head.size,
    root: rootOf(head.frontier).toString('hex'),
    frontier: head.frontier.map((node) => node.toString('hex')),
    lastRecordedAt: head.last_recorded_at,
    segments,
  }
}
