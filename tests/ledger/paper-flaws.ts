import { rulesOn } from '#core/record/round/round.ts'
import { lightOf } from '#core/rules/light/light.ts'
import { problemItem } from '#core/rules/light/lit-problem.ts'
import type { FrozenRound } from '#core/rules/report/frozen.ts'
import { composeRound, composeSheet, roundPapers } from '#core/rules/report/papers.ts'
import { templateFields } from '#core/rules/report/template-fields.ts'
import type { Ledger } from '#ledger/ledger.ts'
import { freeze } from '#ledger/papers/freeze.ts'
import { Refused } from '#ledger/refusals.ts'
import { today } from '#ledger/views/today.ts'
import { inWorkspace } from '#store/in-workspace.ts'

type Shown = { number: string; step: string; light: string | null; measures: number; done: number }

const listed = `select number, step, light_sign as light, measures_total as measures, measures_done as done
  from views.problem where workspace_id = $1 and round_id = $2
   and coalesce(ended_as, '') not in ('split', 'merged')
 order by aspect_ordinal, print_order, id`

const told = ({ problems, round, day }: FrozenRound): Shown[] => {
  const rules = rulesOn(round, day)
  return problems.map((it) => ({
    number: it.number,
    step: it.step,
    light: (rules && lightOf(problemItem(it), rules, day)?.sign) ?? null,
    measures: it.measures.length,
    done: it.measures.filter((measure) => measure.done).length,
  }))
}

const composes = (frozen: FrozenRound): void => {
  for (const kind of roundPapers) templateFields(frozen, composeRound(kind, frozen, true))
  for (const problem of frozen.problems) composeSheet({ ...frozen, problems: [problem] }, true)
}

/** What the papers of today say must be what the lists of today show, and every paper can be composed. */
export const paperFlaws = async (ledger: Ledger, workspace: string): Promise<string[]> => {
  const day = await today(ledger, workspace)
  return inWorkspace(ledger.store.pool, workspace, async (_db, client) => {
    const rounds = await client.query<{ id: string }>('select id from views.round where workspace_id = $1', [
      workspace,
    ])
    const flaws: string[] = []
    for (const { id: round } of rounds.rows) {
      const { rows } = await client.query<Shown>(listed, [workspace, round])
      try {
        const frozen = await freeze(client, workspace, { round, day })
        const [paper, list] = [JSON.stringify(told(frozen)), JSON.stringify(rows)]
        if (paper !== list) flaws.push(`papers ${paper} | lists ${list}`)
        composes(frozen)
      } catch (error) {
        if (!(error instanceof Refused) || rows.length > 0) throw error
      }
    }
    return flaws
  })
}
