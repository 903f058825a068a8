import type { Caller, Ledger } from '#ledger/ledger.ts'
import { whereProblems } from '#ledger/queries/list-problems.ts'
import { type Reading, read } from '#ledger/queries/read.ts'
import { Refused } from '#ledger/refusals.ts'

/** The file of a proof, as it was given. */
export type EvidenceFile = { hash: string; fileName: string; mediaType: string }

/** A proof as it stands; `p` is what the caller may see of the problem. */
const standing = async (
  reading: Reading,
  problem: string,
  evidence: string,
): Promise<EvidenceFile | undefined> => {
  const where = whereProblems(reading, {}).and('p.id = ?', problem).and('e.id = ?', evidence)
  const { rows } = await reading.client.query<EvidenceFile>(
    `select e.hash, e.file_name as "fileName", e.media_type as "mediaType" from views.evidence e
       join views.problem p on p.workspace_id = e.workspace_id and p.id = e.problem_id where ${String(where)}`,
    where.values,
  )
  return rows[0]
}

/** A file that the journal names for a proof: an earlier version, or the last one of a proof that was withdrawn. */
const named = async (
  { client, workspace }: Reading,
  problem: string,
  evidence: string,
  hash: string | undefined,
): Promise<EvidenceFile | undefined> => {
  const { rows } = await client.query<EvidenceFile>({
    name: 'named-evidence-file',
    text: `select body ->> 'hash' as hash, body ->> 'fileName' as "fileName", body ->> 'mediaType' as "mediaType"
             from journal.fact
            where workspace_id = $1 and stream_kind = 'problem' and stream_id = $2
              and type in ('evidence.attached', 'evidence.renewed') and body ->> 'evidence' = $3
              and ($4::text is null or body ->> 'hash' = $4) order by seq desc limit 1`,
    values: [workspace, problem, evidence, hash ?? null],
  })
  return rows[0]
}

/**
 * The file behind one use of evidence, for whoever may see that problem; one that was withdrawn only for those who see the
 * whole ledger. There is no other way to a file.
 * @param hash an earlier version of it
 * @throws Refused `not-found`
 */
export const evidenceFile = (
  ledger: Ledger,
  caller: Caller,
  problem: string,
  evidence: string,
  hash?: string,
): Promise<EvidenceFile> =>
  read(ledger, caller, async (reading) => {
    const now = await standing(reading, problem, evidence)
    if (now && (hash === undefined || hash === now.hash)) return now
    // Whoever judges can still open what the history names.
    const before = now || reading.scope === null ? await named(reading, problem, evidence, hash) : undefined
    if (!before) throw new Refused('not-found', { thing: 'evidence', id: evidence })
    return before
  })
