import { type Reading, Where, workedOnBy } from '#ledger/queries/read.ts'

type InstrumentQuery = {
  round?: string | undefined
  kind?: string | undefined
  step?: string | undefined
  waits?: string | undefined
  only?: string | undefined
  unit?: string | undefined
  problem?: string | undefined
  from?: string | undefined
  until?: string | undefined
}

const waits: Readonly<Record<string, string>> = {
  'to-approve': `i.step = 'drafted'`,
  'to-issue': `i.step = 'approved'`,
  owed: `cardinality(i.owing_ids) > 0`,
  'to-judge': `cardinality(i.to_judge_ids) > 0`,
  'to-close': `i.step = 'met'`,
}

export const isLate = (day: string): string => `(cardinality(i.owing_ids) > 0 and i.reply_by < ${day}::date)`

const onProblemsOf = (ids: string, units: string): string =>
  `exists (select 1 from views.problem p where p.workspace_id = $1 and p.id = any(${ids})
     and ${workedOnBy.replaceAll('?::uuid[]', units)})`

/**
 * The instruments a filter means, `i`, as far as the caller sees them: what was issued to, by, or about problems of their
 * units. A draft is seen by whoever sees the whole ledger.
 */
export const whereInstruments = ({ workspace, scope, day }: Reading, query: InstrumentQuery): Where => {
  const where = new Where('i', workspace)
    .and('i.round_id = ?', query.round)
    .and('i.kind = ?', query.kind)
    .and('i.step = ?', query.step)
    .and('i.id = ?', query.only)
    .and('? = any(i.to_ids)', query.unit)
    .and('i.problem_ids @> array[?::uuid]', query.problem)
    .and('i.on_day >= ?::date', query.from)
    .and('i.on_day <= ?::date', query.until)
  if (query.waits === 'late') where.plus(isLate(where.value(day)))
  else if (query.waits !== undefined) where.plus(waits[query.waits] ?? 'true')
  if (scope === null) return where
  const units = `${where.value(scope)}::uuid[]`
  return where.plus(
    `i.number is not null and (i.to_ids && ${units} or i.from_id = any(${units}) or ${onProblemsOf('i.problem_ids', units)})`,
  )
}

type VisitQuery = Omit<InstrumentQuery, 'step' | 'waits'>

/** The visits a filter means, `v`: to their units, of their units, or about their problems. */
export const whereVisits = ({ workspace, scope }: Reading, query: VisitQuery): Where => {
  const where = new Where('v', workspace)
    .and('v.round_id = ?', query.round)
    .and('v.kind = ?', query.kind)
    .and('? = any(v.unit_ids)', query.unit)
    .and('v.problem_ids @> array[?::uuid]', query.problem)
    .and('v.on_day >= ?::date', query.from)
    .and('v.on_day <= ?::date', query.until)
    .plus('not v.withdrawn')
  if (scope === null) return where
  const units = `${where.value(scope)}::uuid[]`
  return where.plus(
    `(v.unit_ids && ${units} or v.body_id = any(${units}) or ${onProblemsOf('v.problem_ids', units)})`,
  )
}

/** Units by their ids, under today's short names. */
export const unitsNamed = async (
  { client, workspace }: Reading,
  ids: readonly string[],
): Promise<Map<string, { id: string; name: string }>> => {
  if (ids.length === 0) return new Map()
  const { rows } = await client.query<{ id: string; name: string }>(
    'select id, short_name as name from views.unit where workspace_id = $1 and id = any($2::uuid[])',
    [workspace, [...new Set(ids)]],
  )
  return new Map(rows.map((it) => [it.id, it]))
}
