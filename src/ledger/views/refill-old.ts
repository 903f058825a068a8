import { workspacesHere } from '#ledger/desk/callers.ts'
import type { Ledger } from '#ledger/ledger.ts'
import { rebuild } from '#ledger/views/rebuild.ts'
import { readOnly } from '#store/in-workspace.ts'
import { viewsShape } from '#ledger/views/views-shape.ts'

const isOld = (ledger: Ledger, workspace: string): Promise<boolean> =>
  readOnly(ledger.store.pool, workspace, async (_db, client) => {
    const { rows } = await client.query(
      'select 1 from views.workspace where workspace_id = $1 and shape < $2',
      [workspace, viewsShape],
    )
    return rows.length > 0
  })

/**
 * After an upgrade: refills the views of every ledger that an older program filled in another shape.
 * @param told of each ledger that is refilled, with its facts
 */
export const refillOldViews = async (
  ledger: Ledger,
  told: (workspace: string, facts: number) => void,
): Promise<void> => {
  for (const workspace of await workspacesHere(ledger))
    if (await isOld(ledger, workspace)) told(workspace, (await rebuild(ledger, workspace)).facts)
}
