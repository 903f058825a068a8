/**
 * Writes `tables.ts` after a change of the migrations: `node src/store/write-tables.ts`.
 * Starts a server of its own in a temporary folder, so it needs nothing and touches no data.
 */
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { Client } from 'pg'

import { startEmbedded } from './embedded/start-embedded.ts'
import { roles } from './embedded/roles.ts'
import { migrate } from './migrate.ts'
import { describeTables, renderTables } from './table-types.ts'

const folder = mkdtempSync(join(tmpdir(), 'zhenggai-tables-'))
// Made private; the account that runs the server for root must pass.
chmodSync(folder, 0o755)
const server = await startEmbedded({ dataDir: folder, log: () => {}, settings: { fsync: 'off' } })
try {
  await migrate({ owner: server.ownerConfig, appRole: roles.app })
  const client = new Client(server.ownerConfig)
  await client.connect()
  writeFileSync(join(import.meta.dirname, 'tables.ts'), renderTables(await describeTables(client)))
  await client.end()
} finally {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}
