import type { AnswerOf } from '#contract/route.ts'
import type { showPlans as route } from '#contract/plans.ts'
import { foldStream } from '#core/record/catalogue.ts'
import type { ProblemFact } from '#core/record/problem/facts.ts'
import { planContentOf } from '#core/record/problem/plan-content.ts'
import { planChanges } from '#core/rules/planning/plan-changes.ts'
import { planVersions } from '#core/rules/planning/versions.ts'
import { problemStream } from '#ledger/acts/act.ts'
import { loadFacts } from '#ledger/journal/load.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { whereProblems } from '#ledger/queries/list-problems.ts'
import { planTextOf } from '#ledger/queries/plan-text.ts'
import { read } from '#ledger/queries/read.ts'
import { who } from '#ledger/queries/who.ts'
import { Refused } from '#ledger/refusals.ts'

type Answer = AnswerOf<typeof route>

/** Every version of a problem's plan, from its facts alone. */
export const showPlans = (ledger: Ledger, caller: Caller, id: string): Promise<Answer> =>
  read(ledger, caller, async (reading) => {
    const where = whereProblems(reading, {}).and('p.id = ?', id)
    const found = await reading.client.query(
      `select 1 from views.problem p where ${String(where)}`,
      where.values,
    )
    if (!found.rowCount) throw new Refused('not-found', { thing: 'problem', id })
    const loaded = await loadFacts(reading.client, reading.workspace, [problemStream(id)])
    const facts = (loaded.get(`problem:${id}`) ?? []) as unknown as readonly ProblemFact[]
    const versions = planVersions(facts)
    const last = versions.at(-1)
    const problem = foldStream('problem', facts)
    return {
      versions: versions.map(({ version, content, approved, reopened }, at) => {
        const before = versions[at - 1]
        return {
          version,
          plan: planTextOf(content),
          approved: { by: who(approved.by), at: approved.at },
          reopened: reopened && { ...reopened, by: who(reopened.by) },
          changes: before ? planChanges(before.content, content) : [],
        }
      }),
      draft: last?.reopened && problem ? planChanges(last.content, planContentOf(problem)) : null,
    }
  })
