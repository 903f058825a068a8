import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

import { Client } from 'pg'
import type { ClientConfig } from 'pg'
import { describe, expect, onTestFinished, test } from 'vitest'

import { openPool } from '#store/connect.ts'
import { startEmbedded } from '#store/embedded/start-embedded.ts'
import type { EmbeddedOptions, EmbeddedServer } from '#store/embedded/start-embedded.ts'

const isRoot = process.getuid?.() === 0
const nobody = 65_534

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'zhenggai-start-'))
  chmodSync(folder, 0o755)
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
  return folder
}

async function start(options: Partial<EmbeddedOptions> & { dataDir: string }): Promise<EmbeddedServer> {
  const server = await startEmbedded({ log: () => {}, settings: { fsync: 'off' }, ...options })
  onTestFinished(() => server.stop())
  return server
}

/** Another process of ours that owns a data folder until it is killed. */
async function startOwner(
  dataDir: string,
  uid?: number,
): Promise<{ child: ChildProcess; config: ClientConfig }> {
  const module = JSON.stringify(join(import.meta.dirname, 'start-embedded.ts'))
  const code = `const { startEmbedded } = await import(${module})
    const server = await startEmbedded({ dataDir: ${JSON.stringify(dataDir)}, log: () => {}, settings: { fsync: 'off' } })
    console.log(JSON.stringify(server.ownerConfig))
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'pipe'],
    cwd: '/',
    ...(uid === undefined ? {} : { uid, gid: uid }),
  })
  let output = ''
  let errors = ''
  child.stderr.on('data', (bytes: Buffer) => (errors += bytes.toString()))
  for await (const bytes of child.stdout) {
    output += String(bytes)
    if (output.includes('\n')) return { child, config: JSON.parse(output) as ClientConfig }
  }
  throw new Error(`the owner did not start: ${errors}`)
}

async function ask<Row extends object>(config: ClientConfig, sql: string): Promise<Row[]> {
  const client = new Client(config)
  await client.connect()
  try {
    return (await client.query<Row>(sql)).rows
  } finally {
    await client.end()
  }
}

function isAlive(pid: number | undefined): boolean {
  try {
    return pid !== undefined && process.kill(pid, 0)
  } catch {
    return false
  }
}

function killed(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill('SIGKILL')
  })
}

describe('the embedded server', () => {
  test('starts, keeps what was written, stops, and leaves nothing running', async () => {
    const dataDir = makeFolder()
    const first = await start({ dataDir })
    await ask(first.ownerConfig, `create table kept (word text); insert into kept values ('整改')`)
    const pid = first.pid()
    const socketFolder = first.ownerConfig.host ?? ''
    await first.stop()
    expect(isAlive(pid)).toBe(false)
    expect(existsSync(socketFolder)).toBe(false)
    const second = await start({ dataDir })
    expect(await ask(second.ownerConfig, 'select word from kept')).toEqual([{ word: '整改' }])
  })

  test('is private, syncs to the disk, binds its roles, and knows Chinese without a locale of the machine', async () => {
    const server = await startEmbedded({ dataDir: makeFolder(), log: () => {} })
    onTestFinished(() => server.stop())
    const folder = server.ownerConfig.host ?? ''
    expect(statSync(folder).mode & 0o777).toBe(0o700)
    expect(Buffer.byteLength(`${folder}/.s.PGSQL.5432`)).toBeLessThanOrEqual(107)
    const told = await ask(
      server.adminConfig,
      `select name, setting from pg_settings where name in
        ('listen_addresses', 'fsync', 'full_page_writes', 'synchronous_commit', 'data_checksums') order by name`,
    )
    expect(told).toEqual([
      { name: 'data_checksums', setting: 'on' },
      { name: 'fsync', setting: 'on' },
      { name: 'full_page_writes', setting: 'on' },
      { name: 'listen_addresses', setting: '' },
      { name: 'synchronous_commit', setting: 'on' },
    ])
    const roles = await ask(
      server.adminConfig,
      `select rolname, rolsuper or rolbypassrls or rolcreaterole or rolcreatedb as strong from pg_roles
        where rolname like 'zhenggai%' order by 1`,
    )
    expect(roles).toEqual([
      { rolname: 'zhenggai_app', strong: false },
      { rolname: 'zhenggai_owner', strong: false },
    ])
    const [text] = await ask<{ long: number; small: string; provider: string }>(
      server.ownerConfig,
      `select char_length('整改') as long, lower('ÀÉ') as small,
              (select datlocprovider from pg_database where datname = current_database()) as provider`,
    )
    expect(text).toEqual({ long: 2, small: 'àé', provider: 'b' })
  })

  test('on 127.0.0.1, as on Windows, it asks for its password', async () => {
    const server = await start({ dataDir: makeFolder(), access: 'loopback' })
    expect(await ask(server.appConfig, 'select current_user as who')).toEqual([{ who: 'zhenggai_app' }])
    await expect(ask({ ...server.appConfig, password: 'guess' }, 'select 1')).rejects.toMatchObject({
      code: '28P01',
    })
  })
})

describe('one owner of the folder', () => {
  test('a second process is refused, and the first does not notice', async () => {
    const dataDir = makeFolder()
    const server = await start({ dataDir })
    await expect(startEmbedded({ dataDir, log: () => {} })).rejects.toMatchObject({
      code: 'other_process',
      values: { pid: String(process.pid) },
    })
    expect(await ask(server.appConfig, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  test('of several that start at once on an empty folder one gets it', async () => {
    const dataDir = makeFolder()
    const tried = await Promise.allSettled(
      Array.from({ length: 4 }, () => startEmbedded({ dataDir, log: () => {}, settings: { fsync: 'off' } })),
    )
    const owners = tried.filter((one) => one.status === 'fulfilled')
    for (const { value } of owners) onTestFinished(() => value.stop())
    expect(owners).toHaveLength(1)
    for (const one of tried) {
      if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'other_process' })
    }
    expect(await ask(owners[0]?.value.appConfig ?? {}, 'select 1 as one')).toEqual([{ one: 1 }])
  })
})

describe('after a SIGKILL', () => {
  test('of our process the orphaned server is found and stopped, and nothing acknowledged is lost', async () => {
    const dataDir = makeFolder()
    const { child, config } = await startOwner(dataDir)
    await ask(config, 'create table kept as select generate_series(1, 1000) as n')
    const orphan = Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])
    await killed(child)
    expect(isAlive(orphan)).toBe(true)
    const lines: string[] = []
    const server = await start({ dataDir, log: (line) => lines.push(line) })
    expect(lines).toEqual([expect.stringContaining(`pid ${orphan}`)])
    expect(server.pid()).not.toBe(orphan)
    expect(await ask(server.ownerConfig, 'select count(*)::int as n from kept')).toEqual([{ n: 1000 }])
    expect(existsSync(config.host ?? '')).toBe(false)
  })

  test('of our process and the server together it recovers', async () => {
    const dataDir = makeFolder()
    const { child, config } = await startOwner(dataDir)
    await ask(config, 'create table kept as select 1 as n')
    const orphan = Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])
    await killed(child)
    process.kill(orphan, 'SIGKILL')
    const server = await start({ dataDir })
    expect(await ask(server.ownerConfig, 'select n from kept')).toEqual([{ n: 1 }])
    expect(existsSync(config.host ?? '')).toBe(false)
  })

  test('of the server it is started again, and a pool resumes by itself', async () => {
    const server = await start({ dataDir: makeFolder() })
    const pool = openPool(server.appConfig)
    onTestFinished(() => pool.end())
    await pool.query('select 1')
    const held = await pool.connect()
    const before = server.pid()
    process.kill(before ?? 0, 'SIGKILL')
    // As a cleaner of the temporary folder may do.
    rmSync(server.appConfig.host ?? '', { recursive: true, force: true })
    const until = performance.now() + 20_000
    let answer: unknown
    while (answer === undefined && performance.now() < until) {
      await pause(50)
      answer = await pool.query<{ one: number }>('select 1 as one').then(
        ({ rows }) => rows[0],
        () => undefined,
      )
    }
    held.release(true)
    expect(answer).toEqual({ one: 1 })
    expect(server.pid()).not.toBe(before)
    await expect(startEmbedded({ dataDir: server.place.base, log: () => {} })).rejects.toMatchObject({
      code: 'other_process',
    })
  })

  test('a stop while it is being started again leaves nothing running', async () => {
    const server = await start({ dataDir: makeFolder() })
    process.kill(server.pid() ?? 0, 'SIGKILL')
    await pause(80)
    await server.stop()
    expect(isAlive(server.pid())).toBe(false)
  })

  test('the lock that somebody terminates is taken again', async () => {
    const server = await start({ dataDir: makeFolder() })
    const locks = `from pg_locks where locktype = 'advisory' and objid = 1`
    await ask(server.adminConfig, `select pg_terminate_backend(pid) ${locks}`)
    const until = performance.now() + 5_000
    let held: object[] = []
    while (held.length === 0 && performance.now() < until) {
      await pause(50)
      held = await ask(server.adminConfig, `select granted ${locks}`)
    }
    expect(held).toEqual([{ granted: true }])
  })
})

describe('who runs it', () => {
  test.skipIf(!isRoot)('as root: an account of its own, and our process stays root', async () => {
    const dataDir = makeFolder()
    const server = await start({ dataDir })
    const { uid } = statSync(join(dataDir, 'postgres'))
    expect(uid).not.toBe(0)
    expect(statSync(`/proc/${server.pid()}`).uid).toBe(uid)
  })

  test.skipIf(!isRoot)(
    'as root under a home of mode 0700: the cluster goes to the system’s data folder',
    async () => {
      const outside = makeFolder()
      const home = join(outside, 'home')
      mkdirSync(home, { mode: 0o700 })
      const dataDir = join(home, 'data')
      const options = { dataDir, systemDataDir: join(outside, 'system') }
      const first = await start(options)
      await ask(first.ownerConfig, 'create table kept as select 1 as n')
      expect(first.place.cluster).toMatch(join(outside, 'system', 'clusters'))
      expect(readFileSync(join(dataDir, 'postgres-is-in.txt'), 'utf8').trim()).toBe(first.place.base)
      await first.stop()
      const second = await start(options)
      expect(second.place.cluster).toBe(first.place.cluster)
      expect(await ask(second.ownerConfig, 'select n from kept')).toEqual([{ n: 1 }])
    },
  )

  test.skipIf(!isRoot)('an ordinary user: himself, and root later runs it as that user', async () => {
    const dataDir = makeFolder()
    chownSync(dataDir, nobody, nobody)
    const { child, config } = await startOwner(dataDir, nobody)
    await ask(config, 'create table kept as select 1 as n')
    child.kill('SIGKILL')
    const server = await start({ dataDir })
    expect(statSync(join(dataDir, 'postgres')).uid).toBe(nobody)
    expect(await ask(server.ownerConfig, 'select n from kept')).toEqual([{ n: 1 }])
  })

  test.skipIf(!isRoot)('an ordinary user cannot take a folder of another', async () => {
    const dataDir = makeFolder()
    const server = await start({ dataDir })
    await server.stop()
    await expect(startOwner(dataDir, nobody)).rejects.toThrow('data_of_other_user')
  })
})
