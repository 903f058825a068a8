import type { ProofEntry } from '#contract/evidence.ts'
import { whereProblems } from '#ledger/queries/list-problems.ts'
import type { Reading } from '#ledger/queries/read.ts'

type Use = ProofEntry['alsoFor'][number]

/** What is known of files beyond the one problem: what else they prove, and whether the scanner has seen them. */
export type FilesBeside = { uses: Map<string, Use[]>; unscanned: Set<string> }

/** Other problems of which these files are proofs too, as far as the caller sees them; and which files no scanner saw. */
export const filesBeside = async (
  reading: Reading,
  problem: string,
  hashes: readonly string[],
): Promise<FilesBeside> => {
  if (hashes.length === 0) return { uses: new Map(), unscanned: new Set() }
  const where = whereProblems(reading, {})
  const [here, these] = [where.value(problem), where.value(hashes)]
  const { rows } = await reading.client.query<{
    uses: (Use & { hash: string })[]
    unscanned: string[]
  }>(
    `select (select coalesce(json_agg(json_build_object('hash', e.hash, 'problem', p.id, 'number', p.number,
                      'shortTitle', p.short_title, 'statement', e.statement) order by p.number, e.id), '[]')
               from views.evidence e join views.problem p on p.workspace_id = e.workspace_id and p.id = e.problem_id
              where ${String(where)} and e.workspace_id = $1 and e.hash = any(${these}::text[]) and p.id <> ${here}::uuid) as uses,
            (select coalesce(json_agg(u.hash), '[]') from (
               select hash from desk.upload where workspace_id = $1 and hash = any(${these}::text[])
                group by hash having bool_or(scan = 'not-scanned') and not bool_or(coalesce(scan, '') = 'clean')) u) as unscanned`,
    where.values,
  )
  const [row] = rows
  const uses = Map.groupBy(row?.uses ?? [], (it) => it.hash)
  return {
    uses: new Map([...uses].map(([hash, of]) => [hash, of.map(({ hash: _hash, ...use }) => use)])),
    unscanned: new Set(row?.unscanned),
  }
}
