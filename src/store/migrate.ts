import { Client } from 'pg'
import type { ClientConfig } from 'pg'

import { grantToApplication } from './grants.ts'
import { readMigrations } from './migration-files.ts'
import type { Migration } from './migration-files.ts'
import { readApplied } from './schema-record.ts'
import type { Applied } from './schema-record.ts'
import { StartRefusal } from './start-refusal.ts'

const lockKey = [0x5a47, 2] as const

export interface MigrateOptions {
  /** Connects as the owner of the tables. */
  owner: ClientConfig
  /** Gets its rights after the run. */
  appRole: string
  migrations?: readonly Migration[]
  /** Called with what was applied so far when a database that has a schema is about to get more; it may refuse. */
  beforehand?: (applied: readonly Applied[]) => Promise<void>
}

/**
 * Brings the schema to the newest migration. Processes that do it at once wait for one another; each migration is one
 * transaction, so a failed one leaves the schema as it was before it.
 * @returns the names of those applied now
 * @throws StartRefusal when the schema is newer than this code, an applied migration was changed, or one fails
 */
export async function migrate(options: MigrateOptions): Promise<string[]> {
  const migrations = options.migrations ?? readMigrations()
  const client = new Client(options.owner)
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1, $2)', [...lockKey])
    await requireTwoRoles(client, options.appRole)
    await makeRecord(client)
    const applied = await readApplied(client)
    compareWithCode(applied, migrations)
    const missing = migrations.slice(applied.length)
    if (applied.length > 0 && missing.length > 0) await options.beforehand?.(applied)
    for (const migration of missing) await apply(client, migration)
    await giveRights(client, options.appRole)
    return missing.map((migration) => migration.name)
  } finally {
    // Ends the session and with it the lock.
    await client.end().catch(() => {})
  }
}

/**
 * Where nobody may migrate (an application role without an owner's), the schema must already be the code's.
 * @throws StartRefusal `schema_older`, `schema_newer`, `migration_changed`
 */
export async function requireCurrentSchema(app: ClientConfig, migrations = readMigrations()): Promise<void> {
  const client = new Client(app)
  client.on('error', () => {})
  await client.connect()
  try {
    const applied = await readApplied(client)
    compareWithCode(applied, migrations)
    if (applied.length < migrations.length) {
      throw new StartRefusal('schema_older', { found: applied.length, known: migrations.length })
    }
  } finally {
    await client.end().catch(() => {})
  }
}

/** Whoever may act as the owner may switch row security off. Refused before anything is made. */
async function requireTwoRoles(client: Client, appRole: string): Promise<void> {
  const { rows } = await client.query<{ one: boolean; owner: string }>(
    `select pg_has_role($1, current_user, 'MEMBER') as one, current_user as owner`,
    [appRole],
  )
  if (rows[0]?.one === true) {
    throw new StartRefusal('app_role_too_strong', { role: appRole, why: `member of ${rows[0].owner}` })
  }
}

async function makeRecord(client: Client): Promise<void> {
  await client.query(
    `create schema if not exists store;
     create table if not exists store.migration (
       number integer primary key,
       name text not null,
       checksum text not null,
       applied_at timestamptz not null default clock_timestamp())`,
  )
}

function compareWithCode(applied: readonly Applied[], migrations: readonly Migration[]): void {
  if (applied.length > migrations.length) {
    throw new StartRefusal('schema_newer', { found: applied.length, known: migrations.length })
  }
  for (const [index, record] of applied.entries()) {
    const migration = migrations[index]
    if (record.number !== index + 1)
      throw new StartRefusal('migration_numbers', { file: record.name, expected: index + 1 })
    if (migration && record.checksum !== migration.checksum) {
      throw new StartRefusal('migration_changed', { name: record.name })
    }
  }
}

async function apply(client: Client, migration: Migration): Promise<void> {
  try {
    await client.query('begin')
    await client.query(migration.sql)
    await client.query('insert into store.migration (number, name, checksum) values ($1, $2, $3)', [
      migration.number,
      migration.name,
      migration.checksum,
    ])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => {})
    const reason = error instanceof Error ? error.message : String(error)
    throw new StartRefusal('migration_failed', { name: migration.name, reason }, error)
  }
}

async function giveRights(client: Client, appRole: string): Promise<void> {
  await client.query('begin')
  await client.query(`grant usage on schema store to ${client.escapeIdentifier(appRole)};
    grant select on store.migration to ${client.escapeIdentifier(appRole)}`)
  await grantToApplication(client, appRole)
  await client.query('commit')
}
