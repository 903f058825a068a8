import { setTimeout as pause } from 'node:timers/promises'

import { Client } from 'pg'
import type { ClientConfig } from 'pg'

/** Any constant will do; it is looked for in the database `postgres` of the embedded server only. */
const lockKey = [0x5a47, 1] as const
const namePrefix = 'zhenggai owner, pid '

/** Who holds the lock of this server, and who launched it. */
export interface Ownership {
  ownerPid: string | undefined
  launcher: string
}

/** @throws what `connect` throws when the server cannot be reached */
export async function readOwnership(config: ClientConfig): Promise<Ownership> {
  const client = new Client(config)
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query<{ name: string }>(`select current_setting('cluster_name') as name`)
    return { ownerPid: await holder(client), launcher: rows[0]?.name ?? '' }
  } finally {
    await client.end().catch(() => {})
  }
}

export type OwnerLock = { held: true; client: Client } | { held: false; ownerPid: string }

/**
 * One owner of a data folder: an advisory lock on a connection that lives as long as our process. The kernel closes
 * the connection of a killed process, so the lock cannot outlive it as a lock file would.
 * A just killed owner's lock goes within moments, so a held lock is asked for again for `patience` milliseconds.
 * @throws what `connect` throws when the server cannot be reached
 */
export async function takeOwnerLock(config: ClientConfig, patience = 1_000): Promise<OwnerLock> {
  const client = new Client({ ...config, application_name: `${namePrefix}${process.pid}`, keepAlive: true })
  // A lost connection is seen by the one who holds the lock ('end'); without a listener it would end the process.
  client.on('error', () => {})
  try {
    await client.connect()
    const until = performance.now() + patience
    for (;;) {
      const asked = await client.query<{ held: boolean }>('select pg_try_advisory_lock($1, $2) as held', [
        ...lockKey,
      ])
      if (asked.rows[0]?.held === true) return { held: true, client }
      const ownerPid = (await holder(client)) ?? '?'
      if (performance.now() > until) {
        await client.end()
        return { held: false, ownerPid }
      }
      await pause(100)
    }
  } catch (error) {
    await client.end().catch(() => {})
    throw error
  }
}

async function holder(client: Client): Promise<string | undefined> {
  const { rows } = await client.query<{ name: string }>(
    `select application_name as name from pg_locks join pg_stat_activity using (pid)
      where locktype = 'advisory' and classid = $1 and objid = $2 and granted`,
    [...lockKey],
  )
  return rows[0]?.name.replace(namePrefix, '')
}
