import type { AnswerOf } from '#contract/route.ts'
import type { problemHistory as route } from '#contract/problems.ts'
import { problemStream } from '#ledger/acts/act.ts'
import { loadFacts } from '#ledger/journal/load.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { whereProblems } from '#ledger/queries/list-problems.ts'
import { read } from '#ledger/queries/read.ts'
import { who } from '#ledger/queries/who.ts'
import { Refused } from '#ledger/refusals.ts'

type Answer = AnswerOf<typeof route>

/** The facts of one problem in their order. Standings and hashes serve decisions, not readers. */
export const problemHistory = (ledger: Ledger, caller: Caller, id: string): Promise<Answer> =>
  read(ledger, caller, async (reading) => {
    const { client, workspace } = reading
    const where = whereProblems(reading, {}).and('p.id = ?', id)
    const found = await client.query(`select 1 from views.problem p where ${String(where)}`, where.values)
    if (!found.rowCount) throw new Refused('not-found', { thing: 'problem', id })
    const facts = await loadFacts(client, workspace, [problemStream(id)])
    return {
      entries: (facts.get(`problem:${id}`) ?? []).map(
        ({ seq, recordedAt: at, happened, actor, type, body }) => {
          const { standing: _standing, seen: _seen, ...told } = body as Record<string, unknown>
          return { seq, at, happened, by: who(actor), type, body: told }
        },
      ),
    }
  })
