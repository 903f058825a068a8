import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  chmodSync,
  readFileSync,
  unlinkSync,
  existsSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { expect, onTestFinished, test } from 'vitest'

import { serverAccount } from '#store/embedded/os-account.ts'
import { isRunning } from '#store/embedded/postmaster-file.ts'
import { findServerPackage, program, reachablePrograms } from '#store/embedded/server-package.ts'

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'zhenggai-programs-'))
  chmodSync(folder, 0o755)
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

test('programs out of reach, without their links, are copied and mended', async ({ skip }) => {
  const account = serverAccount()
  if (!account) return skip('only root runs the server as somebody else')
  const folder = makeFolder()
  const home = join(folder, 'home')
  mkdirSync(home, { mode: 0o700 })
  const found = await findServerPackage()
  const native = join(home, 'native')
  cpSync(found.native, native, { recursive: true, verbatimSymlinks: true })
  const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as { target: string }[]
  for (const { target } of links) unlinkSync(join(home, target))

  const spare = join(folder, 'spare')
  const reached = await reachablePrograms({ ...found, native }, account, spare)
  expect(reached.startsWith(spare)).toBe(true)
  for (const { target } of links) expect(existsSync(join(reached, target.slice('native/'.length)))).toBe(true)
  expect(existsSync(program(reached, 'initdb'))).toBe(true)
  // The second time it is there.
  expect(await reachablePrograms({ ...found, native }, account, spare)).toBe(reached)
})

test('programs in reach are used where they are', async () => {
  const found = await findServerPackage()
  expect(await reachablePrograms(found, serverAccount(), makeFolder())).toBe(found.native)
})

test.skipIf(process.platform !== 'linux')('a zombie does not count as running', async () => {
  // The shell becomes `sleep`, which never asks how its child ended.
  const parent = spawn('/bin/sh', ['-c', 'sleep 0.2 & echo $!; exec sleep 20'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  onTestFinished(() => void parent.kill('SIGKILL'))
  const [text] = (await once(parent.stdout, 'data')) as [Buffer]
  const zombie = Number(text.toString())
  await expect.poll(() => isRunning(zombie)).toBe(false)
  expect(() => process.kill(zombie, 0)).not.toThrow()
  expect(isRunning(process.pid)).toBe(true)
})
