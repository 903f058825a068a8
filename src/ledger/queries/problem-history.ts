import type { AnswerOf, QueryOf } from '#contract/route.ts'
import type { problemHistory as route } from '#contract/problems.ts'
import { problemStream } from '#ledger/acts/act.ts'
import { loadFacts } from '#ledger/journal/load.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { type Keyset, cursorAt, readCursor } from '#ledger/queries/keyset.ts'
import { whereProblems } from '#ledger/queries/list-problems.ts'
import { read } from '#ledger/queries/read.ts'
import { who } from '#ledger/queries/who.ts'
import { Refused } from '#ledger/refusals.ts'

type Answer = AnswerOf<typeof route>

const bySeq: Keyset = [{ column: 'seq', kind: 'bigint' }]

/**
 * The facts of one problem in their order, all of them unless a limit is given. Standings and hashes serve decisions, not
 * readers.
 */
export const problemHistory = (
  ledger: Ledger,
  caller: Caller,
  id: string,
  query: QueryOf<typeof route> = {},
): Promise<Answer> =>
  read(ledger, caller, async (reading) => {
    const { client, workspace } = reading
    const where = whereProblems(reading, {}).and('p.id = ?', id)
    const found = await client.query(`select 1 from views.problem p where ${String(where)}`, where.values)
    if (!found.rowCount) throw new Refused('not-found', { thing: 'problem', id })
    const facts = await loadFacts(client, workspace, [problemStream(id)])
    const question = { problem: id }
    const after = query.cursor === undefined ? -1 : Number(readCursor(question, query.cursor, bySeq)[0])
    const left = (facts.get(`problem:${id}`) ?? []).filter(({ seq }) => seq > after)
    const shown = left.slice(0, query.limit ?? left.length)
    const last = shown.at(-1)
    return {
      entries: shown.map(({ seq, recordedAt: at, happened, actor, type, body }) => {
        const { standing: _standing, seen: _seen, ...told } = body as Record<string, unknown>
        return { seq, at, happened, by: who(actor), type, body: told }
      }),
      next: last && shown.length < left.length ? cursorAt(question, [last.seq]) : null,
    }
  })
