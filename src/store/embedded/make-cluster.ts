import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { StartRefusal } from '../start-refusal.ts'
import { asAccount } from './os-account.ts'
import { folderTrouble, ownFolder } from './place.ts'
import type { Place } from './place.ts'
import { program } from './server-package.ts'

/** The superuser inside the embedded server; only start-up and the tests connect as it. */
export const superuser = 'postgres'
const majorVersion = '18'

/** A clean environment: no PG* variable of the caller reaches the server. Windows needs its own to load libraries. */
export const serverEnvironment =
  process.platform === 'win32' ? undefined : { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }

/**
 * Makes the cluster where there is none. It is made beside its place and renamed when whole, so that a power loss or
 * a second process in the middle never leaves half a cluster.
 * The locale is PostgreSQL's own C.UTF-8, so nothing depends on what the machine has installed.
 * @param password of the superuser; undefined where the socket's folder alone decides who may connect
 */
export async function makeCluster(place: Place, native: string, password: string | undefined): Promise<void> {
  if (existsSync(join(place.cluster, 'PG_VERSION'))) return checkVersion(place)
  sweepUnfinished(place)
  const mark = `${process.pid}-${randomBytes(4).toString('hex')}`
  const unfinished = join(place.base, `postgres.new-${mark}`)
  const passwordFile = join(place.base, `postgres.key-${mark}`)
  try {
    ownFolder(unfinished, place.account)
    if (password !== undefined) {
      writeFileSync(passwordFile, password, { mode: 0o600 })
      if (place.account) chownSync(passwordFile, place.account.uid, place.account.gid)
    }
    await initdb(place, native, unfinished, password === undefined ? undefined : passwordFile)
    renameSync(unfinished, place.cluster)
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    // Another process was faster: its cluster is as good as ours.
    if (existsSync(join(place.cluster, 'PG_VERSION'))) return
    throw error instanceof StartRefusal ? error : folderTrouble(place.base, error)
  } finally {
    rmSync(passwordFile, { force: true })
  }
}

async function initdb(place: Place, native: string, target: string, passwordFile?: string): Promise<void> {
  const parameters = [
    `--pgdata=${target}`,
    `--username=${superuser}`,
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-instructions',
    '--auth-host=scram-sha-256',
    `--auth-local=${passwordFile ? 'scram-sha-256' : 'trust'}`,
    ...(passwordFile ? [`--pwfile=${passwordFile}`] : []),
  ]
  const { code, output } = await run(program(native, 'initdb'), parameters, target, place)
  if (code === 0) return
  if (/No space left on device/i.test(output)) throw new StartRefusal('disk_full', { folder: place.base })
  throw new StartRefusal('init_failed', { folder: place.base, reason: lastLine(output) })
}

function run(file: string, parameters: string[], cwd: string, place: Place) {
  return new Promise<{ code: number | null; output: string }>((resolve, reject) => {
    const child = spawn(file, parameters, {
      cwd,
      env: serverEnvironment,
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
      ...asAccount(place.account),
    })
    let output = ''
    child.stdout.on('data', (bytes: Buffer) => (output += bytes.toString()))
    child.stderr.on('data', (bytes: Buffer) => (output += bytes.toString()))
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, output }))
  })
}

function checkVersion(place: Place): void {
  const version = readFileSync(join(place.cluster, 'PG_VERSION'), 'utf8').trim()
  if (version !== majorVersion) {
    throw new StartRefusal('cluster_other_version', { folder: place.cluster, version, ours: majorVersion })
  }
}

function sweepUnfinished(place: Place): void {
  for (const name of readdirSync(place.base)) {
    const pid = Number(/^postgres\.(?:new|key)-(\d+)-/.exec(name)?.[1])
    if (!pid) continue
    try {
      process.kill(pid, 0)
    } catch {
      rmSync(join(place.base, name), { recursive: true, force: true })
    }
  }
}

/** The last line of a program's output that says anything. */
export function lastLine(output: string): string {
  return output.trimEnd().split('\n').at(-1)?.trim() ?? ''
}
