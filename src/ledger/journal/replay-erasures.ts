import type { PoolClient } from 'pg'
import type { Erasure } from '#contract/backup-manifest.ts'
import { append, place } from '#ledger/journal/append.ts'
import { readErasures } from '#ledger/journal/erasures.ts'
import { lockStreams } from '#ledger/journal/load.ts'
import type { Clock } from '#ledger/ledger.ts'
import { streamKey } from '#core/record/fact/envelope.ts'
import type { ContentErased } from '#core/record/organisation/facts.ts'

/** Who tells of an erasure that an older backup did not know. */
const rule = '系统:恢复备份'

/**
 * Tells the journal of erasures that were done again while facts before `size` came in from an older backup; those it
 * knows already are passed over. @returns those told of
 */
export const replayErasures = async (
  client: PoolClient,
  workspace: string,
  erasures: readonly Erasure[],
  size: number,
  clock: Clock,
): Promise<Erasure[]> => {
  const known = new Set((await readErasures(client, workspace)).map((it) => it.actId))
  const fresh = new Map(
    erasures.filter((it) => it.fact < size && !known.has(it.actId)).map((it) => [it.actId, it]),
  )
  if (fresh.size === 0) return []
  const stream = { kind: 'workspace', id: workspace } as const
  const versions = await lockStreams(client, workspace, [stream], 'changed')
  const told: Erasure[] = []
  for (const erasure of fresh.values()) {
    const found = await client.query<{ type: string; stream_kind: string; stream_id: string }>(
      'select type, stream_kind, stream_id from journal.fact where workspace_id = $1 and seq = $2',
      [workspace, erasure.fact],
    )
    const of = found.rows[0]
    if (!of) continue
    const body: ContentErased['body'] = {
      fact: erasure.fact,
      stream: { kind: of.stream_kind, id: of.stream_id },
      of: of.type,
      fields: erasure.fields,
      ground: erasure.ground,
      requestedBy: null,
      beside: null,
    }
    const fact = { stream, type: 'content.erased', v: 1, happened: null, body }
    // The act of then: whoever restores this once more finds it done.
    const { actId } = erasure
    const actor = { kind: 'rule', rule } as const
    const placed = place({ workspace, actId, importId: null, actor, facts: [fact] }, versions)
    await append(client, placed, clock())
    versions.set(streamKey(stream), (versions.get(streamKey(stream)) ?? 0) + 1)
    told.push(erasure)
  }
  return told
}
