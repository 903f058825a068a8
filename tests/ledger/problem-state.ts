import { foldStream } from '#core/record/catalogue.ts'
import { seenOf } from '#core/record/problem/content.ts'
import type { VerifiedItem } from '#core/record/problem/facts.ts'
import { type Problem, manifestationsOf } from '#core/record/problem/problem.ts'
import { effectOf } from '#core/rules/evidence/effect.ts'
import { sha256 } from '#ledger/journal/commitment.ts'
import { loadFacts } from '#ledger/journal/load.ts'
import type { Ledger } from '#ledger/ledger.ts'
import { inWorkspace } from '#store/in-workspace.ts'

/** The state of a problem now, or as of a seq, straight from the journal. */
export const problemState = (
  ledger: Ledger,
  workspace: string,
  id: string,
  asOf?: number,
): Promise<Problem | null> =>
  inWorkspace(ledger.store.pool, workspace, async (_db, client) => {
    const facts = await loadFacts(client, workspace, [{ kind: 'problem', id }], asOf)
    return foldStream('problem', facts.get(`problem:${id}`) ?? [])
  })

export const seenOfState = (problem: Problem): string => seenOf(problem, sha256)

/** One finding for each manifestation, by every proof of effect there is. */
export const findingsOf = (problem: Problem): VerifiedItem[] =>
  manifestationsOf(problem).map(({ id }) => ({
    manifestation: id,
    met: true,
    method: 'looked',
    evidence: effectOf(problem, id, '2026-08-03').map((it) => it.id),
    note: '到现场看过',
  }))
