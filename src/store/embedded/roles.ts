import { Client, escapeIdentifier, escapeLiteral } from 'pg'
import type { ClientConfig } from 'pg'

export const roles = { owner: 'zhenggai_owner', app: 'zhenggai_app' } as const
export const databaseName = 'zhenggai'

/**
 * Makes the two roles and the database where they are missing. Neither is a superuser, so the embedded server obeys
 * the same rules of row security as any other.
 */
export async function makeRolesAndDatabase(admin: ClientConfig, password: string | undefined): Promise<void> {
  const client = new Client(admin)
  client.on('error', () => {})
  await client.connect()
  try {
    const { rows } = await client.query<{ name: string }>(
      'select rolname as name from pg_roles union all select datname from pg_database',
    )
    const there = new Set(rows.map((row) => row.name))
    const secret = password === undefined ? '' : ` password ${escapeLiteral(password)}`
    for (const role of Object.values(roles)) {
      if (!there.has(role)) await client.query(`create role ${escapeIdentifier(role)} login${secret}`)
    }
    if (!there.has(databaseName)) {
      await client.query(
        `create database ${escapeIdentifier(databaseName)} owner ${escapeIdentifier(roles.owner)}`,
      )
    }
  } finally {
    await client.end()
  }
}
