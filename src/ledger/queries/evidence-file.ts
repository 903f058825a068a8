import type { Caller, Ledger } from '#ledger/ledger.ts'
import { whereProblems } from '#ledger/queries/list-problems.ts'
import { type Reading, read } from '#ledger/queries/read.ts'
import { Refused } from '#ledger/refusals.ts'

type File = { hash: string; fileName: string; mediaType: string }

/** A proof as it stands; `p` is what the caller may see of the problem. */
const standing = async (reading: Reading, problem: string, evidence: string): Promise<File | undefined> => {
  const where = whereProblems(reading, {}).and('p.id = ?', problem).and('e.id = ?', evidence)
  const { rows } = await reading.client.query<File>(
    `select e.hash, e.file_name as "fileName", e.media_type as "mediaType" from views.evidence e
       join views.problem p on p.workspace_id = e.workspace_id and p.id = e.problem_id where ${String(where)}`,
    where.values,
  )
  return rows[0]
}

/** A proof that was withdrawn: whoever judges can still open what the history names. */
const withdrawn = async (
  { client, workspace, scope }: Reading,
  problem: string,
  evidence: string,
): Promise<File | undefined> => {
  if (scope !== null) return undefined
  const { rows } = await client.query<File>({
    name: 'withdrawn-evidence-file',
    text: `select body ->> 'hash' as hash, body ->> 'fileName' as "fileName", body ->> 'mediaType' as "mediaType"
             from journal.fact
            where workspace_id = $1 and stream_kind = 'problem' and stream_id = $2
              and type = 'evidence.attached' and body ->> 'evidence' = $3`,
    values: [workspace, problem, evidence],
  })
  return rows[0]
}

/**
 * The file behind one use of evidence, for whoever may see that problem; one that was withdrawn only for those who see the
 * whole ledger. There is no other way to a file.
 * @throws Refused `not-found`
 */
export const evidenceFile = (
  ledger: Ledger,
  caller: Caller,
  problem: string,
  evidence: string,
): Promise<File> =>
  read(ledger, caller, async (reading) => {
    const file = (await standing(reading, problem, evidence)) ?? (await withdrawn(reading, problem, evidence))
    if (!file) throw new Refused('not-found', { thing: 'evidence', id: evidence })
    return file
  })
