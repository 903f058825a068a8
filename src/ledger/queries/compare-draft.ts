import type { PoolClient } from 'pg'
import type { Comparison } from '#contract/comparison.ts'
import type { Day } from '#core/words/calendar/day.ts'
import { foldStream } from '#core/record/catalogue.ts'
import { type Row, comparedHash, comparedRowOf, keptOf, matchDraft } from '#ledger/acts/match-draft.ts'
import { showDraft } from '#ledger/desk/drafts.ts'
import { personIdsIn, unitIdsIn } from '#ledger/acts/names-in-list.ts'
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
    const kept = keptOf(draft)
    const inRound = await readRound(client, workspace, round, kept)
    if (inRound === null) throw new Refused('not-found', { thing: 'round', id: round })
    const { feedbackOn, names: called } = inRound
    const telling = { feedbackOn, nameOf: (it: string) => called[it] ?? null }
    const { of, absent, known } = await matchDraft(client, workspace, round, draft)
    const spoken = [...of.values()].flatMap((it) => (it === null ? [] : [it.problem]))
    const facts = await loadFacts(
      client,
      workspace,
      [...spoken, ...absent].map((problem) => ({ kind: 'problem', id: problem })),
    )
    const stateOf = (problem: string) => foldStream('problem', facts.get(`problem:${problem}`) ?? [])
    const rows = kept.map((row) => {
      const match = of.get(row.key) ?? null
      const problem = match === null ? null : stateOf(match.problem)
      return comparedRowOf(row, match, problem, telling)
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
    return {
      draft: { id, version, fileName, title },
      round: { id: inRound.id, name: inRound.name },
      rows,
      absent: left,
      compared,
    }
  })
}

type RoundRead = { id: string; name: string; feedbackOn: Day | null; names: Record<string, string> }

/** The round, and by what names those are registered whom the list was taken to name, by their ids. */
const readRound = async (
  client: PoolClient,
  workspace: string,
  id: string,
  rows: readonly Row[],
): Promise<RoundRead | null> => {
  const { rows: read } = await client.query<RoundRead>(
    `select id, name, feedback_on as "feedbackOn",
            (select coalesce(json_object_agg(it.id, it.name), '{}')
               from (select id, name from views.unit where workspace_id = $1 and id = any($3::uuid[])
                      union all
                     select id, name from views.person where workspace_id = $1 and id = any($4::uuid[])) it) as names
       from views.round where workspace_id = $1 and id = $2`,
    [workspace, id, unitIdsIn(rows), personIdsIn(rows)],
  )
  return read[0] ?? null
}
