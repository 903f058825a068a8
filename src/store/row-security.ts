import type { ClientBase } from 'pg'

import { businessSchemas } from './grants.ts'

/**
 * Tables that belong to no workspace, so that no policy of a workspace can hold them: accounts and dictionaries.
 * Whoever reads them checks rights himself.
 */
export const exemptFromRowSecurity: readonly string[] = [
  // Signing in comes before a workspace is known.
  'desk.account',
  'desk.session',
  'desk.outside_identity',
  'desk.security_log',
  'desk.security_log_ends',
]

export interface OpenTable {
  table: string
  lacks: ('enable' | 'force' | 'policy')[]
}

/**
 * The tables of our schemas that row security does not fully hold: not enabled, not forced upon their owner, or
 * without any policy. `exempt` names those that need none (`desk.account`); naming one that does not exist is an error,
 * so that the list cannot outlive its tables.
 */
export async function tablesWithoutRowSecurity(
  client: Pick<ClientBase, 'query'>,
  exempt: readonly string[],
): Promise<OpenTable[]> {
  const { rows } = await client.query<{ table: string; enabled: boolean; forced: boolean; policies: number }>(
    `select n.nspname || '.' || c.relname as "table", c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
            (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = any($1) and c.relkind in ('r', 'p')
      order by 1`,
    [businessSchemas],
  )
  const unknown = exempt.filter((name) => !rows.some((row) => row.table === name))
  if (unknown.length) throw new Error(`exempt, but there is no such table: ${unknown.join(', ')}`)
  return rows
    .filter((row) => !exempt.includes(row.table))
    .map(({ table, enabled, forced, policies }) => ({
      table,
      lacks: [
        ...(enabled ? [] : (['enable'] as const)),
        ...(forced ? [] : (['force'] as const)),
        ...(policies > 0 ? [] : (['policy'] as const)),
      ],
    }))
    .filter((row) => row.lacks.length > 0)
}
