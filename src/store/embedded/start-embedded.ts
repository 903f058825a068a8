import type { ChildProcess } from 'node:child_process'
import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

import type { Client, ClientConfig } from 'pg'

import { StartRefusal } from '../start-refusal.ts'
import { clientConfig, loopbackPassword, makeSocketFolder, removeSocketFolder, socketPort } from './access.ts'
import type { Access, AccessKind } from './access.ts'
import { makeCluster, superuser } from './make-cluster.ts'
import { takeOwnerLock } from './owner-lock.ts'
import { placeCluster } from './place.ts'
import type { Place } from './place.ts'
import { runningPostmaster } from './postmaster-file.ts'
import { databaseName, makeRolesAndDatabase, roles } from './roles.ts'
import { findServerPackage, reachablePrograms } from './server-package.ts'
import { hasEnded, launch, signal, stopPostmaster, untilReady, whyNotStarted } from './server-process.ts'

export interface EmbeddedOptions {
  dataDir: string
  /** One line about what happens by itself: an orphan stopped, a server restarted. */
  log: (line: string) => void
  /** Only for tests. Windows always takes `loopback`. */
  access?: AccessKind
  /** Only for tests, which may switch fsync off. */
  settings?: Record<string, string>
  /** Where root's clusters and programs go when the data folder is out of reach; `/var/lib/zhenggai`. */
  systemDataDir?: string
}

export interface EmbeddedServer {
  /** The superuser of the server, database `postgres`: for tests and repairs, never for requests. */
  adminConfig: ClientConfig
  /** Owns the database and its tables; migrations only. */
  ownerConfig: ClientConfig
  /** The application: owns nothing and cannot bypass row security. */
  appConfig: ClientConfig
  /** The process of the server that runs now; another one after a restart. */
  pid(): number | undefined
  /** Called once if the server is lost for good, because another process has taken the folder. */
  onExit(listener: (reason: StartRefusal) => void): void
  /** Shuts the server down and waits for it. */
  stop(): Promise<void>
}

interface Running {
  child: ChildProcess
  lock: Client
}

/**
 * Starts the PostgreSQL server of this data folder and keeps it running: when it dies it is started again at the same
 * address, so that pools resume by themselves. A server left by a killed process is stopped first.
 * @throws StartRefusal with a reason a person can act on
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const { log } = options
  const found = await findServerPackage()
  const place = placeCluster(options.dataDir, options.systemDataDir)
  const native = await reachablePrograms(found, place.account, options.systemDataDir ?? sparePlace(place))
  const access = await makeAccess(place, options.access)
  const admin = clientConfig(access, superuser, 'postgres')
  const listeners: ((reason: StartRefusal) => void)[] = []
  let stopping = false

  const start = async (): Promise<Running> => {
    for (;;) {
      await clearOrphan(place, native, access, log)
      await makeCluster(place, native, access.kind === 'loopback' ? access.password : undefined)
      const child = launch(place, native, access, options.settings ?? {})
      if (!(await untilReady(child, admin))) {
        // Another process may have been faster by a moment: then it is the owner, and the next round says so.
        if (runningPostmaster(place.cluster)) continue
        throw whyNotStarted(place)
      }
      const lock = await takeOwnerLock(admin)
      if (lock.held) return { child, lock: lock.client }
      throw new StartRefusal('other_process', { folder: place.base, pid: lock.ownerPid })
    }
  }

  const lastMoment = () => {
    if (running.child.pid !== undefined && !hasEnded(running.child)) signal(running.child.pid, 'SIGINT')
  }

  const watch = (now: Running) => {
    now.child.once('exit', () => {
      if (!stopping) void restart()
    })
    now.lock.once('end', () => {
      if (!stopping && !hasEnded(now.child)) void relock()
    })
  }

  const restart = async () => {
    for (let wait = 100; !stopping; wait = Math.min(wait * 2, 30_000)) {
      log(`database: the embedded server ended by itself; it is started again (its log: ${place.logFile})`)
      try {
        running = await start()
        watch(running)
        log('database: the embedded server runs again')
        return
      } catch (error) {
        if (error instanceof StartRefusal && error.code === 'other_process') return giveUp(error)
        log(`database: ${error instanceof Error ? error.message : String(error)}`)
        await pause(wait)
      }
    }
  }

  // The lock's connection alone was lost (somebody terminated it): take it again before anybody else does.
  const relock = async () => {
    const lock = await takeOwnerLock(admin).catch(() => undefined)
    if (lock?.held === true) {
      running = { child: running.child, lock: lock.client }
      lock.client.once('end', () => {
        if (!stopping && !hasEnded(running.child)) void relock()
      })
    } else if (lock) giveUp(new StartRefusal('other_process', { folder: place.base, pid: lock.ownerPid }))
    else if (!stopping && !hasEnded(running.child)) setTimeout(() => void relock(), 500)
  }

  const giveUp = (reason: StartRefusal) => {
    stopping = true
    for (const listener of listeners) listener(reason)
  }

  let running: Running
  try {
    running = await start()
    await makeRolesAndDatabase(admin, access.kind === 'loopback' ? access.password : undefined)
  } catch (error) {
    if (access.kind === 'socket') removeSocketFolder(access.folder)
    throw error
  }
  watch(running)
  process.once('exit', lastMoment)

  return {
    adminConfig: admin,
    ownerConfig: clientConfig(access, roles.owner, databaseName),
    appConfig: clientConfig(access, roles.app, databaseName),
    pid: () => running.child.pid,
    onExit: (listener) => void listeners.push(listener),
    async stop() {
      stopping = true
      process.off('exit', lastMoment)
      const { child } = running
      if (child.pid !== undefined && !hasEnded(child)) await stopPostmaster(child.pid, place, native)
      if (access.kind === 'socket') removeSocketFolder(access.folder)
    },
  }
}

/**
 * Stops the server that a killed process of ours left behind. Whether it is an orphan the server itself tells: its
 * owner holds the lock, and the lock dies with the owner.
 */
async function clearOrphan(
  place: Place,
  native: string,
  access: Access,
  log: (line: string) => void,
): Promise<void> {
  const until = performance.now() + 60_000
  for (let found = runningPostmaster(place.cluster); found; found = runningPostmaster(place.cluster)) {
    const its: Access =
      access.kind === 'socket'
        ? { kind: 'socket', folder: found.socketDir, port: found.port }
        : { ...access, port: found.port }
    const lock = await takeOwnerLock(clientConfig(its, superuser, 'postgres')).catch(() => undefined)
    if (lock?.held === false)
      throw new StartRefusal('other_process', { folder: place.base, pid: lock.ownerPid })
    if (lock) {
      log(`database: a server left by a killed process (pid ${found.pid}) is stopped`)
      const stopped = await stopPostmaster(found.pid, place, native)
      if (its.kind === 'socket') removeSocketFolder(its.folder)
      if (stopped) continue
    }
    // It is starting up, recovering or shutting down: all of these end.
    if (performance.now() > until)
      throw new StartRefusal('orphan_unreachable', { folder: place.base, pid: found.pid })
    await pause(100)
  }
}

async function makeAccess(place: Place, kind: AccessKind | undefined): Promise<Access> {
  if (process.platform === 'win32' || kind === 'loopback') {
    return { kind: 'loopback', port: await freePort(), password: loopbackPassword(place) }
  }
  return { kind: 'socket', folder: makeSocketFolder(place.account), port: socketPort }
}

/** Programs that must be copied go to a place that root's helper account reaches and that survives the clone. */
function sparePlace(place: Place): string {
  return place.account ? '/var/lib/zhenggai' : place.base
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
