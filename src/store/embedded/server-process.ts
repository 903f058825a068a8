import { spawn, spawnSync } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'

import { Client } from 'pg'
import type { ClientConfig } from 'pg'

import { StartRefusal } from '../start-refusal.ts'
import type { Access } from './access.ts'
import { serverEnvironment } from './make-cluster.ts'
import { asAccount } from './os-account.ts'
import { folderTrouble } from './place.ts'
import type { Place } from './place.ts'
import { servesCluster } from './postmaster-file.ts'
import { program } from './server-package.ts'

/**
 * Given on the command line, so that they follow the code and not a file written once. Sized for one machine that
 * does other things too. fsync, full_page_writes and synchronous_commit stay on: nothing acknowledged may be lost.
 */
const settings: Record<string, string> = {
  max_connections: '40',
  shared_buffers: '64MB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  effective_cache_size: '512MB',
  random_page_cost: '1.1',
  max_wal_size: '512MB',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_logical_replication_workers: '0',
  // One process instead of three helpers; our reads come from memory.
  io_method: 'sync',
  max_worker_processes: '4',
  max_parallel_workers: '2',
  max_parallel_workers_per_gather: '1',
  jit: 'off',
  idle_in_transaction_session_timeout: '5min',
  log_checkpoints: 'off',
  log_timezone: 'UTC',
  timezone: 'UTC',
  datestyle: 'ISO',
}

/** Says in the server itself who launched it, so that one being started is not taken for an orphan. */
export const launcherName = (pid: number): string => `zhenggai-${pid}`

const logLimitBytes = 4 << 20

/**
 * Starts `postgres` in a session of its own (a Ctrl-C in the terminal is ours to answer, not its), writing to its own
 * log, which goes on being written when we are killed.
 */
export function launch(
  place: Place,
  native: string,
  access: Access,
  extraSettings: Record<string, string>,
): ChildProcess {
  const listening =
    access.kind === 'socket'
      ? { listen_addresses: '', unix_socket_directories: access.folder }
      : { listen_addresses: '127.0.0.1', unix_socket_directories: '' }
  const all = {
    ...settings,
    ...listening,
    cluster_name: launcherName(process.pid),
    port: String(access.port),
    ...extraSettings,
  }
  const parameters = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  let log: number
  try {
    log = openSync(place.logFile, 'a', 0o600)
  } catch (error) {
    throw folderTrouble(place.base, error)
  }
  try {
    return spawn(program(native, 'postgres'), ['-D', place.cluster, ...parameters], {
      cwd: place.cluster,
      env: serverEnvironment,
      stdio: ['ignore', log, log],
      detached: true,
      windowsHide: true,
      ...asAccount(place.account),
    })
  } finally {
    closeSync(log)
  }
}

/**
 * Waits until the server takes connections; a server in recovery is waited for as long as it lives.
 * @returns false when the process ended before
 */
export async function untilReady(child: ChildProcess, config: ClientConfig): Promise<boolean> {
  // Without a listener a failed spawn would end our process.
  child.once('error', () => {})
  while (!hasEnded(child)) {
    if (await answers(config)) return true
    await pause(15)
  }
  return false
}

async function answers(config: ClientConfig): Promise<boolean> {
  const client = new Client({ ...config, connectionTimeoutMillis: 2_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

/** Fast shutdown; after 30 s the immediate one, which loses nothing either but needs recovery at the next start. */
export async function stopPostmaster(pid: number, place: Place, native: string): Promise<boolean> {
  if (process.platform === 'win32') {
    spawnSync(program(native, 'pg_ctl'), ['stop', '-D', place.cluster, '-m', 'fast', '-w'], {
      stdio: 'ignore',
    })
    return !servesCluster(pid, place.cluster)
  }
  signal(pid, 'SIGINT')
  if (await ends(pid, place, 30_000)) return true
  signal(pid, 'SIGQUIT')
  return ends(pid, place, 10_000)
}

/** For the very last moment of our process, when nothing can be waited for. */
export function signal(pid: number, name: 'SIGINT' | 'SIGQUIT'): void {
  try {
    process.kill(pid, name)
  } catch {
    // already gone
  }
}

export function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null || child.pid === undefined
}

async function ends(pid: number, place: Place, milliseconds: number): Promise<boolean> {
  const until = performance.now() + milliseconds
  while (performance.now() < until) {
    if (!servesCluster(pid, place.cluster)) return true
    await pause(15)
  }
  return false
}

/** Begins a new log when the old one has grown long. @returns the length of the log, for `whyNotStarted` */
export function turnOverLog(place: Place): number {
  try {
    const { size } = statSync(place.logFile)
    if (size <= logLimitBytes) return size
    renameSync(place.logFile, `${place.logFile}.old`)
  } catch {
    // no log yet
  }
  return 0
}

/** The reason in the server's log for not starting, as a refusal. @param from what the log held before the start */
export function whyNotStarted(place: Place, from: number): StartRefusal {
  let tail = ''
  try {
    tail = readFileSync(place.logFile).subarray(from).toString('utf8')
  } catch (error) {
    return folderTrouble(place.base, error)
  }
  if (/No space left on device/i.test(tail)) return new StartRefusal('disk_full', { folder: place.base })
  if (/administrative permissions/i.test(tail)) return new StartRefusal('windows_administrator')
  const fatal = tail.split('\n').filter((line) => /(?:FATAL|PANIC|ERROR):|error while loading/.test(line))
  return new StartRefusal('server_failed', { log: place.logFile, reason: fatal.at(-1)?.trim() ?? '' })
}
