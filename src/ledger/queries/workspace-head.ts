import { rootOf } from '#ledger/journal/merkle.ts'
import type { Reading } from '#ledger/queries/read.ts'

/** Whose ledger it is, and the root of its journal as this snapshot has it: what stands over everything taken away. */
export const workspaceHead = async ({
  client,
  workspace,
}: Reading): Promise<{ inspected: string; rootHash: string }> => {
  const { rows } = await client.query<{ inspected: string; frontier: Buffer[] }>({
    name: 'workspace-head',
    text: `select w.inspected, j.frontier from views.workspace w join journal.workspace j using (workspace_id)
            where w.workspace_id = $1`,
    values: [workspace],
  })
  return { inspected: rows[0]?.inspected ?? '', rootHash: rootOf(rows[0]?.frontier ?? []).toString('hex') }
}
