import { setTimeout as pause } from 'node:timers/promises'

import { StartRefusal } from '../start-refusal.ts'
import { clientConfig, removeSocketFolder } from './access.ts'
import type { Access } from './access.ts'
import { superuser } from './make-cluster.ts'
import { takeOwnerLock } from './owner-lock.ts'
import type { Place } from './place.ts'
import { runningPostmaster } from './postmaster-file.ts'
import type { Postmaster } from './postmaster-file.ts'
import { stopPostmaster } from './server-process.ts'

/** A server that answers nobody for so long is not starting, recovering or shutting down: it is stuck. */
const patience = 60_000

/**
 * Stops the server that a killed process of ours left behind. Whether it is an orphan the server itself tells: its
 * owner holds the lock, and the lock dies with the owner. It is stopped and not taken over: one way to have a server
 * is enough, its settings are then those of this code, and the stop costs 20 ms.
 * @throws StartRefusal `other_process` when its owner lives, `orphan_unreachable` when it cannot be asked
 */
export async function clearOrphan(
  place: Place,
  native: string,
  access: Access,
  log: (line: string) => void,
): Promise<void> {
  const until = performance.now() + patience
  for (let found = runningPostmaster(place.cluster); found; found = runningPostmaster(place.cluster)) {
    const its = accessTo(found, access)
    const lock = await takeOwnerLock(clientConfig(its, superuser, 'postgres')).catch(() => undefined)
    if (lock?.held === false)
      throw new StartRefusal('other_process', { folder: place.base, pid: lock.ownerPid })
    if (lock) {
      log(`database: a server left by a killed process (pid ${found.pid}) is stopped`)
      const stopped = await stopPostmaster(found.pid, place, native)
      if (its.kind === 'socket') removeSocketFolder(its.folder)
      if (stopped) continue
    }
    if (performance.now() > until) {
      throw new StartRefusal('orphan_unreachable', { folder: place.base, pid: found.pid })
    }
    await pause(50)
  }
}

function accessTo(found: Postmaster, access: Access): Access {
  return access.kind === 'socket'
    ? { kind: 'socket', folder: found.socketDir, port: found.port }
    : { ...access, port: found.port }
}
