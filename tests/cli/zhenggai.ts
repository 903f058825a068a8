import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ClientConfig } from 'pg'
import { onTestFinished } from 'vitest'
import type { TestStore } from '../database.ts'

export const root = join(import.meta.dirname, '..', '..')
const bin = join(root, 'bin', 'zhenggai.js')

export type Ran = { code: number | null; out: string; err: string }

const started = (parameters: readonly string[], environment: NodeJS.ProcessEnv): ChildProcess =>
  spawn(process.execPath, [bin, ...parameters], {
    cwd: root,
    env: { PATH: process.env['PATH'], LANG: 'zh_CN.UTF-8', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })

/** Runs the real program to its end. */
export const zhenggai = async (
  parameters: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): Promise<Ran> => {
  const child = started(parameters, environment)
  const ran: Ran = { code: null, out: '', err: '' }
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (ran.out += text))
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (ran.err += text))
  const [code] = (await once(child, 'close')) as [number | null]
  return { ...ran, code }
}

/** Starts the real program and waits until it printed what is looked for. */
export const zhenggaiUntil = async (parameters: readonly string[], words: RegExp): Promise<ChildProcess> => {
  const child = started(parameters, {})
  onTestFinished(() => void child.kill('SIGKILL'))
  let said = ''
  await new Promise<void>((resolve, reject) => {
    const heard = (text: string): void => {
      said += text
      if (words.test(said)) resolve()
    }
    child.stdout?.setEncoding('utf8').on('data', heard)
    child.stderr?.setEncoding('utf8').on('data', heard)
    child.once('exit', (code) => reject(new Error(`it ended with ${code}: ${said}`)))
  })
  return child
}

export const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'zhenggai-cli-'))
  // Root's helper account must pass.
  chmodSync(folder, 0o755)
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
  return folder
}

/** The environment that leads the program to the test's own database. */
export const leadingTo = ({ appConfig }: TestStore): NodeJS.ProcessEnv => ({
  DATABASE_URL: addressOf(appConfig),
})

/** The same with the owner of the tables, who may bring them up to date. */
export const leadingToOwn = (store: TestStore): NodeJS.ProcessEnv => ({
  ...leadingTo(store),
  DATABASE_OWNER_URL: addressOf(store.ownerConfig),
})

const addressOf = ({ user = '', password, host = '', port = 5432, database = '' }: ClientConfig): string => {
  const secret = typeof password === 'string' ? `:${password}` : ''
  return `postgres://${user}${secret}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`
}
