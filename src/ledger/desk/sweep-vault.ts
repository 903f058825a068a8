import { hour, later } from '#ledger/desk/instants.ts'
import { filesOfDesk, filesOfFacts } from '#ledger/desk/referenced-files.ts'
import type { Ledger } from '#ledger/ledger.ts'
import { inWorkspace } from '#store/in-workspace.ts'

const graceSpan = 24 * hour

/**
 * Removes files that no fact and no draft refers to and that were given more than a day ago. What a withdrawn fact
 * refers to stays: the journal still names it. To be run by one process at a time, say nightly.
 * @returns the hashes removed
 */
export const sweepVault = async (ledger: Ledger): Promise<string[]> => {
  const { pool } = ledger.store
  const before = later(ledger.clock(), -graceSpan)
  const { rows } = await pool.query<{ id: string }>('select distinct home_workspace as id from desk.account')
  const referenced = new Set<string>()
  for (const { id } of rows)
    await inWorkspace(pool, id, async (_db, client) => {
      await client.query(
        `delete from desk.upload u
          where u.workspace_id = $1 and u.uploaded_at < $2
            and not exists (select 1 from journal.fact f
                             where f.workspace_id = $1 and f.type in ('evidence.attached', 'evidence.renewed') and f.body->>'hash' = u.hash)`,
        [id, before],
      )
      const named = await client.query<{ hash: string }>(filesOfFacts, [id])
      for (const { hash } of named.rows) referenced.add(hash)
      for (const hash of await filesOfDesk(client, id)) referenced.add(hash)
    })
  return ledger.vault.sweep(referenced, Date.parse(before))
}
