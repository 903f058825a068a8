import type { Day } from '#core/words/calendar/day.ts'
import type { FrozenRound } from '#core/rules/report/frozen.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { freeze } from '#ledger/papers/freeze.ts'
import { whereProblems } from '#ledger/queries/list-problems.ts'
import { type Reading, read } from '#ledger/queries/read.ts'
import { Refused } from '#ledger/refusals.ts'
import { mustSee } from '#ledger/policies/must-see.ts'

/** Today where no day is named. @throws Refused `invalid-input` for a day that is not over and not today */
const dayAsked = ({ day: today }: Reading, day: Day | undefined): Day => {
  if (day !== undefined && day > today) throw new Refused('invalid-input', { field: 'day', laterThan: today })
  return day ?? today
}

const roundAsked = async (
  { client, workspace }: Reading,
  round: string | undefined,
): Promise<string | undefined> => {
  const { rows } = await client.query<{ id: string }>({
    name: 'paper-round',
    text: `select id from views.round
            where workspace_id = $1 and ($2::uuid is null or id = $2) order by ordinal desc limit 1`,
    values: [workspace, round ?? null],
  })
  return rows[0]?.id
}

/**
 * A whole round at the end of a day, the newest where none is named, for whoever sees the whole ledger.
 * @throws Refused `not-allowed` for a unit's people; `not-found`, `nothing-yet`, `invalid-input`
 */
export const askRound = (
  ledger: Ledger,
  caller: Caller,
  asked: { round?: string | undefined; day?: Day | undefined },
): Promise<FrozenRound> =>
  read(ledger, caller, async (reading) => {
    mustSee('whole', reading.posts)
    const day = dayAsked(reading, asked.day)
    const round = await roundAsked(reading, asked.round)
    if (round === undefined && asked.round !== undefined)
      throw new Refused('not-found', { thing: 'round', id: asked.round })
    if (round === undefined) throw new Refused('nothing-yet', { day })
    return freeze(reading.client, reading.workspace, { round, day })
  })

/**
 * One problem at the end of a day, by its id or its number, for whoever sees it now.
 * @throws Refused `not-found` where they do not; `nothing-yet` where it was not there yet
 */
export const askProblem = (
  ledger: Ledger,
  caller: Caller,
  asked: ({ id: string } | { number: string; round?: string | undefined }) & { day?: Day | undefined },
): Promise<FrozenRound> =>
  read(ledger, caller, async (reading) => {
    const day = dayAsked(reading, asked.day)
    const where = whereProblems(reading, 'number' in asked ? { round: asked.round } : {})
    if ('id' in asked) where.and('p.id = ?', asked.id)
    else where.and('p.number = ?', asked.number)
    const { rows } = await reading.client.query<{ id: string; round_id: string }>(
      `select p.id, p.round_id from views.problem p where ${String(where)} limit 1`,
      where.values,
    )
    const [row] = rows
    if (!row)
      throw new Refused('not-found', { thing: 'problem', id: 'id' in asked ? asked.id : asked.number })
    return freeze(reading.client, reading.workspace, { round: row.round_id, day, problem: row.id })
  })
