// node bench/backup.ts [FACTS]: backup and restore by the real program, beside a bare COPY of the same table.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { Client } from 'pg'
import type { ClientConfig } from 'pg'
import { idsBy } from '#ledger/new-id.ts'
import { openKysely, openPool } from '#store/connect.ts'
import { roles } from '#store/embedded/roles.ts'
import { startEmbedded } from '#store/embedded/start-embedded.ts'
import { migrate } from '#store/migrate.ts'
import { openFolderVault } from '#vault/folder.ts'
import { fill } from './fill.ts'

const wanted = Number(process.argv[2] ?? 20_000)
/** What fill writes for a measure, on the average. */
const factsEach = 1.86

const say = (line: string): void => console.error(line)
const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const begun = performance.now()
  await work()
  return (performance.now() - begun) / 1000
}

/** The most memory a process ever had, in MB; Linux tells. */
const peakOf = (pid: number | undefined): number => {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

/** Runs the program to its end. */
const zhenggai = async (...parameters: string[]): Promise<{ took: number; peak: number }> => {
  const main = join(import.meta.dirname, '..', 'src', 'main.ts')
  const child = spawn(process.execPath, [main, ...parameters], { stdio: ['ignore', 'ignore', 'inherit'] })
  let peak = 0
  const over = new AbortController()
  const watching = (async () => {
    while (!over.signal.aborted) {
      peak = Math.max(peak, peakOf(child.pid))
      await setTimeout(100)
    }
  })()
  const took = await seconds(async () => {
    const [code] = (await once(child, 'exit')) as [number | null]
    if (code !== 0) throw new Error(`${parameters[0]} ended with ${code}`)
  })
  over.abort()
  await watching
  return { took, peak }
}

const sizeOf = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((it) => it.isFile())
    .reduce((sum, it) => sum + statSync(join(it.parentPath, it.name)).size, 0)

const asSuperuser = async (config: ClientConfig, sql: string): Promise<void> => {
  const client = new Client(config)
  await client.connect()
  await client.query(sql)
  await client.end()
}

const folder = mkdtempSync(join(tmpdir(), 'zhenggai-bench-'))
chmodSync(folder, 0o755)
const [data, kept, again, open] = ['data', 'kept', 'again', 'open'].map((it) => join(folder, it)) as [
  string,
  string,
  string,
  string,
]
mkdirSync(open)
// The database writes there as a user of its own.
chmodSync(open, 0o777)
const server = await startEmbedded({ dataDir: data, log: () => {} })
try {
  await migrate({ owner: server.ownerConfig, appRole: roles.app })
  const pool = openPool(server.appConfig)
  const clock = () => `${new Date().toISOString().slice(0, -1)}000Z`
  const store = {
    ...{ app: openKysely(pool), pool, ownerConfig: server.ownerConfig, appConfig: server.appConfig },
    ...{ migrated: [], onLost: () => {}, close: async () => {} },
  }
  const vault = await openFolderVault(join(data, 'vault'))
  const { facts } = await fill({ store, vault, clock, newId: idsBy(clock) }, wanted / factsEach, say)
  await pool.end()

  const admin = { ...server.adminConfig, database: server.ownerConfig.database ?? '' }
  const file = join(open, 'facts.copy')
  const copyOut = await seconds(() => asSuperuser(admin, `copy journal.fact to '${file}'`))
  const backup = await zhenggai('backup', '--data', data, '--to', kept)
  const second = await zhenggai('backup', '--data', data, '--to', kept)
  await asSuperuser(admin, 'create table bare (like journal.fact including all)')
  const copyIn = await seconds(() => asSuperuser(admin, `copy bare from '${file}'`))
  const copied = statSync(file).size
  await server.stop()
  const restored = await zhenggai('restore', '--from', kept, '--data', again)

  const row = (what: string, ours: { took: number; peak: number }, bare: number | null): string =>
    `| ${what} | ${ours.took.toFixed(1)} s${bare === null ? '' : ` / ${bare.toFixed(1)} s = **${(ours.took / bare).toFixed(1)}**`} | ${Math.round(facts / ours.took).toLocaleString('en')} | ${Math.round(ours.peak)} MB |`
  console.log(
    [
      `${facts.toLocaleString('en')} facts; COPY ${(copied / 2 ** 20).toFixed(0)} MB, backup ${(sizeOf(kept) / 2 ** 20).toFixed(0)} MB`,
      '',
      '| what | ours / bare COPY | facts a second | peak memory |',
      '| --- | --- | --- | --- |',
      row('backup', backup, copyOut),
      row('backup again, nothing new', second, null),
      row('restore: check, load, verify, refill the views', restored, copyIn),
    ].join('\n'),
  )
} finally {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}
