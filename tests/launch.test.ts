import { spawn, spawnSync } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

import { afterAll, describe, expect, onTestFinished, test } from 'vitest'
import { freePort } from './free-port.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const bin = join(root, 'bin', 'zhenggai.js')

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'zhenggai-launch-'))
  chmodSync(folder, 0o755)
  afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
  return folder
}

/** The Node that runs this test, and an older one where the machine has one: then the launcher hands over. */
const nodes = [process.execPath, '/usr/bin/node', '/usr/local/bin/node'].filter((path) => existsSync(path))
const versions = new Map(
  nodes.map((path) => [spawnSync(path, ['--version'], { encoding: 'utf8' }).stdout.trim(), path]),
)

async function serve(node: string): Promise<ChildProcess> {
  const child = spawn(node, [bin, 'serve', '--data', data, '--port', await freePort()], { stdio: 'ignore' })
  const before = postmaster()
  onTestFinished(() => {
    child.kill('SIGKILL')
    const left = postmaster()
    if (left) process.kill(left, 'SIGQUIT')
  })
  await expect.poll(() => ![0, before].includes(postmaster()), { timeout: 30_000 }).toBe(true)
  return child
}

/** The pid of the server that is ready; 0 when there is none. */
function postmaster(): number {
  try {
    const lines = readFileSync(join(data, 'postgres', 'postmaster.pid'), 'utf8').split('\n')
    return lines[7]?.startsWith('ready') ? Number(lines[0]) : 0
  } catch {
    return 0
  }
}

// One data folder for all: making a database takes longer than everything else here.
const data = makeFolder()

describe.each([...versions])('bin/zhenggai.js under Node %s', (_version, node) => {
  test.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)('%s stops it and its database', async (signal) => {
    const child = await serve(node)
    // Let it come up: the signal may meet any moment of it, and this one is a fair one.
    await pause(100)
    child.kill(signal)
    const [code] = (await once(child, 'exit')) as [number | null]
    expect(code).toBe(0)
    expect(existsSync(join(data, 'postgres', 'postmaster.pid'))).toBe(false)
  })

  test('killed, it leaves no server that the next start could not have', async () => {
    const first = await serve(node)
    first.kill('SIGKILL')
    await once(first, 'exit')
    // Behind the launcher the real process sees that the launcher is gone, and ends in order.
    if (node !== process.execPath) await expect.poll(postmaster, { timeout: 20_000 }).toBe(0)
    const second = await serve(node)
    second.kill('SIGTERM')
    await once(second, 'exit')
  })

  test('a second process on the same data says one sentence in each language', async () => {
    const child = await serve(node)
    const second = spawnSync(node, [bin, 'serve', '--data', data, '--port', await freePort()], {
      encoding: 'utf8',
    })
    expect(second.stderr.trim().split('\n')).toEqual([
      expect.stringMatching(/另一个整改进程（pid \d+）正在使用/),
      expect.stringMatching(/Another zhenggai process \(pid \d+\) is using/),
    ])
    expect(second.status).toBe(1)
    child.kill('SIGTERM')
    await once(child, 'exit')
  })

  test('an open address without TLS is refused', () => {
    const refused = spawnSync(node, [bin, 'serve', '--data', data, '--host', '0.0.0.0'], {
      encoding: 'utf8',
    })
    expect(refused.status).toBe(1)
    expect(refused.stderr).toContain('--behind-proxy')
    expect(refused.stderr).not.toContain('    at ')
  })
})
