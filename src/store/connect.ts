import { Kysely, PostgresDialect } from 'kysely'
import { Pool } from 'pg'
import type { ClientConfig, PoolConfig } from 'pg'

import type { Database } from './tables.ts'
import { valueTypes } from './value-types.ts'

/**
 * A pool whose connections may be lost at any time: a server that restarts must not end our process. The next query
 * gets a new connection.
 * @param log told of connections lost while nobody used them
 */
export function openPool(config: PoolConfig, log: (line: string) => void = () => {}): Pool {
  const pool = new Pool({ connectionTimeoutMillis: 10_000, keepAlive: true, ...config, types: valueTypes })
  pool.on('error', (error) => {
    // A pool that ends does not wait for the last words of its connections.
    if (!pool.ending) log(`database: a connection was lost (${error.message})`)
  })
  // While a client is lent out the pool does not listen, and an error nobody listens to ends the process.
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

export function openKysely(pool: Pool): Kysely<Database> {
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool }) })
}

/** @returns the connection settings behind a `postgres://` address. @throws TypeError when it is none */
export function configFromUrl(url: string): ClientConfig {
  // `pg` takes more than URL does: postgres://role@/database?host=/run/postgresql
  if (!/^postgres(?:ql)?:\/\//.test(url)) throw new TypeError('not a postgres:// address')
  return { connectionString: url, application_name: 'zhenggai' }
}

/** The address without its password, to be shown. */
export function urlWithoutSecret(url: string): string {
  return url.replace(/^([a-z]+:\/\/[^:@/]*):[^@]*@/, '$1@').replace(/([?&]password=)[^&]*/, '$1…')
}
