import type { AnswerOf } from '#contract/route.ts'
import type { listLeftOver as leftRoute, listRecurrences as recurrencesRoute } from '#contract/lookback.ts'
import { foldStream } from '#core/record/catalogue.ts'
import type { Step } from '#core/record/problem/problem.ts'
import { asWhat, proposals } from '#core/rules/lookback/recurrence.ts'
import { rights } from '#core/rules/rights/table.ts'
import { problemStream } from '#ledger/acts/act.ts'
import { loadFacts } from '#ledger/journal/load.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { mustSee } from '#ledger/policies/must-see.ts'
import { type Reading, read } from '#ledger/queries/read.ts'
import { Refused } from '#ledger/refusals.ts'

type Row = { id: string; number: string; title: string; step: Step; round: string; mine: boolean }

/** The problems of a round and of all rounds before it; what was split or merged lives on under other numbers. */
const rowsOf = async ({ client, workspace }: Reading, round: string): Promise<Row[]> => {
  const { rows } = await client.query<Row>({
    name: 'problems-of-rounds',
    text: `select p.id, p.number, p.title, p.step, r.name as round, p.round_id = $2 as mine
             from views.round here
             join views.round r on r.workspace_id = here.workspace_id and r.ordinal <= here.ordinal
             join views.problem p on p.workspace_id = r.workspace_id and p.round_id = r.id
            where here.workspace_id = $1 and here.id = $2 and p.ended_as is distinct from 'split'
              and p.ended_as is distinct from 'merged'
            order by r.ordinal desc, p.aspect_ordinal, p.print_order limit 20000`,
    values: [workspace, round],
  })
  return rows
}

/** What was decided about already: linked, told apart, or a source of each other. */
const decidedAbout = async (
  { client, workspace }: Reading,
  ids: readonly string[],
): Promise<Map<string, string[]>> => {
  const facts = await loadFacts(client, workspace, ids.map(problemStream))
  return new Map(
    ids.map((id) => {
      const problem = foldStream('problem', facts.get(`problem:${id}`) ?? [])
      return [
        id,
        problem
          ? [
              ...problem.links.map((it) => it.problem),
              ...problem.unlike.map((it) => it.problem),
              ...problem.course.sources.flatMap((it) => it.problem?.problem ?? []),
            ]
          : [],
      ]
    }),
  )
}

/** Problems of a round that are worded like ones of earlier rounds, undecided. */
export const listRecurrences = (
  ledger: Ledger,
  caller: Caller,
  round: string,
): Promise<AnswerOf<typeof recurrencesRoute>> =>
  read(ledger, caller, async (reading) => {
    mustSee('whole', reading.posts)
    const rows = await rowsOf(reading, round)
    const mine = rows.filter((it) => it.mine)
    const earlier = rows.filter((it) => !it.mine)
    // First by words alone: what was decided is looked up only for those that are alike at all.
    const alike = proposals(
      mine.map((it) => ({ id: it.id, title: it.title, decided: [] })),
      earlier,
    )
    const decided = await decidedAbout(reading, [...new Set(alike.map((it) => it.problem))])
    const found = proposals(
      mine
        .filter((it) => decided.has(it.id))
        .map((it) => ({ id: it.id, title: it.title, decided: decided.get(it.id) ?? [] })),
      earlier,
    )
    const byId = new Map(mine.map((it) => [it.id, it]))
    return {
      proposals: found.flatMap(({ problem, item, likeness, shared }) => {
        const own = byId.get(problem)
        if (!own) return []
        const { id, number, title, step, round: name } = item
        return [
          {
            ...{ problem, number: own.number, title: own.title },
            other: { problem: id, number, title, step, round: name },
            ...{ likeness, shared, as: asWhat(step) },
          },
        ]
      }),
    }
  })

/** The round that was named as the one before when this one was opened. */
const roundBefore = async (
  { client, workspace }: Reading,
  id: string,
): Promise<{ id: string; name: string } | null> => {
  const stream = (it: string) => ({ kind: 'round', id: it }) as const
  const facts = await loadFacts(client, workspace, [stream(id)])
  const round = foldStream('round', facts.get(`round:${id}`) ?? [])
  if (!round) throw new Refused('not-found', { thing: 'round', id })
  const { predecessor } = round
  if (predecessor === null) return null
  const earlier = await loadFacts(client, workspace, [stream(predecessor)])
  const before = foldStream('round', earlier.get(`round:${predecessor}`) ?? [])
  return before && { id: predecessor, name: before.name }
}

/** What the round before did not close. */
export const listLeftOver = (
  ledger: Ledger,
  caller: Caller,
  round: string,
): Promise<AnswerOf<typeof leftRoute>> =>
  read(ledger, caller, async (reading) => {
    mustSee('whole', reading.posts)
    const { client, workspace } = reading
    const from = await roundBefore(reading, round)
    if (from === null) return { from, problems: [] }
    const { rows } = await client.query<{
      id: string
      number: string
      short_title: string
      step: Step
      unit: string | null
      deadline: string | null
      carried_to: string | null
    }>({
      name: 'left-over',
      text: `select p.id, p.number, p.short_title, p.step, u.short_name as unit, p.deadline, p.carried_to
               from views.problem p
               left join views.unit u on u.workspace_id = p.workspace_id and u.id = p.lead_unit_id
              where p.workspace_id = $1 and p.round_id = $2 and p.step not in ('closed', 'ended')
              order by p.aspect_ordinal, p.print_order, p.id`,
      values: [workspace, from.id],
    })
    const open: readonly Step[] = rights['carry-forward'].steps
    return {
      from,
      problems: rows.map((it) => ({
        ...{ problem: it.id, number: it.number, shortTitle: it.short_title, step: it.step },
        ...{ leadUnit: it.unit, deadline: it.deadline, carriedTo: it.carried_to },
        closing: !open.includes(it.step),
      })),
    }
  })
