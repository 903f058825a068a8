// What every bench stands on: a database of its own in a temporary folder, filled, and servers as processes.
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import type { Ledger } from '#ledger/ledger.ts'
import { idsBy } from '#ledger/new-id.ts'
import { startEmbedded } from '#store/embedded/start-embedded.ts'
import { roles } from '#store/embedded/roles.ts'
import { migrate } from '#store/migrate.ts'
import { openStore } from '#store/store.ts'
import { openFolderVault } from '#vault/folder.ts'
import { urlOf } from './connection.ts'
import { type Filled, type benchLogin, fill } from './fill.ts'

export const say = (line: string): void => console.error(line)

export type Stage = {
  /** The address of the database, as the application. */
  app: string
  /** The same as the owner of the tables. */
  owner: string
  folder: string
  filled: Filled
  newId: () => string
}

/** A server in a process of its own, which tells what it uses when it is asked. */
export type Told = { cpuMs: number; rss: number; peakRss: number }
export type Running = { url: string; child: ChildProcess; told: () => Promise<Told> }

export const startServer = (file: string, args: string[]): Promise<Running> =>
  new Promise((resolve, reject) => {
    const child = fork(join(import.meta.dirname, file), args)
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code}`)))
    const told = () =>
      new Promise<Told>((answer) => {
        child.once('message', (message) => answer(message as Told))
        child.send('tell')
      })
    child.once('message', (message) => resolve({ url: (message as { url: string }).url, child, told }))
  })

export const endServer = async ({ child }: Running): Promise<void> => {
  const ended = once(child, 'exit')
  child.disconnect()
  await ended
}

export const signIn = async (url: string, account: typeof benchLogin): Promise<string> => {
  const answer = await fetch(`${url}/api/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify(account),
  })
  if (!answer.ok) throw new Error(`sign-in: ${answer.status} ${await answer.text()}`)
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
}

/** Fills a database with so many measures, lets `work` use it, and leaves nothing behind. */
export const onStage = async (measures: number, work: (stage: Stage) => Promise<void>): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'zhenggai-bench-'))
  chmodSync(folder, 0o755)
  const server = await startEmbedded({ dataDir: join(folder, 'data'), log: () => {} })
  try {
    await migrate({ owner: server.ownerConfig, appRole: roles.app })
    const app = urlOf(server.appConfig)
    const store = await openStore({ dataDir: folder, database: { kind: 'url', app }, log: say })
    const clock = () => `${new Date().toISOString().slice(0, -1)}000Z`
    const newId = idsBy(clock)
    const ledger: Ledger = { store, vault: await openFolderVault(join(folder, 'vault')), clock, newId }
    say(`filling ${measures} measures`)
    const filled = await fill(ledger, measures, say)
    say(
      `rebuild: ${filled.facts} facts in ${filled.rebuildSeconds.toFixed(1)} s = ${Math.round(filled.facts / filled.rebuildSeconds)} a second`,
    )
    await store.close()
    // What autovacuum does within a minute: without statistics the planner guesses for both servers, and not alike.
    const owner = new Client(server.ownerConfig)
    await owner.connect()
    await owner.query('vacuum analyze')
    await owner.end()
    await work({ app, owner: urlOf(server.ownerConfig), folder, filled, newId })
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
