import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DemoAccount } from '#cli/command.ts'
import type { Ledger } from '#ledger/ledger.ts'
import { makeApp } from '#server/app.ts'
import { listen } from '#server/listen.ts'
import type { Log } from '#store/log.ts'
import { freePort } from '../free-port.ts'

const root = join(import.meta.dirname, '..', '..')

/** A ledger with an address, and what it takes to shut it. */
export type Served = { url: string; stop: () => Promise<void> }

/** A folder that the database's own account can reach too, gone when `drop` is called. */
export const freshFolder = (): { folder: string; drop: () => void } => {
  const folder = mkdtempSync(join(tmpdir(), 'zhenggai-journey-'))
  chmodSync(folder, 0o755)
  return { folder, drop: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) }
}

/**
 * The program as people start it, `zhenggai serve` or `zhenggai demo`, on a data folder of its own and a free port.
 * Ready when it has printed its address.
 */
export const serveProgram = async (
  folder: string,
  {
    command = 'serve',
    within = 120_000,
    port: wanted,
  }: { command?: 'serve' | 'demo'; within?: number; port?: number } = {},
): Promise<Served> => {
  const port = wanted ?? (await freePort())
  const bin = join(root, 'bin', 'zhenggai.js')
  const child = spawn(process.execPath, [bin, command, '--data', folder, '--port', String(port)], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, DATABASE_URL: '', DATABASE_OWNER_URL: '' },
  })
  const ended = once(child, 'exit')
  const url = `http://127.0.0.1:${port}`
  let said = ''
  await new Promise<void>((ready, fail) => {
    const late = setTimeout(() => fail(new Error(`not ready within ${within} ms: ${said}`)), within)
    const hear = (chunk: Buffer): void => {
      said += chunk.toString()
      if (!said.includes(url)) return
      clearTimeout(late)
      ready()
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    void ended.then(() => fail(new Error(`it ended before it served: ${said}`)))
  })
  return {
    url,
    stop: async () => {
      child.kill('SIGTERM')
      await ended
    },
  }
}

/** The application on an open ledger with the built web app, on a free port. */
export const serveLedger = async (
  ledger: Ledger,
  demoAccounts: readonly DemoAccount[] | null,
  log: Log,
): Promise<Served> => {
  const web = join(root, 'dist', 'web')
  const app = makeApp(ledger, { exposure: 'loopback', web, demoAccounts, firstRunCode: null, log })
  const listening = await listen(app, { host: '127.0.0.1', port: 0, tls: undefined })
  return { url: listening.url, stop: () => listening.close() }
}
