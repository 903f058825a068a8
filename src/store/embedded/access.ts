import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { ClientConfig } from 'pg'

import { StartRefusal } from '../start-refusal.ts'
import type { OsAccount } from './os-account.ts'
import { ownFolder } from './place.ts'
import type { Place } from './place.ts'

/**
 * How our processes reach the server. On a unix socket the folder's mode decides (0700, of the account that owns the
 * data files anyway); where `pg` knows no unix sockets (Windows) it is 127.0.0.1 with a password of 256 bits.
 */
export type Access =
  | { kind: 'socket'; folder: string; port: number }
  | { kind: 'loopback'; port: number; password: string }

export type AccessKind = Access['kind']

const socketPrefix = 'zhenggai-'
/** The address of a unix socket holds 107 bytes on Linux, 103 on macOS, with all that comes after the folder. */
const longestFolder = 103 - '/zhenggai-XXXXXX/.s.PGSQL.65535'.length
export const socketPort = 5432

/** Makes the folder of the socket. `/tmp` where the temporary folder is too long, or is root's own. */
export function makeSocketFolder(account: OsAccount | undefined): string {
  const temporary = tmpdir()
  const parent = account || Buffer.byteLength(temporary) > longestFolder ? '/tmp' : temporary
  const folder = mkdtempSync(join(parent, socketPrefix))
  chmodSync(folder, 0o700)
  if (account) chownSync(folder, account.uid, account.gid)
  return folder
}

/**
 * Before each start: what cleans the temporary folder may have taken ours away. Its path is known by now, so a folder
 * that somebody else has put there is not used.
 */
export function restoreSocketFolder(folder: string, account: OsAccount | undefined): void {
  const owner = account?.uid ?? process.getuid?.()
  if (existsSync(folder)) {
    const found = lstatSync(folder)
    if (found.isDirectory() && found.uid === owner && (found.mode & 0o077) === 0) return
    throw new StartRefusal('data_not_writable', { folder, reason: 'EEXIST' })
  }
  ownFolder(folder, account)
}

/** Removes a socket's folder, but only one that we made. */
export function removeSocketFolder(folder: string): void {
  if (new RegExp(`[/\\\\]${socketPrefix}[A-Za-z0-9]{6}$`).test(folder)) {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The password of a server on 127.0.0.1: made once, kept beside the cluster, readable by its owner only. */
export function loopbackPassword(place: Place): string {
  const file = join(place.base, 'postgres.password')
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    const password = randomBytes(32).toString('base64url')
    writeFileSync(file, password, { mode: 0o600, flag: 'wx' })
    return password
  }
}

/** What a client needs to connect as `user` to `database`. */
export function clientConfig(access: Access, user: string, database: string): ClientConfig {
  const common = { user, database, application_name: 'zhenggai', connectionTimeoutMillis: 10_000 }
  return access.kind === 'socket'
    ? { ...common, host: access.folder, port: access.port }
    : { ...common, host: '127.0.0.1', port: access.port, password: access.password }
}
