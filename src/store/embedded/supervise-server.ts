import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'

import type { Client } from 'pg'

import { StartRefusal } from '../start-refusal.ts'
import { clientConfig, restoreSocketFolder } from './access.ts'
import type { Access } from './access.ts'
import { makeCluster, superuser } from './make-cluster.ts'
import { clearOrphan } from './orphan.ts'
import { takeOwnerLock } from './owner-lock.ts'
import type { Place } from './place.ts'
import {
  hasEnded,
  launch,
  signal,
  stopPostmaster,
  turnOverLog,
  untilReady,
  whyNotStarted,
} from './server-process.ts'

export interface Supervision {
  place: Place
  native: string
  access: Access
  log: (line: string) => void
  settings?: Record<string, string>
}

export interface SupervisedServer {
  pid(): number | undefined
  onExit(listener: (reason: StartRefusal) => void): void
  stop(): Promise<void>
}

/** A server that stays up for so long has recovered from what ended the one before. */
const healthyAfter = 60_000
const longestWait = 30_000
/** How long others may be in the way of a start. */
const raceLimit = 20_000

function isPassing(reason: StartRefusal): boolean {
  return /lock file|still in use|terminating|shutting down/i.test(String(reason.values['reason']))
}

/**
 * Starts the server and starts it again whenever it ends without having been told to: after a crash, after a full
 * disk, as often as needed, with growing pauses. It gives up only when another process owns the folder.
 * @throws StartRefusal when the first start fails
 */
export async function superviseServer(what: Supervision): Promise<SupervisedServer> {
  const { place, native, access, log } = what
  const admin = clientConfig(access, superuser, 'postgres')
  const listeners: ((reason: StartRefusal) => void)[] = []
  const state: {
    stopping: boolean
    child: ChildProcess | undefined
    restarting: Promise<void> | undefined
    wait: number
  } = { stopping: false, child: undefined, restarting: undefined, wait: 50 }

  const otherProcess = (pid: string) => new StartRefusal('other_process', { folder: place.base, pid })

  const giveUp = (reason: StartRefusal) => {
    state.stopping = true
    for (const listener of listeners) listener(reason)
  }

  const start = async (): Promise<void> => {
    let until = Infinity
    for (;;) {
      await clearOrphan(place, native, access, log)
      await makeCluster(place, native, access.kind === 'loopback' ? access.password : undefined)
      if (access.kind === 'socket') restoreSocketFolder(access.folder, place.account)
      const logged = turnOverLog(place)
      const child = launch(place, native, access, what.settings ?? {})
      state.child = child
      try {
        if (await untilReady(child, admin)) return await own(child)
      } catch (error) {
        // Its own end is the reason: that is looked into below.
        if (!hasEnded(child)) throw error
      }
      if (state.stopping) return
      const reason = whyNotStarted(place, logged)
      // Another process was faster, or what is left of a killed server is still ending: the next round will tell.
      if (!isPassing(reason) || performance.now() > until) throw reason
      until = Math.min(until, performance.now() + raceLimit)
      await pause(100)
    }
  }

  /** Takes the lock of the folder and watches the server and the lock. */
  const own = async (child: ChildProcess): Promise<void> => {
    const lock = await takeOwnerLock(admin)
    if (!lock.held) throw otherProcess(lock.ownerPid)
    const since = performance.now()
    watchLock(child, lock.client)
    const ended = () => {
      if (state.stopping) return
      state.wait = performance.now() - since > healthyAfter ? 50 : Math.min(state.wait * 2, longestWait)
      state.restarting = restart()
    }
    if (hasEnded(child)) ended()
    else child.once('exit', ended)
  }

  const restart = async (): Promise<void> => {
    log(`database: the embedded server ended by itself and is started again (its log: ${place.logFile})`)
    while (!state.stopping) {
      await pause(state.wait)
      try {
        await start()
        log('database: the embedded server runs again')
        return
      } catch (error) {
        if (error instanceof StartRefusal && error.code === 'other_process') return giveUp(error)
        log(`database: it does not start: ${error instanceof Error ? error.message : String(error)}`)
        state.wait = Math.min(state.wait * 2, longestWait)
      }
    }
  }

  // Only the lock's connection was lost (somebody terminated it): take it again before anybody else does.
  const watchLock = (child: ChildProcess, client: Client): void => {
    client.once('end', () => void relock(child))
  }
  const relock = async (child: ChildProcess): Promise<void> => {
    while (!state.stopping && !hasEnded(child)) {
      const lock = await takeOwnerLock(admin).catch(() => undefined)
      if (lock?.held === true) return watchLock(child, lock.client)
      if (lock) return giveUp(otherProcess(lock.ownerPid))
      await pause(200)
    }
  }

  // Whoever calls process.exit() waits for nothing: then at least no orphan is left.
  const lastMoment = () => {
    const { child } = state
    if (child?.pid !== undefined && !hasEnded(child)) signal(child.pid, 'SIGINT')
  }
  process.once('exit', lastMoment)

  const stopChild = async () => {
    const { child } = state
    if (child?.pid === undefined || hasEnded(child)) return
    const reaped = once(child, 'exit')
    await stopPostmaster(child.pid, place, native)
    // Its end is seen a moment before the event; who waits for us may look for the process.
    await Promise.race([reaped, pause(5_000, undefined, { ref: false })])
  }

  const stop = async (): Promise<void> => {
    state.stopping = true
    await stopChild()
    // A restart that was under way may have launched one more.
    await state.restarting
    await stopChild()
    process.off('exit', lastMoment)
  }

  try {
    await start()
  } catch (error) {
    await stop()
    throw error
  }
  return { pid: () => state.child?.pid, onExit: (listener) => void listeners.push(listener), stop }
}
