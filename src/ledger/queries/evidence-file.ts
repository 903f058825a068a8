import type { Caller, Ledger } from '#ledger/ledger.ts'
import { whereProblems } from '#ledger/queries/list-problems.ts'
import { read } from '#ledger/queries/read.ts'
import { Refused } from '#ledger/refusals.ts'

/**
 * The file behind one use of evidence, for whoever may see that problem. There is no other way to a file.
 * @throws Refused `not-found`
 */
export const evidenceFile = (
  ledger: Ledger,
  caller: Caller,
  problem: string,
  evidence: string,
): Promise<{ hash: string; fileName: string; mediaType: string }> =>
  read(ledger, caller, async (reading) => {
    const where = whereProblems(reading, {}).and('p.id = ?', problem).and('e.id = ?', evidence)
    const { rows } = await reading.client.query<{ hash: string; file_name: string; media_type: string }>(
      `select e.hash, e.file_name, e.media_type from views.evidence e
         join views.problem p on p.workspace_id = e.workspace_id and p.id = e.problem_id where ${String(where)}`,
      where.values,
    )
    const file = rows[0]
    if (!file) throw new Refused('not-found', { thing: 'evidence', id: evidence })
    return { hash: file.hash, fileName: file.file_name, mediaType: file.media_type }
  })
