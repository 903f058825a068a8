import type { PoolClient } from 'pg'
import { streamKey } from '#core/record/fact/envelope.ts'
import { readOnly } from '#store/in-workspace.ts'
import type { Ledger } from '#ledger/ledger.ts'
import type { Erasure } from '#contract/backup-manifest.ts'
import type { Committed } from '#ledger/journal/clear-fields.ts'
import { leafData } from '#ledger/journal/commitment.ts'
import { type StandIns, erasedAsTold, readErasures, standInsOf } from '#ledger/journal/erasures.ts'
import { append, leafHash, rootOf } from '#ledger/journal/merkle.ts'
import { type CommittedRow, factAsWritten, factColumns } from '#ledger/journal/stored-fact.ts'

/**
 * What is wrong: `leaf` a fact is not what its leaf was made of; `missing` a number is left out; `order` a stream's
 * versions or the recorded times do not go on; `tree` leaves were exchanged with their facts, or cut off at the end.
 */
export type JournalFlaw = 'leaf' | 'missing' | 'order' | 'tree'

export type JournalVerdict =
  /** `erased`: how many fields were erased by law. */
  | { sound: true; facts: number; root: string; erased: number }
  /** `seq` is the first fact that does not fit; under `tree` the first of the facts between which it lies (`upTo`). */
  | { sound: false; flaw: JournalFlaw; seq: number; upTo: number }

const page = 2_000

type Head = { size: number; frontier: Buffer[] }

/** Where one subtree of the frontier differs from the other: the facts below it. */
const differingRange = (size: number, told: readonly Buffer[], found: readonly Buffer[]) => {
  let from = 0
  for (let bit = 2 ** Math.floor(Math.log2(Math.max(size, 1))), i = 0; i < told.length; bit /= 2) {
    if (Math.floor(size / bit) % 2 === 0) continue
    const [a, b] = [told[i], found[i]]
    if (!a || !b?.equals(a)) return { seq: from, upTo: from + bit - 1 }
    from += bit
    i += 1
  }
  return { seq: 0, upTo: Math.max(size - 1, 0) }
}

/** Does the fact still hash to its leaf, but for what was erased by law? What cannot even be hashed does not. */
const fitsItsLeaf = (row: CommittedRow, standIns: StandIns): boolean => {
  try {
    const data = leafData(factAsWritten(row), row.salts, row.erased ?? {})
    if (!leafHash(data).equals(row.leaf)) return false
    return row.erased === null || erasedAsTold(row as CommittedRow & Committed, standIns.get(row.seq))
  } catch {
    return false
  }
}

/** As `verifyJournal`, in a transaction that is open already. */
export const walkJournal = async (
  client: PoolClient,
  workspace: string,
  progress: (facts: number, of: number) => void,
  /** Erasures that the journal does not tell of itself: an older copy in which they were done again. */
  erasures: readonly Erasure[] = [],
): Promise<JournalVerdict> => {
  const { rows: heads } = await client.query<Head>(
    'select size, frontier from journal.workspace where workspace_id = $1',
    [workspace],
  )
  const head = heads[0] ?? { size: 0, frontier: [] }
  const versions = new Map<string, number>()
  const standIns = standInsOf([...(await readErasures(client, workspace)), ...erasures])
  let [seq, recordedAt, erased] = [0, '', 0]
  let frontier: readonly Buffer[] = []
  for (;;) {
    const { rows } = await client.query<CommittedRow>({
      name: 'verify-page',
      text: `select ${factColumns}, salts, erased, leaf from journal.fact
              where workspace_id = $1 and seq >= $2 order by seq limit ${page}`,
      values: [workspace, seq],
    })
    const first = seq
    for (const row of rows) {
      const bad = (flaw: JournalFlaw): JournalVerdict => ({ sound: false, flaw, seq, upTo: seq })
      if (row.seq !== seq) return bad('missing')
      if (!fitsItsLeaf(row, standIns)) return bad('leaf')
      erased += Object.keys(row.erased ?? {}).length
      const key = streamKey(factAsWritten(row).stream)
      if (row.version !== (versions.get(key) ?? 0) + 1 || row.recorded_at < recordedAt) return bad('order')
      versions.set(key, row.version)
      recordedAt = row.recorded_at
      seq += 1
    }
    frontier = append(
      first,
      frontier,
      rows.map((row) => row.leaf),
    )
    progress(seq, head.size)
    if (rows.length < page) break
  }
  if (seq !== head.size)
    return {
      sound: false,
      flaw: seq < head.size ? 'missing' : 'tree',
      seq: Math.min(seq, head.size),
      upTo: Math.max(seq, head.size) - 1,
    }
  const same =
    frontier.length === head.frontier.length && frontier.every((it, i) => head.frontier[i]?.equals(it))
  if (!same) return { sound: false, flaw: 'tree', ...differingRange(head.size, head.frontier, frontier) }
  return { sound: true, facts: seq, root: rootOf(frontier).toString('hex'), erased }
}

/**
 * Computes every leaf of a workspace anew from its fact, the tree from the leaves, and compares both with what the
 * journal says of itself. Whoever changes a fact, its leaf and the frontier alike is found by a root kept elsewhere:
 * that is what the printed root is for.
 */
export const verifyJournal = (
  ledger: Ledger,
  workspace: string,
  progress: (facts: number, of: number) => void = () => {},
): Promise<JournalVerdict> =>
  readOnly(ledger.store.pool, workspace, (_db, client) => walkJournal(client, workspace, progress))
