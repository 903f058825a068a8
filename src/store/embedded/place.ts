import { randomBytes } from 'node:crypto'
import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'

import { StartRefusal } from '../start-refusal.ts'
import { accountOf, reaches, serverAccount } from './os-account.ts'
import type { OsAccount } from './os-account.ts'

/** Where the cluster of a data folder lies and whom it belongs to. */
export interface Place {
  /** PostgreSQL's own data folder (`PGDATA`). */
  cluster: string
  /** A folder the server's account reaches: the cluster's parent; copies of the programs go there. */
  base: string
  /** The server's own log. */
  logFile: string
  account: OsAccount | undefined
}

/** Names the cluster of a data folder whose own place the server's account cannot reach. */
export const pointer = 'postgres-is-in.txt'

/**
 * Chooses once, and finds again later, where the cluster of `dataDir` lies: beside the other data, or, where root's
 * helper account cannot pass (a home of mode 0700), in the system's data folder, with a pointer in `dataDir`.
 */
export function placeCluster(dataDir: string, systemDataDir = '/var/lib/zhenggai'): Place {
  makeFolder(dataDir)
  const pointed = readPointer(dataDir)
  const base = pointed ?? dataDir
  const cluster = join(base, 'postgres')
  if (existsSync(cluster)) {
    const found = existing(base, cluster)
    if (found) return found
  }
  const account = serverAccount()
  if (!account || reaches(account, '-x', base)) return place(base, account)
  const elsewhere = join(systemDataDir, 'clusters', randomBytes(6).toString('hex'))
  makeFolder(elsewhere)
  if (!reaches(account, '-x', elsewhere)) {
    throw new StartRefusal('data_not_writable', { folder: elsewhere, reason: `EACCES (${account.name})` })
  }
  writeFileSync(join(dataDir, pointer), `${elsewhere}\n`)
  return place(elsewhere, account)
}

function existing(base: string, cluster: string): Place | undefined {
  const { uid, gid } = statSync(cluster)
  const me = process.getuid?.()
  // PostgreSQL never made a folder of root's: somebody did, by hand.
  if (me === 0 && uid === 0) return undefined
  if (me === undefined || uid === me) return place(base, undefined)
  if (me !== 0) throw new StartRefusal('data_of_other_user', { folder: cluster, uid })
  return place(base, accountOf(uid, gid))
}

function place(base: string, account: OsAccount | undefined): Place {
  const real = realpathSync(base)
  return { base: real, cluster: join(real, 'postgres'), logFile: join(real, 'postgres.log'), account }
}

function readPointer(dataDir: string): string | undefined {
  try {
    return readFileSync(join(dataDir, pointer), 'utf8').trim() || undefined
  } catch {
    return undefined
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: process.getuid?.() === 0 ? 0o755 : 0o700 })
  } catch (error) {
    throw folderTrouble(folder, error)
  }
}

/** A folder of mode 0700 that belongs to the server's account. */
export function ownFolder(folder: string, account: OsAccount | undefined): void {
  mkdirSync(folder, { mode: 0o700 })
  if (account) chownSync(folder, account.uid, account.gid)
}

/** What stands behind a failed write, as a sentence's code. */
export function folderTrouble(folder: string, error: unknown): StartRefusal {
  const reason = (error as NodeJS.ErrnoException).code ?? String(error)
  return reason === 'ENOSPC'
    ? new StartRefusal('disk_full', { folder }, error)
    : new StartRefusal('data_not_writable', { folder, reason }, error)
}
