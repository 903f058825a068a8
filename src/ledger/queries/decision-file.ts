import type { Caller, Ledger } from '#ledger/ledger.ts'
import { whereProblems } from '#ledger/queries/list-problems.ts'
import { read } from '#ledger/queries/read.ts'
import { Refused } from '#ledger/refusals.ts'

/**
 * A file that a decision about a problem rests on, for whoever may see that problem: the paper in which the superior
 * answered, or proof given in a look-back. @throws Refused `not-found`
 */
export const decisionFile = (
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
                            and f.type in ('problem.looked-back', 'closeout.confirmed', 'closeout.not-confirmed')
        cross join jsonb_array_elements(coalesce(f.body -> 'files', jsonb_build_array(f.body -> 'paper'))) file
        where ${String(where)} and file ->> 'hash' = ${asked} limit 1`,
      where.values,
    )
    const [file] = rows
    if (!file) throw new Refused('not-found', { thing: 'evidence', id: hash })
    return file
  })
