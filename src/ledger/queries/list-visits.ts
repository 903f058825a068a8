import type { AnswerOf, QueryOf } from '#contract/route.ts'
import type { VisitRow, listVisits as route } from '#contract/supervision.ts'
import { mayAsk } from '#core/rules/rights/may-do.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { type Keyset, behindCursor, orderBy, pageOf, placeOf, upTo } from '#ledger/queries/keyset.ts'
import { askingOf } from '#ledger/queries/meetings-seen.ts'
import { type Reading, read } from '#ledger/queries/read.ts'
import { unitsNamed, whereVisits } from '#ledger/queries/supervision-seen.ts'

type Query = QueryOf<typeof route>
type Answer = AnswerOf<typeof route>

const newest: Keyset = [
  { column: 'v.on_day', kind: 'date', desc: true },
  { column: 'v.id', kind: 'uuid' },
]

type FindingRow = { unit: string; mendBy: string | null; state: 'none' | 'answered' | 'returned' | 'mended' }
type Row = {
  id: string
  kind: VisitRow['kind']
  on_day: string
  body_id: string
  led: string
  place: string
  unit_ids: string[]
  problems: number
  findings: FindingRow[]
}

/** Whether a finding is owed and its day passed. */
const isLate = ({ mendBy, state }: FindingRow, day: string): boolean =>
  mendBy !== null && mendBy < day && (state === 'none' || state === 'returned')

/** One page of the visits that a filter means, newest first. Of findings at other units a unit is told nothing. */
export const visitRows = async (
  reading: Reading,
  query: Omit<Query, 'limit'> & { limit?: number | undefined },
): Promise<{ visits: VisitRow[]; next: string | null }> => {
  const where = behindCursor(whereVisits(reading, query), query, newest)
  const { rows } = await reading.client.query<Row & { at: unknown[] }>(
    `select v.id, v.kind, v.on_day, v.body_id, v.led, v.place, v.unit_ids, cardinality(v.problem_ids) as problems,
            v.findings, ${placeOf(newest).replace(' as place', ' as at')}
       from views.visit v where ${String(where)} order by ${orderBy(newest)} ${upTo(query)}`,
    where.values,
  )
  const { shown, next } = pageOf(
    query,
    rows.map((row) => ({ row, place: row.at })),
  )
  const units = await unitsNamed(
    reading,
    shown.flatMap(({ row }) => [row.body_id, ...row.unit_ids]),
  )
  const { scope, day } = reading
  const visits = shown.map(({ row: it }): VisitRow => {
    const whole = scope === null || scope.includes(it.body_id)
    const findings = it.findings.filter((one) => whole || scope.includes(one.unit))
    return {
      ...{ id: it.id, kind: it.kind, on: it.on_day, led: it.led, place: it.place, problems: it.problems },
      body: units.get(it.body_id) ?? { id: it.body_id, name: '' },
      units: it.unit_ids.flatMap((id) => units.get(id) ?? []),
      findings: {
        all: findings.length,
        mended: findings.filter((one) => one.state === 'mended').length,
        late: findings.filter((one) => isLate(one, day)).length,
        toJudge: findings.filter((one) => one.state === 'answered').length,
      },
    }
  })
  return { visits, next }
}

const countsOf = async (reading: Reading, query: Query): Promise<Answer['counts']> => {
  const where = whereVisits(reading, query)
  const { rows } = await reading.client.query<Answer['counts'][number]>(
    `select v.kind, count(*)::int as visits, sum(jsonb_array_length(v.findings))::int as findings
       from views.visit v where ${String(where)} group by v.kind order by count(*) desc, v.kind`,
    where.values,
  )
  return rows
}

/** The visits, the newest first, with how many there are of each kind. */
export const listVisits = (ledger: Ledger, caller: Caller, query: Query): Promise<Answer> =>
  read(ledger, caller, async (reading) => {
    const counts = await countsOf(reading, query)
    return {
      ...(await visitRows(reading, query)),
      counts,
      total: counts.reduce((sum, it) => sum + it.visits, 0),
      mayRecord: mayAsk('record-visit', askingOf(reading)) === null,
    }
  })
