import type { PoolClient } from 'pg'
import type { Day } from '#core/words/calendar/day.ts'
import { foldStream } from '#core/record/catalogue.ts'
import { isMoved } from '#core/record/problem/course-state.ts'
import type { Fact } from '#core/record/fact/envelope.ts'
import type { Entry, FrozenRound } from '#core/rules/report/frozen.ts'
import { loadFacts } from '#ledger/journal/load.ts'
import { journalAt } from '#ledger/papers/journal-at.ts'
import { officeOf, unitsAt, withNamesOf } from '#ledger/papers/units-at.ts'
import { Refused } from '#ledger/refusals.ts'

const problemsOf = async (
  client: PoolClient,
  workspace: string,
  round: string,
  size: number,
): Promise<string[]> => {
  const { rows } = await client.query<{ id: string }>({
    name: 'problem-streams-of-round',
    text: `select s.id from journal.stream s
             join journal.fact f on f.workspace_id = s.workspace_id and f.stream_kind = s.kind
                                and f.stream_id = s.id and f.version = 1
            where s.workspace_id = $1 and s.kind = 'problem' and f.body ->> 'round' = $2 and f.seq < $3`,
    values: [workspace, round, size],
  })
  return rows.map((row) => row.id)
}

/** Which member of its body names what a fact brought into the world. */
const brings: Readonly<Record<string, string>> = {
  'measure.added': 'measure',
  'progress.reported': 'progress',
  'progress.imported': 'progress',
  'evidence.attached': 'evidence',
}

const broughtBy = ({ type, body }: Fact): string | undefined => {
  const id = (body as Record<string, unknown>)[brings[type] ?? '']
  return typeof id === 'string' ? id : undefined
}

/**
 * A round as the journal told it at the end of a day: the facts recorded until then, folded, and nothing of what came
 * after. `problem`: only this one of it.
 * @throws Refused `nothing-yet` where the round had no problem by then
 */
export const freeze = async (
  client: PoolClient,
  workspace: string,
  { round: roundId, day, problem: only }: { round: string; day: Day; problem?: string },
): Promise<FrozenRound> => {
  const tree = await journalAt(client, workspace, day)
  const last = tree.size - 1
  const ids = only === undefined ? await problemsOf(client, workspace, roundId, tree.size) : [only]
  const loaded = await loadFacts(
    client,
    workspace,
    [{ kind: 'round', id: roundId }, ...ids.map((id) => ({ kind: 'problem', id }) as const)],
    last,
  )
  const round = foldStream('round', loaded.get(`round:${roundId}`) ?? [])
  const units = await unitsAt(client, workspace, last)
  const histories = new Map<string, Entry[]>()
  const seqs = new Map<string, number>()
  const problems = ids.flatMap((id) => {
    const facts = loaded.get(`problem:${id}`) ?? []
    const problem = foldStream('problem', facts)
    if (!problem || problem.step === 'withdrawn') return []
    // Its parts, or what it was merged into, are in the round: it would be told and counted twice.
    if (only === undefined && isMoved(problem.course)) return []
    for (const fact of facts) {
      const brought = broughtBy(fact)
      if (brought !== undefined) seqs.set(brought, fact.seq)
    }
    histories.set(
      id,
      facts.map(({ seq, recordedAt: at, actor: by, type }) => ({ seq, at, by, type: type as Entry['type'] })),
    )
    return [withNamesOf(problem, units)]
  })
  if (!round || problems.length === 0) throw new Refused('nothing-yet', { day })
  return {
    day,
    round,
    office: officeOf(units),
    tree,
    histories,
    seqs,
    // The order of the lists on the screen.
    problems: problems.toSorted(
      (a, b) => a.aspect.ordinal - b.aspect.ordinal || a.printOrder - b.printOrder || (a.id < b.id ? -1 : 1),
    ),
  }
}
