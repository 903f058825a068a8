import type { AnswerOf, QueryOf } from '#contract/route.ts'
import type {
  HandOver,
  listAnswered as answeredRoute,
  listHandOvers as listRoute,
} from '#contract/hand-over.ts'
import type { Actor } from '#core/record/fact/envelope.ts'
import { rights } from '#core/rules/rights/table.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { whereProblems } from '#ledger/queries/list-problems.ts'
import { type Reading, Where, read } from '#ledger/queries/read.ts'
import { Refused } from '#ledger/refusals.ts'

type AnsweredRow = AnswerOf<typeof answeredRoute>['problems'][number]

const personCharges = `array_remove(array[
  case when p.lead_leader_id = $D then 'lead-leader' end,
  case when p.handler_id = $D then 'handler' end,
  case when $D = any(p.team_ids) then 'team' end], null)`
const unitCharges = `array_remove(array[
  case when p.lead_unit_id = $D then 'lead-unit' end,
  case when $D = any(p.co_unit_ids) then 'co-unit' end,
  case when exists (select 1 from views.measure m where m.workspace_id = p.workspace_id and m.problem_id = p.id
                     and $D = any(m.unit_ids)) then 'measure-unit' end], null)`

/** What somebody still answers for, as far as the caller sees problems: that alone can be handed over. */
export const listAnswered = (
  ledger: Ledger,
  caller: Caller,
  { person, unit }: QueryOf<typeof answeredRoute>,
): Promise<AnswerOf<typeof answeredRoute>> =>
  read(ledger, caller, async (reading) => {
    const of = person ?? unit
    if (of === undefined) return { problems: [] }
    const where = whereProblems(reading, {})
    const id = `${where.value(of)}::uuid`
    const open = where.value(rights['hand-over'].steps)
    const charges = (person === undefined ? unitCharges : personCharges).replaceAll('$D', () => id)
    const { rows } = await reading.client.query<AnsweredRow>(
      `select * from (
         select p.id, p.number, p.title, p.step, p.deadline, ${charges} as charges, p.round_id, p.aspect_ordinal, p.print_order
           from views.problem p where ${String(where)} and p.step = any(${open}::text[])) it
        where cardinality(charges) > 0 order by round_id desc, aspect_ordinal, print_order, id`,
      where.values,
    )
    return {
      problems: rows.map(({ id: problem, number, title, step, deadline, charges: held }) => ({
        ...{ id: problem, number, title, step, deadline, charges: held },
      })),
    }
  })

type Row = Omit<HandOver, 'from' | 'by'> & {
  of_kind: 'person' | 'unit'
  of_id: string
  of_name: string | null
  by_actor: Actor
}

/** Lists with the lines that the caller may see; one of which they see nothing is not there for them. */
const seen = async (reading: Reading, where: Where): Promise<HandOver[]> => {
  const { rows } = await reading.client.query<Row>(
    `select h.id, h.of_kind, h.of_id, coalesce(p.name, u.name) as of_name, h.on_day as on, h.note, h.given, h.by_actor, h.at
       from views.hand_over h
       left join views.person p on p.workspace_id = h.workspace_id and p.id = h.of_id
       left join views.unit u on u.workspace_id = h.workspace_id and u.id = h.of_id
      where ${String(where)} order by h.at desc, h.id`,
    where.values,
  )
  const problems = rows.flatMap((it) => it.given.map((one) => one.problem))
  const mine = whereProblems(reading, {}).and('p.id = any(?::uuid[])', problems)
  const visible = await reading.client.query<{ id: string }>(
    `select p.id from views.problem p where ${String(mine)}`,
    mine.values,
  )
  const may = new Set(visible.rows.map((it) => it.id))
  return rows.flatMap(({ of_kind: kind, of_id: id, of_name: name, by_actor, given, ...rest }) => {
    const shown = given.filter((it) => may.has(it.problem))
    if (shown.length === 0) return []
    return [
      {
        ...rest,
        from: { kind, id, name: name ?? '' },
        by: by_actor.kind === 'person' ? by_actor.person.name : by_actor.rule,
        given: shown,
      },
    ]
  })
}

/** The hand-over lists of a problem, a person or a unit, newest first. */
export const listHandOvers = (
  ledger: Ledger,
  caller: Caller,
  { person, unit, problem }: QueryOf<typeof listRoute>,
): Promise<AnswerOf<typeof listRoute>> =>
  read(ledger, caller, async (reading) => {
    const of = person ?? unit
    if (of === undefined && problem === undefined) return { handOvers: [] }
    const about = problem === undefined ? undefined : JSON.stringify([{ problem }])
    const where = new Where('h', reading.workspace).and('h.of_id = ?', of).and('h.given @> ?::jsonb', about)
    return { handOvers: await seen(reading, where) }
  })

/** One hand-over list. @throws Refused `not-found` */
export const showHandOver = (ledger: Ledger, caller: Caller, id: string): Promise<HandOver> =>
  read(ledger, caller, async (reading) => {
    const [found] = await seen(reading, new Where('h', reading.workspace).and('h.id = ?', id))
    if (!found) throw new Refused('not-found', { thing: 'hand-over', id })
    return found
  })
