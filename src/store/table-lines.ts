import { escapeIdentifier } from 'pg'
import type { ClientBase } from 'pg'

type Client = Pick<ClientBase, 'query'>

/** A table of the desk, as far as whoever copies it has to know it. */
export interface DeskTable {
  /** `desk.account` */
  name: string
  /** Row security keeps its workspaces apart: it is read and written one workspace at a time. */
  perWorkspace: boolean
}

const quoted = (name: string): string =>
  name
    .split('.')
    .map((part) => escapeIdentifier(part))
    .join('.')

/** The tables of the desk that there are, those that others refer to first. */
export async function deskTables(client: Client): Promise<DeskTable[]> {
  const { rows } = await client.query<DeskTable & { refers: string[] }>(
    `select n.nspname || '.' || c.relname as name, c.relrowsecurity as "perWorkspace",
            array(select n.nspname || '.' || r.relname from pg_constraint k join pg_class r on r.oid = k.confrelid
                   where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid) as refers
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'desk' and c.relkind in ('r', 'p') and not c.relispartition
      order by 1`,
  )
  const waiting = new Map(rows.map((row) => [row.name, row]))
  const ordered: DeskTable[] = []
  while (waiting.size > 0) {
    const free = [...waiting.values()].filter((row) => !row.refers.some((name) => waiting.has(name)))
    if (free.length === 0) throw new Error(`tables refer to each other: ${[...waiting.keys()].join(', ')}`)
    for (const { name, perWorkspace } of free) {
      waiting.delete(name)
      ordered.push({ name, perWorkspace })
    }
  }
  return ordered
}

/**
 * The rows of a table as JSON, one line each, as the database itself writes them (bytes as `\x` hex, instants in the
 * session's time zone: set it to UTC). Read by a cursor, so that memory stays flat; needs an open transaction.
 */
export async function* tableLines(client: Client, table: string, rows = 200): AsyncGenerator<string[]> {
  await client.query(
    `declare table_lines no scroll cursor for select row_to_json(t)::text as line from ${quoted(table)} t`,
  )
  for (;;) {
    const found = await client.query<{ line: string }>(`fetch ${rows} from table_lines`)
    if (found.rows.length > 0) yield found.rows.map((row) => row.line)
    if (found.rows.length < rows) break
  }
  await client.query('close table_lines')
}

/** Puts lines back into their table: the columns are taken by name. */
export async function insertLines(client: Client, table: string, lines: readonly string[]): Promise<void> {
  const name = quoted(table)
  await client.query(`insert into ${name} select * from jsonb_populate_recordset(null::${name}, $1::jsonb)`, [
    `[${lines.join(',')}]`,
  ])
}

/** Removes every row that the session may see: for what a migration put into a table before a copy comes into it. */
export async function emptyTable(client: Client, table: string): Promise<void> {
  await client.query(`delete from ${quoted(table)}`)
}
