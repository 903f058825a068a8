import type { PoolClient } from 'pg'
import { append, rootOf } from '#ledger/journal/merkle.ts'
import type { Ledger } from '#ledger/ledger.ts'
import { readOnly } from '#store/in-workspace.ts'

const page = 20_000

/** The root of the tree over the first `size` facts, hex, out of their leaves. */
export const rootOfFirst = async (client: PoolClient, workspace: string, size: number): Promise<string> => {
  let frontier: readonly Buffer[] = []
  for (let from = 0; from < size; from += page) {
    const { rows } = await client.query<{ leaf: Buffer }>({
      name: 'leaves-page',
      text: 'select leaf from journal.fact where workspace_id = $1 and seq >= $2 and seq < $3 order by seq',
      values: [workspace, from, Math.min(from + page, size)],
    })
    frontier = append(
      from,
      frontier,
      rows.map((row) => row.leaf),
    )
  }
  return rootOf(frontier).toString('hex')
}

/** Whether the first facts of a journal, as many as somebody once wrote down with their root, are still those. */
export const stillBeginsWith = (
  ledger: Ledger,
  workspace: string,
  { size, root }: { size: number; root: string },
): Promise<boolean> =>
  readOnly(ledger.store.pool, workspace, async (_db, client) => {
    const { rows } = await client.query<{ size: number }>(
      'select size from journal.workspace where workspace_id = $1',
      [workspace],
    )
    return (rows[0]?.size ?? 0) >= size && (await rootOfFirst(client, workspace, size)) === root
  })
