import type { Comparison } from '#contract/comparison.ts'
import { foldStream } from '#core/record/catalogue.ts'
import { comparedHash, comparedRowOf, keptOf, matchDraft } from '#ledger/acts/match-draft.ts'
import { showDraft } from '#ledger/desk/drafts.ts'
import { loadFacts } from '#ledger/journal/load.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { Refused } from '#ledger/refusals.ts'
import { readOnly } from '#store/in-workspace.ts'

/**
 * A draft beside a round: what of it is new, unchanged or changed, and what the round has that it does not tell.
 * @throws Refused `not-allowed` for whoever is not of the office, `not-found`
 */
export const compareDraft = async (
  ledger: Ledger,
  caller: Caller,
  id: string,
  round: string,
): Promise<Comparison> => {
  const draft = await showDraft(ledger, caller, id)
  const { workspace } = caller
  return readOnly(ledger.store.pool, workspace, async (_db, client) => {
    const named = await client.query<{ id: string; name: string }>(
      'select id, name from views.round where workspace_id = $1 and id = $2',
      [workspace, round],
    )
    const [inRound] = named.rows
    if (!inRound) throw new Refused('not-found', { thing: 'round', id: round })
    const { of, absent, known } = await matchDraft(client, workspace, round, draft)
    const spoken = [...of.values()].flatMap((it) => (it === null ? [] : [it.problem]))
    const facts = await loadFacts(
      client,
      workspace,
      [...spoken, ...absent].map((problem) => ({ kind: 'problem', id: problem })),
    )
    const stateOf = (problem: string) => foldStream('problem', facts.get(`problem:${problem}`) ?? [])
    const rows = keptOf(draft).map((row) => {
      const match = of.get(row.key) ?? null
      return comparedRowOf(row, match, match === null ? null : stateOf(match.problem))
    })
    const numbers = new Map(known.map((it) => [it.id, it]))
    const left = absent.flatMap((problem) => {
      const it = numbers.get(problem)
      const step = stateOf(problem)?.step
      return it === undefined || step === undefined
        ? []
        : [{ id: problem, number: it.number, title: it.title, step }]
    })
    const { version, fileName, title } = draft
    const compared = comparedHash(draft, rows, absent)
    return { draft: { id, version, fileName, title }, round: inRound, rows, absent: left, compared }
  })
}
