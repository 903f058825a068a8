import { Kysely, PostgresDialect } from 'kysely'
import type { Pool, PoolClient } from 'pg'

import type { Database } from './tables.ts'
import { inTransaction } from './transaction.ts'

/** Everything inside one transaction that sees the rows of one workspace only. */
export type WorkspaceWork<T> = (db: Kysely<Database>, client: PoolClient) => Promise<T>

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/**
 * Runs `work` in one transaction of one workspace: row security lets only its rows through. Opening it costs one
 * round trip (`begin` and `set_config` travel together), closing it another.
 *
 * `db` and `client` are the same connection; both die with the transaction. Do not open another transaction on `db`.
 * @throws what `work` throws, after a rollback; CommitFailed when a swallowed error had already aborted the transaction
 */
export function inWorkspace<T>(pool: Pool, workspaceId: string, work: WorkspaceWork<T>): Promise<T> {
  return transact(pool, 'begin', workspaceId, work)
}

/** As `inWorkspace`, for reading: one snapshot for all statements, and the database refuses writes. */
export function readOnly<T>(pool: Pool, workspaceId: string, work: WorkspaceWork<T>): Promise<T> {
  return transact(pool, 'begin isolation level repeatable read read only', workspaceId, work)
}

async function transact<T>(
  pool: Pool,
  begin: string,
  workspaceId: string,
  work: WorkspaceWork<T>,
): Promise<T> {
  // The value is written into the statement, so that both go in one message; only a UUID gets that far.
  if (!uuid.test(workspaceId)) throw new TypeError('a workspace id is a UUID')
  return inTransaction(
    pool,
    `${begin}; select set_config('zhenggai.workspace', '${workspaceId}', true)`,
    (client) => work(boundTo(client), client),
  )
}

/** One Kysely for each connection, made once: queries on it run on that connection alone. */
const bound = new WeakMap<PoolClient, Kysely<Database>>()

function boundTo(client: PoolClient): Kysely<Database> {
  const known = bound.get(client)
  if (known) return known
  const query = (text: string, values: unknown[]) => client.query(text, values)
  const lent = { query: query as PoolClient['query'], release: () => {} }
  const pool = { connect: () => Promise.resolve(lent), end: () => Promise.resolve(), options: {} }
  const made = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) })
  bound.set(client, made)
  return made
}
