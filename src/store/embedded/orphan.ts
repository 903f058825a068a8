import { setTimeout as pause } from 'node:timers/promises'

import { StartRefusal } from '../start-refusal.ts'
import { clientConfig, removeSocketFolder } from './access.ts'
import type { Access } from './access.ts'
import { superuser } from './make-cluster.ts'
import { readOwnership, takeOwnerLock } from './owner-lock.ts'
import type { Place } from './place.ts'
import { isRunning, runningPostmaster } from './postmaster-file.ts'
import type { Postmaster } from './postmaster-file.ts'
import { stopPostmaster } from './server-process.ts'

/** A server that answers nobody for so long is not starting, recovering or shutting down: it is stuck. */
const patience = 60_000
/** How long a living launcher may take to lock what it launched. Later the pid must be somebody else's by now. */
const launcherGrace = 10_000

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
  const begun = performance.now()
  for (let found = runningPostmaster(place.cluster); found; found = runningPostmaster(place.cluster)) {
    const its = accessTo(found, access)
    const config = clientConfig(its, superuser, 'postgres')
    const waited = performance.now() - begun
    const ownership = await readOwnership(config).catch(() => undefined)
    if (ownership && (waited > launcherGrace || !isLaunching(ownership.launcher))) {
      const lock = await takeOwnerLock(config).catch(() => undefined)
      if (lock?.held === false)
        throw new StartRefusal('other_process', { folder: place.base, pid: lock.ownerPid })
      if (lock) {
        log(`database: a server left by a killed process (pid ${found.pid}) is stopped`)
        const stopped = await stopPostmaster(found.pid, place, native)
        if (its.kind === 'socket') removeSocketFolder(its.folder)
        if (stopped) continue
      }
    } else if (ownership?.ownerPid !== undefined) {
      throw new StartRefusal('other_process', { folder: place.base, pid: ownership.ownerPid })
    }
    if (waited > patience)
      throw new StartRefusal('orphan_unreachable', { folder: place.base, pid: found.pid })
    await pause(50)
  }
}

/** Whoever launched it lives: it holds the lock, or is about to take it. */
function isLaunching(launcher: string): boolean {
  const pid = Number(/^zhenggai-(\d+)$/.exec(launcher)?.[1])
  return pid > 0 && isRunning(pid)
}

function accessTo(found: Postmaster, access: Access): Access {
  return access.kind === 'socket'
    ? { kind: 'socket', folder: found.socketDir, port: found.port }
    : { ...access, port: found.port }
}
