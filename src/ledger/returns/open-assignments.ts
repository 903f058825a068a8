import type { PoolClient } from 'pg'
import { dayInShanghai } from '#core/words/calendar/day.ts'
import type { SentRow } from '#ledger/returns/sent-row.ts'

/**
 * Open assignments of round $2: measures not done of problems that are being worked on, one row for each unit that is
 * named by the measure, or leads where it names none.
 */
const openOnes = `select w.unit, m.id as measure, m.problem_id as problem, p.number, p.title, m.text, m.deadline,
       m.list_order
  from views.measure m
  join views.problem p on p.workspace_id = m.workspace_id and p.id = m.problem_id
  cross join lateral unnest(case when cardinality(m.unit_ids) > 0 then m.unit_ids else array[p.lead_unit_id] end) w(unit)
 where m.workspace_id = $1 and m.round_id = $2 and not m.done and p.step in ('in-progress', 'returned') and p.carried_to is null
   and w.unit is not null`

/** How many of them each unit has. */
export const countOpen = `select unit, count(*)::int as open from (${openOnes}) o group by unit`

type Row = Omit<SentRow, 'last'> & {
  unit: string
  last_text: string | null
  last_happened: string | null
  last_at: string | null
}

/**
 * The open assignments of the units ($3; all of them if none is named), by unit, in the order of the lists. `told` are
 * all statements about a measure; `last` is the last that the unit itself gave, or that came with a list.
 */
export const openAssignments = async (
  client: PoolClient,
  workspace: string,
  round: string,
  units: readonly string[],
): Promise<Map<string, SentRow[]>> => {
  const { rows } = await client.query<Row>(
    `select o.unit, o.problem, o.measure, o.number, o.title, o.text, o.deadline,
            coalesce((select json_agg(g.id order by g.at, g.id) from views.progress g
                       where g.workspace_id = $1 and g.measure_id = o.measure), '[]') as told,
            l.text as last_text, l.happened as last_happened, l.at as last_at
       from (${openOnes}) o
       left join lateral (
         select g.text, g.happened, g.at from views.progress g
          where g.workspace_id = $1 and g.measure_id = o.measure and (g.unit_id = o.unit or g.unit_id is null)
          order by g.at desc, g.id desc limit 1) l on true
      where cardinality($3::uuid[]) = 0 or o.unit = any($3::uuid[])
      order by o.unit, o.list_order, o.measure`,
    [workspace, round, units],
  )
  const sent = rows.map(({ unit, last_text: text, last_happened, last_at, ...row }) => ({
    unit,
    row: {
      ...row,
      last: text === null ? null : { text, day: last_happened ?? (last_at && dayInShanghai(last_at)) },
    } satisfies SentRow,
  }))
  return new Map([...Map.groupBy(sent, (it) => it.unit)].map(([unit, of]) => [unit, of.map((it) => it.row)]))
}
