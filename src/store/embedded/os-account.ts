import { spawnSync } from 'node:child_process'

import { StartRefusal } from '../start-refusal.ts'

/** An account of the operating system that PostgreSQL runs under. */
export interface OsAccount {
  name: string
  uid: number
  gid: number
}

const ownName = 'zhenggai'

/**
 * PostgreSQL refuses root, so as root it gets an account of its own; everybody else runs it as himself.
 * @throws StartRefusal `no_account` in a container that maps no account but root
 */
export function serverAccount(): OsAccount | undefined {
  if (process.getuid?.() !== 0) return undefined
  for (const get of [() => find(ownName), () => make(ownName), () => find('nobody')]) {
    const account = get()
    if (account && reaches(account, '-x', '/')) return account
  }
  throw new StartRefusal('no_account')
}

/** The account that already owns a cluster: the server must run as the owner of its folder. */
export function accountOf(uid: number, gid: number): OsAccount {
  return { name: `uid ${uid}`, uid, gid }
}

/** Can this account pass through every folder on the way and do what `test` asks (`-r`, `-w`, `-x`)? */
export function reaches(account: OsAccount | undefined, test: '-r' | '-w' | '-x', path: string): boolean {
  const asked = spawnSync('/bin/sh', ['-c', 'test "$1" "$2"', 'sh', test, path], {
    cwd: '/',
    env: {},
    stdio: 'ignore',
    ...asAccount(account),
  })
  return asked.status === 0
}

/** Options for spawn; libuv also clears the supplementary groups of root. */
export function asAccount(account: OsAccount | undefined): { uid?: number; gid?: number } {
  return account ? { uid: account.uid, gid: account.gid } : {}
}

function find(name: string): OsAccount | undefined {
  const uid = idOf(name, '-u')
  const gid = idOf(name, '-g')
  return uid === undefined || gid === undefined || uid === 0 ? undefined : { name, uid, gid }
}

function idOf(name: string, which: '-u' | '-g'): number | undefined {
  const asked = spawnSync('id', [which, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  const text = asked.stdout?.trim() ?? ''
  return asked.status === 0 && /^-?\d+$/.test(text) ? Number(text) : undefined
}

function make(name: string): OsAccount | undefined {
  const nologin = '/usr/sbin/nologin'
  spawnSync('useradd', ['--system', '--no-create-home', '--user-group', '--shell', nologin, name], {
    stdio: 'ignore',
  })
  return find(name)
}
