import type { ClientBase } from 'pg'

/** A migration that was applied, as the database remembers it. */
export interface Applied {
  number: number
  name: string
  /** SHA-256 of its text, hexadecimal. */
  checksum: string
}

/** The migrations applied, in order; none in a database that was never migrated. */
export async function readApplied(client: Pick<ClientBase, 'query'>): Promise<Applied[]> {
  const known = await client.query<{ there: boolean }>(
    `select to_regclass('store.migration') is not null as there`,
  )
  if (known.rows[0]?.there !== true) return []
  const { rows } = await client.query<Applied>(
    'select number, name, checksum from store.migration order by number',
  )
  return rows
}
