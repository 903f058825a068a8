import type { ClientConfig } from 'pg'

import { clientConfig, loopbackPassword } from './access.ts'
import type { Access } from './access.ts'
import { superuser } from './make-cluster.ts'
import { readOwnership } from './owner-lock.ts'
import { placeCluster } from './place.ts'
import type { Place } from './place.ts'
import { runningPostmaster } from './postmaster-file.ts'
import { databaseName, roles } from './roles.ts'

/**
 * How to work beside the process of ours that owns this data folder, through its server; undefined when no living
 * process owns it. The server goes when its owner goes: whoever joins must take a lost connection for an answer.
 */
export async function joinRunning(
  dataDir: string,
  systemDataDir = '/var/lib/zhenggai',
): Promise<{ app: ClientConfig; owner: ClientConfig } | undefined> {
  const place = placeCluster(dataDir, systemDataDir)
  const found = runningPostmaster(place.cluster)
  if (!found) return undefined
  const access = accessAt(place, found)
  const ownership = await readOwnership(clientConfig(access, superuser, 'postgres')).catch(() => undefined)
  if (ownership?.ownerPid === undefined) return undefined
  return {
    app: clientConfig(access, roles.app, databaseName),
    owner: clientConfig(access, roles.owner, databaseName),
  }
}

const accessAt = (place: Place, { socketDir, port }: { socketDir: string; port: number }): Access =>
  socketDir === ''
    ? { kind: 'loopback', port, password: loopbackPassword(place) }
    : { kind: 'socket', folder: socketDir, port }
