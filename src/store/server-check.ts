import type { Pool } from 'pg'

import { businessSchemas } from './grants.ts'
import { StartRefusal } from './start-refusal.ts'

const oldestServer = 150_000

/**
 * Refuses a server too old for our SQL, a database that cannot hold Chinese, and an application role that row
 * security would not bind: a superuser, one that bypasses it, or an owner of tables (also as a member of such a role).
 * @returns the application's role
 */
export async function checkServer(pool: Pool): Promise<string> {
  const { rows } = await pool.query<{
    version: number
    shown: string
    encoding: string
    role: string
    strong: string | null
    owns: string | null
  }>(
    `select current_setting('server_version_num')::int as version,
            current_setting('server_version') as shown,
            current_setting('server_encoding') as encoding,
            current_user as role,
            (select string_agg(rolname, ', ') from pg_roles r
              where (rolsuper or rolbypassrls) and pg_has_role(current_user, r.oid, 'MEMBER')) as strong,
            (select min(n.nspname || '.' || c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
              where n.nspname = any($1) and c.relkind in ('r', 'p')
                and pg_has_role(current_user, c.relowner, 'MEMBER')) as owns`,
    [businessSchemas],
  )
  const found = rows[0]
  if (!found) throw new Error('the server answered nothing')
  if (found.version < oldestServer) throw new StartRefusal('server_too_old', { version: found.shown })
  if (found.encoding !== 'UTF8') throw new StartRefusal('encoding_not_utf8', { encoding: found.encoding })
  if (found.strong !== null || found.owns !== null) {
    const why = found.strong === null ? `owns ${found.owns ?? ''}` : `superuser / bypassrls: ${found.strong}`
    throw new StartRefusal('app_role_too_strong', { role: found.role, why })
  }
  return found.role
}
