import { execFileSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openFolderVault } from '#vault/folder.ts'
import type { Vault } from '#vault/vault.ts'

let root: string
let vault: Vault

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'zhenggai-vault-'))
  vault = await openFolderVault(root, 1000)
})
afterAll(() => rmSync(root, { recursive: true }))

const incoming = () => readdirSync(join(root, 'incoming'))
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

async function* inPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7)
}

test('bytes come back as they were given, and are kept once', async () => {
  const bytes = randomBytes(300)
  const stored = await vault.put(bytes)
  expect(stored).toEqual({ hash: sha256(bytes), size: 300 })
  expect(await vault.put(inPieces(bytes))).toEqual(stored)
  const found = await vault.open(stored.hash)
  expect(found?.size).toBe(300)
  expect(found && (await buffer(found.stream))).toEqual(bytes)
  expect(await vault.has(stored.hash)).toBe(true)
  expect(incoming()).toEqual([])
})

test('an empty file is a file', async () => {
  const { hash, size } = await vault.put(new Uint8Array())
  expect(size).toBe(0)
  expect(await vault.has(hash)).toBe(true)
})

test('too much is refused and leaves nothing behind', async () => {
  await expect(vault.put(randomBytes(1001))).rejects.toMatchObject({ code: 'too-large' })
  await expect(vault.put(inPieces(randomBytes(20)), { limit: 10 })).rejects.toMatchObject({
    code: 'too-large',
  })
  expect(incoming()).toEqual([])
})

test('other bytes than announced are refused', async () => {
  const expected = sha256(Buffer.from('announced'))
  await expect(vault.put(Buffer.from('other'), { expected })).rejects.toMatchObject({ code: 'damaged' })
  expect(await vault.has(expected)).toBe(false)
})

test('bytes that changed while they were written are refused, though their number is right', async () => {
  const bytes = randomBytes(50)
  const meddled = async function* (): AsyncGenerator<Uint8Array> {
    yield bytes
    const [name = ''] = incoming()
    writeFileSync(join(root, 'incoming', name), randomBytes(50))
  }
  await expect(vault.put(meddled())).rejects.toMatchObject({ code: 'damaged' })
  expect([incoming(), await vault.has(sha256(bytes))]).toEqual([[], false])
})

test('what is written can be looked at before it is kept, wholly or in part', async () => {
  const bytes = randomBytes(70)
  const seen: Uint8Array[] = []
  const { hash } = await vault.put(inPieces(bytes), {
    examine: async (written) => {
      for await (const chunk of written) seen.push(chunk)
    },
  })
  expect([sha256(Buffer.concat(seen)), await vault.has(hash)]).toEqual([hash, true])
  const other = randomBytes(70)
  const examine = async (written: AsyncIterable<Uint8Array>) => {
    await written[Symbol.asyncIterator]().next()
  }
  expect(await vault.put(other, { examine })).toEqual({ hash: sha256(other), size: 70 })
  const third = randomBytes(70)
  await expect(vault.put(third, { examine: () => Promise.reject(new Error('a virus')) })).rejects.toThrow(
    'a virus',
  )
  expect([incoming(), await vault.has(sha256(third))]).toEqual([[], false])
})

test('a sender that breaks off leaves nothing behind', async () => {
  const broken = async function* (): AsyncGenerator<Uint8Array> {
    yield randomBytes(10)
    throw new Error('gone')
  }
  await expect(vault.put(broken())).rejects.toThrow('gone')
  expect(incoming()).toEqual([])
})

test('a name that is no hash leads nowhere', async () => {
  for (const name of ['../../etc/passwd', '', 'incoming', 'A'.repeat(64), `${'a'.repeat(62)}/x`]) {
    expect(await vault.open(name)).toBeNull()
    expect(await vault.has(name)).toBe(false)
  }
})

test('bytes that changed on the disk are not given out as if they were whole', async () => {
  const { hash } = await vault.put(Buffer.from('the true bytes'))
  writeFileSync(join(root, hash.slice(0, 2), hash.slice(2, 4), hash), 'the false ones')
  const found = await vault.open(hash)
  await expect(found && buffer(found.stream)).rejects.toMatchObject({ code: 'damaged' })
})

test('only what is old and what nobody refers to is swept', async () => {
  const age = (hash: string) => utimesSync(join(root, hash.slice(0, 2), hash.slice(2, 4), hash), 1000, 1000)
  const [used, orphan, young, again] = await Promise.all(
    ['used', 'orphan', 'young', 'again'].map(async (it) => (await vault.put(Buffer.from(it))).hash),
  )
  for (const hash of [used, orphan, again]) age(hash ?? '')
  // Given once more, it is young again.
  await vault.put(Buffer.from('again'))
  const removed = await vault.sweep(new Set([used ?? '']), 2_000_000)
  expect(removed).toEqual([orphan])
  expect(await Promise.all([used, orphan, young, again].map((it) => vault.has(it ?? '')))).toEqual([
    true,
    false,
    true,
    true,
  ])
})

test('what a crash left half-written goes with the next sweep', async () => {
  writeFileSync(join(root, 'incoming', 'half'), 'half')
  writeFileSync(join(root, 'incoming', 'being-written'), 'half')
  utimesSync(join(root, 'incoming', 'half'), 1000, 1000)
  await vault.sweep(new Set(), 2_000_000)
  expect(incoming()).toEqual(['being-written'])
  rmSync(join(root, 'incoming', 'being-written'))
})

test('a full disk is a named refusal', async (context) => {
  const small = mkdtempSync(join(tmpdir(), 'zhenggai-small-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=128k', 'tmpfs', small], { stdio: 'ignore' })
  } catch {
    rmSync(small, { recursive: true })
    context.skip('a small disk can only be mounted by root')
  }
  try {
    const tight = await openFolderVault(small)
    await expect(tight.put(randomBytes(500_000))).rejects.toMatchObject({ code: 'disk-full' })
    const { hash } = await tight.put(randomBytes(1000))
    expect(statSync(join(small, hash.slice(0, 2), hash.slice(2, 4), hash)).size).toBe(1000)
  } finally {
    execFileSync('umount', [small])
    rmSync(small, { recursive: true })
  }
})
