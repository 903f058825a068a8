import type { Caller, Ledger } from '#ledger/ledger.ts'
import { Refused } from '#ledger/refusals.ts'
import { readOnly } from '#store/in-workspace.ts'

/**
 * The file behind one use of evidence, for whoever may see that problem. There is no other way to a file.
 * @throws Refused `not-found`
 */
export const evidenceFile = (
  ledger: Ledger,
  { workspace }: Caller,
  problem: string,
  evidence: string,
): Promise<{ hash: string; fileName: string; mediaType: string }> =>
  readOnly(ledger.store.pool, workspace, async (_db, client) => {
    const { rows } = await client.query<{ hash: string; file_name: string; media_type: string }>({
      name: 'evidence-file',
      text: `select hash, file_name, media_type from views.evidence
              where workspace_id = $1 and id = $3 and problem_id = $2`,
      values: [workspace, problem, evidence],
    })
    const file = rows[0]
    if (!file) throw new Refused('not-found', { thing: 'evidence', id: evidence })
    return { hash: file.hash, fileName: file.file_name, mediaType: file.media_type }
  })
