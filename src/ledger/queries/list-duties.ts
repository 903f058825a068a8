import type { AnswerOf, QueryOf } from '#contract/route.ts'
import type { ShownDuty, listDuties as route } from '#contract/meetings.ts'
import { foldStream } from '#core/record/catalogue.ts'
import type { Actor } from '#core/record/fact/envelope.ts'
import type { DutyTurn } from '#core/record/duty/facts.ts'
import { speaksForBody } from '#core/rules/meetings/meeting.ts'
import { owedOf } from '#core/rules/meetings/owed.ts'
import type { Day } from '#core/words/calendar/day.ts'
import { loadFacts } from '#ledger/journal/load.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { askingOf, problemsSeen, whereDuties } from '#ledger/queries/meetings-seen.ts'
import { type Reading, read } from '#ledger/queries/read.ts'
import { who } from '#ledger/queries/who.ts'
import { Refused } from '#ledger/refusals.ts'

type Told = { by: Actor; at: string }

type Row = {
  id: string
  round_id: string
  title: string
  body_id: string
  body_name: string
  every: DutyTurn
  from_day: Day
  until_day: Day | null
  due_within: number
  proof: string
  problem_ids: string[]
  done: ({ period: string; on: Day; statement: string; fileName: string | null } & Told)[]
  ended: ({ on: Day; reason: string } & Told) | null
  withdrawn: ({ reason: string } & Told) | null
}

const rowsOf = async (reading: Reading, query: QueryOf<typeof route>): Promise<Row[]> => {
  const where = whereDuties(reading, query)
  const { rows } = await reading.client.query<Row>(
    `select d.id, d.round_id, d.title, d.body_id, u.short_name as body_name, d.every, d.from_day, d.until_day,
            d.due_within, d.proof, d.problem_ids, d.done, d.ended, d.withdrawn
       from views.duty d join views.unit u on u.workspace_id = d.workspace_id and u.id = d.body_id
      where ${String(where)} order by d.withdrawn is not null, u.rank, d.title, d.id`,
    where.values,
  )
  return rows
}

/** Every duty that a filter means with all its periods until today: what was missed is computed, never kept. */
export const dutiesOf = async (reading: Reading, query: QueryOf<typeof route>): Promise<ShownDuty[]> => {
  const rows = await rowsOf(reading, query)
  const seen = await problemsSeen(
    reading,
    rows.flatMap((row) => row.problem_ids),
  )
  const asking = askingOf(reading)
  return rows.map((row) => {
    const body = { id: row.body_id, name: row.body_name }
    const { every, due_within: dueWithin, from_day: from, until_day: until, ended, withdrawn, done } = row
    return {
      ...{ id: row.id, title: row.title, round: row.round_id, body, every, from, until, dueWithin },
      proof: row.proof,
      problems: row.problem_ids.flatMap((it) => seen.get(it) ?? []),
      periods: owedOf({ every, from, until, dueWithin, ended, withdrawn, done }, reading.day).map(
        ({ doing, ...period }) => ({
          ...period,
          done: doing && {
            ...{ on: doing.on, statement: doing.statement, fileName: doing.fileName },
            ...{ by: who(doing.by), at: doing.at },
          },
        }),
      ),
      ended: ended && { ...ended, by: who(ended.by) },
      withdrawn: withdrawn && { ...withdrawn, by: who(withdrawn.by) },
      mayChange: withdrawn === null && speaksForBody(body, asking) === null,
      mayWithdraw: withdrawn === null && reading.roles.some((it) => it.role === 'office'),
    }
  })
}

export const listDuties = (
  ledger: Ledger,
  caller: Caller,
  query: QueryOf<typeof route>,
): Promise<AnswerOf<typeof route>> =>
  read(ledger, caller, async (reading) => ({ duties: await dutiesOf(reading, query) }))

/** What was given for one period, for whoever sees the duty. @throws Refused `not-found` */
export const dutyPaper = (
  ledger: Ledger,
  caller: Caller,
  id: string,
  period: string,
): Promise<{ hash: string; fileName: string; mediaType: string }> =>
  read(ledger, caller, async (reading) => {
    const { client, workspace } = reading
    const where = whereDuties(reading, {}).and('d.id = ?', id)
    const { rowCount } = await client.query(`select 1 from views.duty d where ${String(where)}`, where.values)
    if (!rowCount) throw new Refused('not-found', { thing: 'duty', id })
    const facts = await loadFacts(client, workspace, [{ kind: 'duty', id }])
    const duty = foldStream('duty', facts.get(`duty:${id}`) ?? [])
    const paper = duty?.done.find((it) => it.period === period)?.paper
    if (!paper) throw new Refused('not-found', { thing: 'duty', id })
    return paper
  })
