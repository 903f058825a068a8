import { Client } from 'pg'
import type { ClientConfig, Pool } from 'pg'
import type { Kysely } from 'kysely'

import { configFromUrl, openKysely, openPool, urlWithoutSecret } from './connect.ts'
import { joinRunning } from './embedded/join-running.ts'
import { startEmbedded } from './embedded/start-embedded.ts'
import type { EmbeddedServer } from './embedded/start-embedded.ts'
import { migrate, requireCurrentSchema } from './migrate.ts'
import { readMigrations } from './migration-files.ts'
import { checkServer } from './server-check.ts'
import { StartRefusal } from './start-refusal.ts'
import type { Database } from './tables.ts'

/** Where the database is: our own server under the data folder, or somebody's. */
export type DatabaseChoice = { kind: 'embedded' } | { kind: 'url'; app: string; owner?: string | undefined }

export interface StoreOptions {
  dataDir: string
  database: DatabaseChoice
  log: (line: string) => void
  /** Connections of the application; 10 unless told. */
  poolSize?: number
  /** Work beside the process that owns the data folder, if there is one, through its server. */
  join?: boolean
  /**
   * Called when a database that has a schema is about to be brought up to date, with a pool of the application: a copy
   * can be made first. What it throws stops the opening, and nothing has changed.
   */
  beforeMigration?: ((pool: Pool) => Promise<void>) | undefined
  /** Brings the schema to this number and no further: for a copy of that age to be put in. */
  schema?: number | undefined
}

/** The open database, as the application role. */
export interface Store {
  app: Kysely<Database>
  pool: Pool
  /** Connects as the owner of the tables, for migrations; absent where nobody gave us one. */
  ownerConfig: ClientConfig | undefined
  appConfig: ClientConfig
  /** Migrations applied while opening. */
  migrated: readonly string[]
  /** Brings a schema that was opened at an older number up to date; absent where nobody may. */
  migrateOn?: (() => Promise<string[]>) | undefined
  /** Called once when the database is lost for good. Passing troubles (a restart) are not reported here. */
  onLost(listener: (reason: StartRefusal) => void): void
  /** Waits for running queries, closes the connections, stops the embedded server. */
  close(): Promise<void>
}

/**
 * Starts or finds the server, migrates, checks that row security binds the application, and connects as it.
 * @throws StartRefusal
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  if (options.database.kind === 'url') return openUrl(options, options.database)
  const running = options.join === true ? await joinRunning(options.dataDir) : undefined
  // Whoever owns the folder has migrated it.
  if (running)
    return { ...(await connected(options, undefined, running.app, undefined)), ownerConfig: running.owner }
  const server = await startEmbedded({ dataDir: options.dataDir, log: options.log })
  try {
    return await connected(options, server.ownerConfig, server.appConfig, server)
  } catch (error) {
    await server.stop()
    throw error
  }
}

async function openUrl(
  options: StoreOptions,
  urls: { app: string; owner?: string | undefined },
): Promise<Store> {
  const app = await reachable(urls.app)
  const owner = urls.owner === undefined ? undefined : await reachable(urls.owner)
  return connected(options, owner, app, undefined)
}

async function connected(
  options: StoreOptions,
  owner: ClientConfig | undefined,
  app: ClientConfig,
  server: EmbeddedServer | undefined,
): Promise<Store> {
  const pool = openPool({ ...app, max: options.poolSize ?? 10 }, options.log)
  try {
    const appRole = await checkServer(pool)
    const migrations = readMigrations().slice(0, options.schema)
    const { beforeMigration } = options
    const migrated = owner
      ? await migrate({
          ...{ owner, appRole, migrations },
          ...(beforeMigration && { beforehand: () => beforeMigration(pool) }),
        })
      : []
    if (!owner) await requireCurrentSchema(app, migrations)
    // Only now are there tables that it might own.
    await checkServer(pool)
    return {
      app: openKysely(pool),
      pool,
      ownerConfig: owner,
      appConfig: app,
      migrated,
      migrateOn: owner ? () => migrate({ owner, appRole }) : undefined,
      onLost: (listener) => server?.onExit(listener),
      async close() {
        await pool.end()
        await server?.stop()
      },
    }
  } catch (error) {
    await pool.end()
    throw error
  }
}

/** @throws StartRefusal `database_away` (nobody answers) or `database_refused` (it answers no) */
async function reachable(url: string): Promise<ClientConfig> {
  const where = urlWithoutSecret(url)
  let client: Client | undefined
  try {
    const config = configFromUrl(url)
    client = new Client({ ...config, connectionTimeoutMillis: 10_000 })
    client.on('error', () => {})
    await client.connect()
    return config
  } catch (error) {
    const reason = error instanceof Error ? error.message || error.name : String(error)
    // A five-letter SQLSTATE comes from a server, anything else from the way to it.
    const answered = error instanceof Error && 'severity' in error
    throw new StartRefusal(answered ? 'database_refused' : 'database_away', { where, reason }, error)
  } finally {
    await client?.end().catch(() => {})
  }
}
