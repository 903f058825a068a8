import type { AnswerOf, QueryOf } from '#contract/route.ts'
import type { MeetingRow, listMeetings as route } from '#contract/meetings.ts'
import type { MeetingKind } from '#core/record/meeting/facts.ts'
import { decisionState } from '#core/record/meeting/meeting.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { type Keyset, behindCursor, orderBy, pageOf, placeOf, upTo } from '#ledger/queries/keyset.ts'
import { bodiesOfCaller, whereMeetings } from '#ledger/queries/meetings-seen.ts'
import { type Reading, read } from '#ledger/queries/read.ts'

type Query = QueryOf<typeof route>
type Answer = AnswerOf<typeof route>

const newest: Keyset = [
  { column: 'm.on_day', kind: 'date', desc: true },
  { column: 'm.id', kind: 'uuid' },
]

type Row = {
  id: string
  kind: MeetingKind
  title: string
  on_day: string
  body_id: string
  body_name: string
  place: string
  chair: string
  attended: number | null
  problems: number
  decided: { by: string | null; followed: boolean }[]
  paper_name: string | null
}

const rowOf = (row: Row, { day }: Reading): MeetingRow => {
  const states = row.decided.map((it) => decisionState(it, it.followed, day))
  return {
    id: row.id,
    kind: row.kind,
    title: row.title,
    on: row.on_day,
    body: { id: row.body_id, name: row.body_name },
    place: row.place,
    chair: row.chair,
    attended: row.attended,
    problems: row.problems,
    decided: {
      all: states.length,
      open: states.filter((it) => it === 'open').length,
      late: states.filter((it) => it === 'late').length,
    },
    minutes: row.paper_name !== null,
  }
}

/** One page of the meetings that a filter means, newest first. */
export const meetingRows = async (
  reading: Reading,
  query: Omit<Query, 'limit'> & { limit?: number | undefined },
): Promise<{ meetings: MeetingRow[]; next: string | null }> => {
  const where = behindCursor(whereMeetings(reading, query), query, newest)
  const { rows } = await reading.client.query<Row & { place: string; at: unknown[] }>(
    `select m.id, m.kind, m.title, m.on_day, m.body_id, u.short_name as body_name, m.place, m.chair, m.attended,
            cardinality(m.problem_ids) as problems, m.decided, m.paper_name,
            ${placeOf(newest).replace(' as place', ' as at')}
       from views.meeting m join views.unit u on u.workspace_id = m.workspace_id and u.id = m.body_id
      where ${String(where)} order by ${orderBy(newest)} ${upTo(query)}`,
    where.values,
  )
  const placed = rows.map((row) => ({ row, place: row.at }))
  const { shown, next } = pageOf(query, placed)
  return { meetings: shown.map(({ row }) => rowOf(row, reading)), next }
}

/** How many meetings a filter means, of each kind: counted once, however many problems they served. */
const countsOf = async (reading: Reading, query: Query): Promise<Answer['counts']> => {
  const where = whereMeetings(reading, query)
  const { rows } = await reading.client.query<{ kind: MeetingKind; meetings: number }>(
    `select m.kind, count(*)::int as meetings from views.meeting m where ${String(where)}
      group by m.kind order by count(*) desc, m.kind`,
    where.values,
  )
  return rows
}

/** The meetings that were held, the newest first, with how many there are of each kind. */
export const listMeetings = (ledger: Ledger, caller: Caller, query: Query): Promise<Answer> =>
  read(ledger, caller, async (reading) => {
    const { meetings, next } = await meetingRows(reading, query)
    const counts = await countsOf(reading, query)
    return {
      ...{ meetings, next, counts, speaksFor: await bodiesOfCaller(reading) },
      total: counts.reduce((sum, it) => sum + it.meetings, 0),
    }
  })
