import { Client, escapeIdentifier } from 'pg'

/** The schemas that the application may use; each kind of table has its own rights. */
export const businessSchemas = ['journal', 'views', 'desk'] as const

/**
 * The journal is only ever added to. The exceptions, column by column: what an act moves forward (the counter row of
 * a workspace, the versions of streams). Facts the application can never change: not even erasing by law is its to do,
 * that takes the owner of the tables. Tables that a schema does not have yet are passed over.
 */
export const updatableInJournal: Readonly<Record<string, readonly string[]>> = {
  'journal.workspace': ['size', 'frontier', 'last_recorded_at'],
  'journal.stream': ['version'],
}

/** Rows that are only ever added, and dropped from the old end: a chained log that could be rewritten proves nothing. */
const neverUpdated: readonly string[] = ['desk.security_log']

/**
 * Gives the application role exactly its rights, after each run of the migrations. Run as the owner, in its transaction.
 */
export async function grantToApplication(client: Client, appRole: string): Promise<void> {
  const role = escapeIdentifier(appRole)
  const { rows } = await client.query<{ name: string; schema: string; relation: string }>(
    `select n.nspname || '.' || c.relname as name, n.nspname as schema, c.relname as relation
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p', 'v', 'm') and n.nspname = any($1)`,
    [businessSchemas],
  )
  const schemas = await client.query<{ name: string }>(
    'select nspname as name from pg_namespace where nspname = any($1)',
    [businessSchemas],
  )
  const statements = schemas.rows.flatMap(({ name }) => [
    `grant usage on schema ${name} to ${role}`,
    `revoke all on all tables in schema ${name} from ${role}`,
    `grant ${name === 'journal' ? 'select, insert' : 'select, insert, update, delete'} on all tables in schema ${name} to ${role}`,
    `grant usage, select on all sequences in schema ${name} to ${role}`,
    `grant execute on all functions in schema ${name} to ${role}`,
  ])
  for (const { name, schema, relation } of rows) {
    if (neverUpdated.includes(name))
      statements.push(
        `revoke update on ${escapeIdentifier(schema)}.${escapeIdentifier(relation)} from ${role}`,
      )
    const columns = schema === 'journal' ? updatableInJournal[name] : undefined
    if (!columns?.length) continue
    const list = columns.map((column) => escapeIdentifier(column)).join(', ')
    statements.push(
      `grant update (${list}) on ${escapeIdentifier(schema)}.${escapeIdentifier(relation)} to ${role}`,
    )
  }
  if (statements.length) await client.query(statements.join(';\n'))
}
