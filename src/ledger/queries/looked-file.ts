import type { Caller, Ledger } from '#ledger/ledger.ts'
import { whereProblems } from '#ledger/queries/list-problems.ts'
import { read } from '#ledger/queries/read.ts'
import { Refused } from '#ledger/refusals.ts'

/** A file that was given as proof in a look-back, for whoever may see that problem. @throws Refused `not-found` */
export const lookedFile = (
  ledger: Ledger,
  caller: Caller,
  problem: string,
  hash: string,
): Promise<{ hash: string; fileName: string; mediaType: string }> =>
  read(ledger, caller, async (reading) => {
    const where = whereProblems(reading, {}).and('p.id = ?', problem)
    const asked = where.value(hash)
    const { rows } = await reading.client.query<{ hash: string; fileName: string; mediaType: string }>(
      `select file ->> 'hash' as hash, file ->> 'fileName' as "fileName", file ->> 'mediaType' as "mediaType"
         from views.problem p
         join journal.fact f on f.workspace_id = p.workspace_id and f.stream_kind = 'problem' and f.stream_id = p.id
                            and f.type = 'problem.looked-back'
        cross join jsonb_array_elements(f.body -> 'files') file
        where ${String(where)} and file ->> 'hash' = ${asked} limit 1`,
      where.values,
    )
    const [file] = rows
    if (!file) throw new Refused('not-found', { thing: 'evidence', id: hash })
    return file
  })
