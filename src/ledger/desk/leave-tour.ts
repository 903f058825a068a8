import type { Caller, Ledger } from '#ledger/ledger.ts'
import { inWorkspace } from '#store/in-workspace.ts'

/** The tour is not offered to this person's account any more. */
export const leaveTour = (ledger: Ledger, { workspace, person }: Caller): Promise<void> =>
  inWorkspace(ledger.store.pool, workspace, async (_db, client) => {
    await client.query(
      `update desk.account a set offer_tour = false
         from desk.membership m
        where m.workspace_id = $1 and m.person_id = $2 and a.id = m.account_id`,
      [workspace, person],
    )
  })
