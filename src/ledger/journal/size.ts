import { workspacesHere } from '#ledger/desk/callers.ts'
import type { Ledger } from '#ledger/ledger.ts'
import { readOnly } from '#store/in-workspace.ts'

/** How many ledgers are kept here, and how many facts their journals hold together. */
export const journalSize = async (ledger: Ledger): Promise<{ workspaces: number; facts: number }> => {
  const here = await workspacesHere(ledger)
  let facts = 0
  for (const workspace of here)
    facts += await readOnly(ledger.store.pool, workspace, async (_db, client) => {
      const { rows } = await client.query<{ size: string | number }>(
        'select size from journal.workspace where workspace_id = $1',
        [workspace],
      )
      return Number(rows[0]?.size ?? 0)
    })
  return { workspaces: here.length, facts }
}
