import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

import { removeSocketFolder } from './access.ts'

const fileName = 'postmaster.pid'

/** What a running PostgreSQL wrote about itself into `postmaster.pid`. */
export interface Postmaster {
  pid: number
  /** Folder of its socket; empty where it has none (Windows). */
  socketDir: string
  port: number
}

/**
 * The server that runs on this cluster, or undefined. A file left by a dead server is removed where PostgreSQL
 * itself would stumble over it: it takes a zombie, or a stranger that got the same pid, for the living server.
 */
export function runningPostmaster(cluster: string): Postmaster | undefined {
  const found = readPostmasterFile(cluster)
  if (!found || servesCluster(found.pid, cluster)) return found
  rmSync(join(cluster, fileName), { force: true })
  removeSocketFolder(found.socketDir)
  return undefined
}

function readPostmasterFile(cluster: string): Postmaster | undefined {
  try {
    const [pid, , , port, socketDir = ''] = readFileSync(join(cluster, fileName), 'utf8').split('\n')
    return Number(pid) > 0 ? { pid: Number(pid), port: Number(port), socketDir } : undefined
  } catch {
    return undefined
  }
}

/**
 * Is the process alive, no zombie, and a server of this cluster? Its command line says so, which everybody may read
 * (its working directory not even root in a container may); that of a zombie is empty.
 */
export function servesCluster(pid: number, cluster: string): boolean {
  if (!isAlive(pid)) return false
  try {
    if (process.platform === 'linux')
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(`\0${cluster}\0`)
    if (process.platform === 'win32') return /postgres/i.test(ask('tasklist', ['/FI', `PID eq ${pid}`]))
    return ask('ps', ['-o', 'command=', '-p', String(pid)]).includes(cluster)
  } catch {
    // gone in this moment
    return false
  }
}

/** Alive and no zombie, which a container whose first process reaps nobody keeps for ever. */
export function isRunning(pid: number): boolean {
  if (!isAlive(pid)) return false
  if (process.platform !== 'linux') return true
  try {
    // `4711 (name) Z …`; the name may hold anything, so the state is looked for after its last bracket.
    const status = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return status.charAt(status.lastIndexOf(')') + 2) !== 'Z'
  } catch {
    return false
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function ask(command: string, parameters: string[]): string {
  return execFileSync(command, parameters, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
}
