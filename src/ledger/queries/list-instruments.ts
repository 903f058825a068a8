import type { AnswerOf, QueryOf } from '#contract/route.ts'
import type { InstrumentRow, listInstruments as route } from '#contract/supervision.ts'
import { mayAsk } from '#core/rules/rights/may-do.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { type Keyset, behindCursor, orderBy, pageOf, placeOf, upTo } from '#ledger/queries/keyset.ts'
import { askingOf, problemsSeen } from '#ledger/queries/meetings-seen.ts'
import { type Reading, read } from '#ledger/queries/read.ts'
import { isLate, unitsNamed, whereInstruments } from '#ledger/queries/supervision-seen.ts'

type Query = QueryOf<typeof route>
type Answer = AnswerOf<typeof route>

const newest: Keyset = [
  { column: 'i.on_day', kind: 'date', desc: true },
  { column: 'i.serial', kind: 'int', desc: true, nullable: true },
  { column: 'i.id', kind: 'uuid' },
]

type Row = {
  id: string
  kind: InstrumentRow['kind']
  sign: InstrumentRow['sign']
  step: InstrumentRow['step']
  title: string
  number: string | null
  on_day: string
  from_id: string
  to_ids: string[]
  problem_ids: string[]
  limit_on: string | null
  reply_by: string | null
  owing: number
  to_judge: number
}

const columns = `i.id, i.kind, i.sign, i.step, i.title, i.number, i.on_day, i.from_id, i.to_ids, i.problem_ids, i.limit_on,
  i.reply_by, cardinality(i.owing_ids) as owing, cardinality(i.to_judge_ids) as to_judge`

const shownRows = async (reading: Reading, rows: readonly Row[]): Promise<InstrumentRow[]> => {
  const units = await unitsNamed(
    reading,
    rows.flatMap((it) => [it.from_id, ...it.to_ids]),
  )
  const seen = await problemsSeen(
    reading,
    rows.flatMap((it) => it.problem_ids),
  )
  return rows.map((it) => ({
    ...{ id: it.id, kind: it.kind, sign: it.sign, step: it.step, title: it.title, number: it.number },
    on: it.on_day,
    from: units.get(it.from_id) ?? { id: it.from_id, name: '' },
    to: it.to_ids.flatMap((id) => units.get(id) ?? []),
    problems: it.problem_ids.flatMap((id) => seen.get(id) ?? []),
    limit: it.limit_on,
    replyBy: it.reply_by,
    owing: it.owing,
    toJudge: it.to_judge,
    late: it.owing > 0 && it.reply_by !== null && it.reply_by < reading.day,
  }))
}

/** One page of the instruments that a filter means, newest first. */
export const instrumentRows = async (
  reading: Reading,
  query: Omit<Query, 'limit'> & { limit?: number | undefined; only?: string },
): Promise<{ instruments: InstrumentRow[]; next: string | null }> => {
  const where = behindCursor(whereInstruments(reading, query), query, newest)
  const { rows } = await reading.client.query<Row & { place: unknown[] }>(
    `select ${columns}, ${placeOf(newest)} from views.instrument i
      where ${String(where)} order by ${orderBy(newest)} ${upTo(query)}`,
    where.values,
  )
  const { shown, next } = pageOf(query, rows)
  return { instruments: await shownRows(reading, shown), next }
}

/** How many instruments a filter means, by kind: each once, however many problems and units it went to. */
const countsOf = async (
  reading: Reading,
  query: Query,
): Promise<{ counts: Answer['counts']; total: number }> => {
  const where = whereInstruments(reading, query)
  const late = isLate(where.value(reading.day))
  const { rows } = await reading.client.query<Answer['counts'][number] & { rows: number }>(
    `select i.kind, count(*)::int as rows,
            count(*) filter (where i.number is not null and i.step <> 'cancelled')::int as issued,
            count(*) filter (where ${late})::int as late,
            count(*) filter (where i.step = 'closed')::int as closed,
            count(*) filter (where i.step = 'cancelled')::int as cancelled
       from views.instrument i where ${String(where)} group by i.kind order by issued desc, i.kind`,
    where.values,
  )
  return {
    counts: rows.map(({ rows: _rows, ...it }) => it),
    total: rows.reduce((sum, it) => sum + it.rows, 0),
  }
}

/** The register of instruments, the newest first, with how many were issued of each kind. */
export const listInstruments = (ledger: Ledger, caller: Caller, query: Query): Promise<Answer> =>
  read(ledger, caller, async (reading) => ({
    ...(await instrumentRows(reading, query)),
    ...(await countsOf(reading, query)),
    mayDraft: mayAsk('draft-instrument', askingOf(reading)) === null,
  }))
