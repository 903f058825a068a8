import { canonicalJson } from '#core/record/fact/canonical.ts'
import type { Frontier } from '#ledger/journal/merkle.ts'
import { rootOf } from '#ledger/journal/merkle.ts'
import type { Ledger } from '#ledger/ledger.ts'
import { rebuild } from '#ledger/views/rebuild.ts'
import { viewTables } from '#ledger/views/rows.ts'
import { wholeRound } from '#ledger/views/tally.ts'
import { today } from '#ledger/views/today.ts'
import { inWorkspace } from '#store/in-workspace.ts'
import { paperFlaws } from './paper-flaws.ts'
import { type JournalRow, rootOfRows } from './verify-root.ts'

/** Everything that can be said of a whole workspace whatever happened in it. Each part gives what is wrong; [] is well. */

const rowsOfQuery = <Row extends object>(ledger: Ledger, workspace: string, sql: string): Promise<Row[]> =>
  inWorkspace(ledger.store.pool, workspace, async (_db, client) => {
    const { rows } = await client.query<Row>(sql, [workspace])
    return rows
  })

export type Views = Record<string, string[]>

/** All rows of all views as text, in one order; without the day a light was computed for, and without counts of nothing. */
export const dumpViews = async (ledger: Ledger, workspace: string): Promise<Views> => {
  const dump: Views = {}
  for (const table of [...viewTables, 'tally']) {
    const rows = await rowsOfQuery<Record<string, unknown>>(
      ledger,
      workspace,
      `select * from views.${table} where workspace_id = $1`,
    )
    dump[table] = rows
      .filter((row) => table !== 'tally' || row['count'] !== 0)
      .map(({ light_from: _day, ...row }) => canonicalJson(row))
      .toSorted()
  }
  return dump
}

/** Where two dumps differ: table, and the first rows on either side. */
export const differences = (live: Views, rebuilt: Views): string[] =>
  Object.keys(live).flatMap((table) => {
    const [a, b] = [new Set(live[table]), new Set(rebuilt[table])]
    const only = (mine: Set<string>, theirs: Set<string>) =>
      [...mine].filter((row) => !theirs.has(row)).slice(0, 2)
    const [inLive, inRebuilt] = [only(a, b), only(b, a)]
    return inLive.length + inRebuilt.length === 0
      ? []
      : [`${table}: live ${inLive.join(' ')} | rebuilt ${inRebuilt.join(' ')}`]
  })

/** Lights are brought to today first; then dropping and refilling everything must change nothing. */
export const rebuildFlaws = async (ledger: Ledger, workspace: string): Promise<string[]> => {
  await today(ledger, workspace)
  const live = await dumpViews(ledger, workspace)
  await rebuild(ledger, workspace)
  return differences(live, await dumpViews(ledger, workspace))
}

type Row = JournalRow & { leaf: Buffer }

export const journalRows = (ledger: Ledger, workspace: string): Promise<Row[]> =>
  rowsOfQuery<Row>(ledger, workspace, 'select * from journal.fact where workspace_id = $1 order by seq')

/** Numbers without holes, times that grow from act to act, versions without holes, heads and root that fit. */
export const journalFlaws = async (ledger: Ledger, workspace: string): Promise<string[]> => {
  const rows = await journalRows(ledger, workspace)
  const flaws: string[] = []
  const versions = new Map<string, number>()
  const acts = new Set<string>()
  let before: Row | undefined
  for (const [i, row] of rows.entries()) {
    if (row.seq !== i) flaws.push(`seq ${row.seq} at place ${i}`)
    const stream = `${row.stream_kind}:${row.stream_id}`
    if (row.version !== (versions.get(stream) ?? 0) + 1) flaws.push(`version ${row.version} of ${stream}`)
    versions.set(stream, row.version)
    if (before?.act_id === row.act_id) {
      if (row.n !== before.n + 1 || row.recorded_at !== before.recorded_at) flaws.push(`act torn at ${i}`)
    } else {
      if (acts.has(row.act_id) || row.n !== 0) flaws.push(`act ${row.act_id} twice, or begun late, at ${i}`)
      if (before && row.recorded_at <= before.recorded_at) flaws.push(`time stands still at ${i}`)
      acts.add(row.act_id)
    }
    before = row
  }
  const heads = await rowsOfQuery<{ kind: string; id: string; version: number }>(
    ledger,
    workspace,
    'select kind, id, version from journal.stream where workspace_id = $1',
  )
  for (const { kind, id, version } of heads)
    if (versions.get(`${kind}:${id}`) !== version) flaws.push(`head ${version} of ${kind}:${id}`)
  if (heads.length !== versions.size) flaws.push(`${heads.length} heads of ${versions.size} streams`)
  const [counter] = await rowsOfQuery<{ size: number; frontier: Frontier }>(
    ledger,
    workspace,
    'select size, frontier from journal.workspace where workspace_id = $1',
  )
  if (counter?.size !== rows.length) flaws.push(`size ${counter?.size} of ${rows.length} facts`)
  if (rootOf(counter?.frontier ?? []).toString('hex') !== rootOfRows(rows)) flaws.push('another root')
  return flaws
}

const owners: Readonly<Record<(typeof viewTables)[number], [string, string]>> = {
  workspace: ['workspace', 'id'],
  unit: ['unit', 'id'],
  post: ['unit', 'unit_id'],
  person: ['person', 'id'],
  appointment: ['person', 'person_id'],
  hand_over: ['t.of_kind', 'of_id'],
  round: ['round', 'id'],
  import: ['import', 'id'],
  problem: ['problem', 'id'],
  measure: ['problem', 'problem_id'],
  assignment: ['problem', 'problem_id'],
  progress: ['problem', 'problem_id'],
  evidence: ['problem', 'problem_id'],
  review: ['review', 'id'],
  lookback: ['lookback', 'id'],
  subplan: ['subplan', 'id'],
  meeting: ['meeting', 'id'],
  duty: ['duty', 'id'],
  visit: ['visit', 'id'],
  instrument: ['instrument', 'id'],
  search: ['problem', 'problem_id'],
}

/** Rows of views whose stream is not in the journal. */
export const orphanFlaws = async (ledger: Ledger, workspace: string): Promise<string[]> => {
  const sql = viewTables.map((table) => {
    const [kind, column] = owners[table]
    return `select '${table}' as table_name, t.id from views.${table} t where t.workspace_id = $1 and not exists (
      select 1 from journal.stream s where s.workspace_id = $1 and s.kind = ${kind.startsWith('t.') ? kind : `'${kind}'`} and s.id = t.${column})`
  })
  const rows = await rowsOfQuery<{ table_name: string; id: string }>(
    ledger,
    workspace,
    sql.join(' union all '),
  )
  return rows.map((row) => `${row.table_name} ${row.id} of no stream`)
}

/** The counts counted anew. */
const counted = `
  with items as (
    select 'problem' as thing, round_id, case when ended_as in ('split', 'merged') then 'moved' else step end as state,
           coalesce(light_sign, 'none') as light_sign,
           array_remove(array[lead_unit_id], null) as unit_ids from views.problem where workspace_id = $1
    union all
    select 'measure', round_id, case when step = 'ended' then 'ended' when done then 'done' else 'open' end,
           coalesce(light_sign, 'none'), unit_ids
      from views.measure where workspace_id = $1
  ), each_unit as (
    select thing, round_id, '${wholeRound}'::uuid as unit_id, state, light_sign from items
    union all
    select thing, round_id, u, state, light_sign from items, lateral (select distinct unnest(unit_ids) u) units
  ), anew as (
    select thing, round_id, unit_id, state, light_sign, count(*) as count from each_unit group by 1, 2, 3, 4, 5
  ), kept as (
    select thing, round_id, unit_id, state, light_sign, count from views.tally where workspace_id = $1 and count <> 0
  )
  (select 'kept' as side, * from kept except select 'kept', * from anew)
  union all (select 'anew', * from anew except select 'anew', * from kept)`

export const tallyFlaws = async (ledger: Ledger, workspace: string): Promise<string[]> =>
  (await rowsOfQuery(ledger, workspace, counted)).map((row) => JSON.stringify(row))

/** All of it. The rebuild comes last: it would mend what the others look for. */
export const flawsOf = async (ledger: Ledger, workspace: string): Promise<string[]> => [
  ...(await journalFlaws(ledger, workspace)),
  ...(await orphanFlaws(ledger, workspace)),
  ...(await tallyFlaws(ledger, workspace)),
  ...(await paperFlaws(ledger, workspace)),
  ...(await rebuildFlaws(ledger, workspace)),
]
