import type { PoolClient } from 'pg'

/** The facts that name a file of the vault, under `hash` of their body or of the paper in it. */
const factsWithFile = `('evidence.attached', 'evidence.renewed', 'import.confirmed', 'closeout.confirmed', 'closeout.not-confirmed', 'subplan.filed', 'meeting.held', 'meeting.corrected', 'duty.done', 'visit.made', 'visit.corrected', 'finding.answered', 'instrument.answered')`
const hash = `coalesce(body ->> 'hash', body -> 'paper' ->> 'hash')`

/** Files that facts of workspace $1 name, withdrawn or not, each with the first fact that names it. */
export const filesOfFacts = `select hash, min(seq) as seq from (
  select ${hash} as hash, seq from journal.fact
   where workspace_id = $1 and type in ${factsWithFile} and ${hash} is not null
  union all
  select file ->> 'hash', seq from journal.fact, jsonb_array_elements(case when type = 'problem.looked-back' then body -> 'files' else '[]' end) file
   where workspace_id = $1 and type = 'problem.looked-back') named group by 1 order by 2`

/**
 * Files that something on the desk of a workspace names: every table of the desk with a text column `hash` does, also
 * in a schema that is not of today yet.
 */
export const filesOfDesk = async (client: PoolClient, workspace: string): Promise<string[]> => {
  const tables = await client.query<{ name: string }>(
    `select c.relname as name from pg_class c
       join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'desk'
       join pg_attribute h on h.attrelid = c.oid and h.attname = 'hash' and h.atttypid = 'text'::regtype
       join pg_attribute w on w.attrelid = c.oid and w.attname = 'workspace_id'
      where c.relkind in ('r', 'p') and not h.attisdropped and not w.attisdropped order by 1`,
  )
  if (tables.rows.length === 0) return []
  const each = tables.rows.map(({ name }) => `select hash from desk.${name} where workspace_id = $1`)
  const { rows } = await client.query<{ hash: string }>(each.join(' union '), [workspace])
  return rows.map((row) => row.hash)
}
