import type { OutputOf } from '#contract/check.ts'
import type { measureFilter, problemFilter, responsibilityFilter } from '#contract/problems.ts'
import { type Narrowed, filterWords } from '#ledger/exports/filter-words.ts'
import { fetchRows } from '#ledger/exports/fetch-rows.ts'
import { type ListColumn, type Tongue, rowOf } from '#ledger/exports/list-columns.ts'
import { measureListColumns, ordinals } from '#ledger/exports/measure-columns.ts'
import { problemListColumns, responsibilityListColumns } from '#ledger/exports/problem-columns.ts'
import {
  type MeasureTuple,
  countMeasures,
  measureColumns,
  measureJoins,
  measureOrders,
  measureRowOf,
  whereListedMeasures,
} from '#ledger/queries/list-measures.ts'
import { countProblems, problemOrders, whereListed } from '#ledger/queries/list-problems.ts'
import {
  type ResponsibilityTuple,
  responsibilityOrder,
  responsibilityRows,
} from '#ledger/queries/list-responsibility.ts'
import {
  type ProblemTuple,
  problemColumns,
  problemJoins,
  problemRowOf,
} from '#ledger/queries/problem-rows.ts'
import type { Reading } from '#ledger/queries/read.ts'
import type { Column, Rows } from '#office/table/table.ts'

/** Which view of which list: what its page asks for, without the page. */
export type Asked =
  | { list: 'problems'; query: OutputOf<typeof problemFilter> }
  | { list: 'measures'; query: OutputOf<typeof measureFilter> }
  | { list: 'responsibility'; query: OutputOf<typeof responsibilityFilter> }

/** A list about to be taken away; nothing has been asked of the database yet. */
export type TakenList = {
  /** 问题清单 */
  name: string
  columns: readonly Column[]
  /** How many rows there are, and how people say it. */
  count: () => Promise<{ rows: number; says: string }>
  /** The round it is of, where it is of one, and what it was narrowed by, in words. */
  narrowed: () => ReturnType<typeof filterWords>
  rows: Rows
}

/** The tuples of a question, batch by batch, as rows of a table. */
async function* tableRows<Tuple extends object, Item>(
  tuples: AsyncIterable<Tuple[]>,
  itemOf: (tuple: Tuple) => Item,
  columns: readonly ListColumn<Item>[],
) {
  for await (const batch of tuples) yield batch.map((tuple) => rowOf(columns, itemOf(tuple)))
}

const narrowedBy = (reading: Reading, query: Narrowed, tongue: Tongue) => () =>
  filterWords(reading, query, tongue)

type FoundTuple = ProblemTuple & { manifestations: string[] }

const takenProblems = (
  reading: Reading,
  query: (Asked & { list: 'problems' })['query'],
  tongue: Tongue,
): TakenList => {
  const words = tongue.messages.lists.problems
  const columns = problemListColumns(tongue)
  const where = whereListed(reading, query)
  const text = `select ${problemColumns}, p.manifestations from views.problem p ${problemJoins}
    where ${String(where)} order by ${problemOrders[query.sort]}`
  return {
    name: words.title,
    columns,
    count: async () => {
      const rows = await countProblems(reading, query, where)
      return { rows, says: words.count(rows) }
    },
    narrowed: narrowedBy(reading, query, tongue),
    rows: tableRows(
      fetchRows<FoundTuple>(reading.client, text, where.values),
      (it) => ({ ...problemRowOf(it, reading), manifestations: it.manifestations }),
      columns,
    ),
  }
}

type ToldTuple = MeasureTuple & { goal: string | null; last_progress_text: string | null }

const takenMeasures = (
  reading: Reading,
  query: (Asked & { list: 'measures' })['query'],
  tongue: Tongue,
): TakenList => {
  const words = tongue.messages.lists.measures
  const columns = measureListColumns(tongue)
  const where = whereListedMeasures(reading, query)
  const text = `select ${measureColumns}, m.goal, m.last_progress_text from views.measure m ${measureJoins}
    where ${String(where)} order by ${measureOrders[query.sort]}`
  const ordinalOf = ordinals(query.sort === 'number')
  return {
    name: words.title,
    columns,
    count: async () => {
      const rows = await countMeasures(reading, query, where)
      return { rows, says: words.count(rows) }
    },
    narrowed: narrowedBy(reading, query, tongue),
    rows: tableRows(
      fetchRows<ToldTuple>(reading.client, text, where.values),
      (it) => {
        const row = measureRowOf(it, reading)
        return { ...row, goal: it.goal, lastProgress: it.last_progress_text, ordinal: ordinalOf(row) }
      },
      columns,
    ),
  }
}

const takenResponsibility = (
  reading: Reading,
  query: (Asked & { list: 'responsibility' })['query'],
  tongue: Tongue,
): TakenList => {
  const words = tongue.messages.lists.responsibility
  const columns = responsibilityListColumns(tongue)
  const where = whereListed(reading, query)
  const text = `select r.* from ${responsibilityRows(where)} order by ${responsibilityOrder}`
  return {
    name: words.title,
    columns,
    count: async () => {
      const { rows } = await reading.client.query<{ total: number; led: number; leaders: number }>(
        `select count(*) as total, count(p.lead_leader_id) as led, count(distinct p.lead_leader_id) as leaders
           from views.problem p where ${String(where)}`,
        where.values,
      )
      const { total = 0, led = 0, leaders = 0 } = rows[0] ?? {}
      return { rows: total, says: words.count(leaders, led) }
    },
    narrowed: narrowedBy(reading, query, tongue),
    rows: tableRows(
      fetchRows<ResponsibilityTuple>(reading.client, text, where.values),
      (it) => ({ ...problemRowOf(it, reading), post: it.post_title }),
      columns,
    ),
  }
}

/** The list as its page would show it to whoever reads, all of it. */
export const takenList = (reading: Reading, asked: Asked, tongue: Tongue): TakenList => {
  switch (asked.list) {
    case 'problems':
      return takenProblems(reading, asked.query, tongue)
    case 'measures':
      return takenMeasures(reading, asked.query, tongue)
    case 'responsibility':
      return takenResponsibility(reading, asked.query, tongue)
  }
}
