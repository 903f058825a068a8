import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

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
  const file = join(cluster, 'postmaster.pid')
  let lines: string[]
  try {
    lines = readFileSync(file, 'utf8').split('\n')
  } catch {
    return undefined
  }
  const pid = Number(lines[0])
  if (!Number.isInteger(pid) || pid <= 0) return undefined
  if (!servesCluster(pid, cluster)) {
    rmSync(file, { force: true })
    return undefined
  }
  return { pid, port: Number(lines[3] ?? 0), socketDir: lines[4] ?? '' }
}

/**
 * Is the process alive, no zombie, and a server of this cluster? Its command line says so, which everybody may read
 * (its working directory not even root in a container may); that of a zombie is empty.
 */
export function servesCluster(pid: number, cluster: string): boolean {
  if (!isAlive(pid)) return false
  try {
    if (process.platform === 'linux')
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(`${cluster}\0`)
    if (process.platform === 'win32') return /postgres/i.test(ask('tasklist', ['/FI', `PID eq ${pid}`]))
    return ask('ps', ['-o', 'command=', '-p', String(pid)]).includes(cluster)
  } catch {
    // gone in this moment
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
