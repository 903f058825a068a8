/**
 * A real database for tests. In a test file:
 *
 *     const store = await testStore()            // at the top level or in beforeAll
 *     await inWorkspace(store.pool, id, async (db) => …)
 *
 * One embedded PostgreSQL serves the whole run (started on first use, see database-setup.ts); each call gives a
 * database of its own, copied from one that has all migrations, in about 30 ms. Nothing has to be closed: idle
 * connections end by themselves, and the server with all its databases goes when the run ends. `close()` is there for
 * tests that open many. fsync is off here, and only here.
 */
import { randomBytes } from 'node:crypto'

import { Client } from 'pg'
import type { ClientConfig, Pool } from 'pg'
import { inject } from 'vitest'

import { openKysely, openPool } from '#store/connect.ts'
import { databaseName } from '#store/embedded/roles.ts'
import type { Store } from '#store/store.ts'

interface Server {
  adminConfig: ClientConfig
  ownerConfig: ClientConfig
  appConfig: ClientConfig
}

interface Database extends Server {
  database: string
}

/** A store whose tables are empty, with a pool of the tables' owner beside that of the application. */
export interface TestStore extends Store {
  owner: Pool
  ownerConfig: ClientConfig
  /** The superuser, in this database: for breaking things. */
  adminConfig: ClientConfig
  /** Its name. */
  database: string
}

/** A fresh database with all migrations. @param poolSize connections of the application */
export async function testStore(poolSize = 20): Promise<TestStore> {
  return openIn(await freshDatabase(databaseName), poolSize)
}

/** A fresh database without any of our schemas, for tests of the migrations. */
export async function emptyDatabase(): Promise<TestStore> {
  return openIn(await freshDatabase('template1'), 5)
}

/**
 * A copy of a database that the first who asks for that name fills, once in a run; whoever asks meanwhile waits.
 */
export async function storeFilledOnce(
  name: string,
  fill: (store: TestStore) => Promise<void>,
): Promise<TestStore> {
  const server = await testServer()
  const client = new Client(server.adminConfig)
  await client.connect()
  try {
    await client.query('select pg_advisory_lock(hashtext($1))', [name])
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    if (rowCount === 0) {
      const store = await testStore()
      await fill(store)
      await store.close()
      await client.query(`alter database ${store.database} rename to ${name}`)
    }
  } finally {
    await client.end()
  }
  return openIn(await freshDatabase(name), 20)
}

async function freshDatabase(template: string): Promise<Database> {
  const server = await testServer()
  const database = `test_${randomBytes(6).toString('hex')}`
  const client = new Client(server.adminConfig)
  await client.connect()
  try {
    await client.query(
      `create database ${database} template ${template} owner ${server.ownerConfig.user ?? ''}`,
    )
  } finally {
    await client.end()
  }
  return {
    database,
    adminConfig: { ...server.adminConfig, database },
    ownerConfig: { ...server.ownerConfig, database },
    appConfig: { ...server.appConfig, database },
  }
}

function openIn(database: Database, poolSize: number): TestStore {
  const brief = { idleTimeoutMillis: 2_000, allowExitOnIdle: true }
  const pool = openPool({ ...database.appConfig, ...brief, max: poolSize })
  const owner = openPool({ ...database.ownerConfig, ...brief, max: 5 })
  return {
    ...database,
    app: openKysely(pool),
    pool,
    owner,
    migrated: [],
    onLost: () => {},
    close: async () => void (await Promise.all([pool.end(), owner.end()])),
  }
}

/**
 * The statements that reach the database while `work` runs, on any connection of this process: for tests that count
 * them. Nothing else may use the database meanwhile.
 */
export async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const seen: string[] = []
  const query = Object.getOwnPropertyDescriptor(Client.prototype, 'query')
  const original = query?.value as (this: Client, ...given: unknown[]) => unknown
  Object.defineProperty(Client.prototype, 'query', {
    ...query,
    value(this: Client, ...given: unknown[]) {
      const [first] = given
      seen.push(typeof first === 'string' ? first : String((first as { text?: string }).text))
      return original.apply(this, given)
    },
  })
  try {
    await work()
  } finally {
    if (query) Object.defineProperty(Client.prototype, 'query', query)
  }
  return seen
}

let asked: Promise<Server> | undefined

function testServer(): Promise<Server> {
  asked ??= ask()
  return asked
}

async function ask(): Promise<Server> {
  const response = await fetch(inject('databaseDesk'))
  if (!response.ok) throw new Error(`the test database did not start: ${await response.text()}`)
  return (await response.json()) as Server
}
