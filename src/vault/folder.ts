import { createHash, randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open, readdir, rename, stat, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { Transform } from 'node:stream'
import { type PutOptions, type Stored, type Vault, VaultRefusal } from '#vault/vault.ts'

/** Bytes read at once. */
const pieceSize = 256 * 1024
const hashPattern = /^[0-9a-f]{64}$/

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

const asRefusal = (error: unknown): unknown =>
  ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(codeOf(error)) ? new VaultRefusal('disk-full', error) : error

/** A folder's entry lives in the folder: a renamed file is only safe once its folder is synced too. */
const syncFolder = async (folder: string): Promise<void> => {
  // Windows opens no folders; there the rename itself is journalled.
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function* asChunks(bytes: Uint8Array | AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (bytes instanceof Uint8Array) yield bytes
  else yield* bytes
}

/** Writes everything to the handle; returns what it was. */
const write = async (
  handle: FileHandle,
  bytes: Uint8Array | AsyncIterable<Uint8Array>,
  limit: number,
): Promise<Stored> => {
  const hash = createHash('sha256')
  let size = 0
  for await (const chunk of asChunks(bytes)) {
    size += chunk.byteLength
    if (size > limit) throw new VaultRefusal('too-large')
    hash.update(chunk)
    for (let at = 0; at < chunk.byteLength;)
      at += (await handle.write(chunk, at, chunk.byteLength - at)).bytesWritten
  }
  await handle.sync()
  if ((await handle.stat()).size !== size) throw new VaultRefusal('damaged')
  return { hash: hash.digest('hex'), size }
}

/**
 * Reads what was written and compares its hash: a disk or a hand that changed it must not get a name that vouches for it.
 * @throws VaultRefusal `damaged`; whatever `examine` throws
 */
const readBack = async (path: string, expected: string, examine: PutOptions['examine']): Promise<void> => {
  const hash = createHash('sha256')
  const handle = await open(path, 'r')
  async function* reading(): AsyncGenerator<Uint8Array> {
    for (;;) {
      const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(pieceSize), 0, pieceSize)
      if (bytesRead === 0) return
      const chunk = buffer.subarray(0, bytesRead)
      hash.update(chunk)
      yield chunk
    }
  }
  const written = reading()
  try {
    // A look that ends early must not end the reading: it gets an iterator that cannot be closed.
    await examine?.({ [Symbol.asyncIterator]: () => ({ next: () => written.next() }) })
    for (;;) if ((await written.next()).done) break
  } finally {
    await handle.close()
  }
  if (hash.digest('hex') !== expected) throw new VaultRefusal('damaged')
}

/** Passes bytes on and fails at the end when they are not the ones stored. */
const checking = (expected: string): Transform => {
  const hash = createHash('sha256')
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      done(null, chunk)
    },
    flush(done) {
      done(hash.digest('hex') === expected ? null : new VaultRefusal('damaged'))
    },
  })
}

/**
 * A vault in a folder: `aa/bb/<hash>`, written to `incoming/` first, synced, renamed, and the folder synced. What a crash
 * leaves in `incoming/` goes with the next sweep: another process may be writing there.
 * @param limit bytes a file may have, whoever puts it in; none unless told
 */
export const openFolderVault = async (root: string, limit = Number.POSITIVE_INFINITY): Promise<Vault> => {
  const incoming = join(root, 'incoming')
  await mkdir(incoming, { recursive: true, mode: 0o700 })

  const folderOf = (hash: string) => join(root, hash.slice(0, 2), hash.slice(2, 4))
  const pathOf = (hash: string) => join(folderOf(hash), hash)

  // Removing looks at a file's age first; nothing may be renamed into its place between the look and the removal.
  let last: Promise<unknown> = Promise.resolve()
  const oneAtATime = <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work, work)
    last = next.catch(() => {})
    return next
  }

  const settle = async (from: string, hash: string): Promise<void> => {
    const folder = folderOf(hash)
    const made = await mkdir(folder, { recursive: true, mode: 0o700 })
    await oneAtATime(() => rename(from, pathOf(hash)))
    await syncFolder(folder)
    if (made !== undefined) {
      await syncFolder(join(root, hash.slice(0, 2)))
      await syncFolder(root)
    }
  }

  const put = async (
    bytes: Uint8Array | AsyncIterable<Uint8Array>,
    options: PutOptions = {},
  ): Promise<Stored> => {
    const path = join(incoming, randomUUID())
    try {
      const handle = await open(path, 'wx', 0o600)
      let stored: Stored
      try {
        stored = await write(handle, bytes, Math.min(limit, options.limit ?? limit))
      } finally {
        await handle.close()
      }
      if (options.expected !== undefined && options.expected !== stored.hash)
        throw new VaultRefusal('damaged')
      await readBack(path, stored.hash, options.examine)
      await settle(path, stored.hash)
      return stored
    } catch (error) {
      await unlink(path).catch(() => {})
      throw asRefusal(error)
    }
  }

  const sizeOf = async (hash: string): Promise<number | null> => {
    if (!hashPattern.test(hash)) return null
    const found = await stat(pathOf(hash)).catch((error: unknown) => {
      if (codeOf(error) === 'ENOENT') return null
      throw error
    })
    return found?.isFile() === true ? found.size : null
  }

  const removeIfOld = async (path: string, olderThan: number): Promise<boolean> => {
    const { mtimeMs } = await stat(path)
    if (mtimeMs >= olderThan) return false
    await unlink(path)
    return true
  }

  return {
    put,
    async open(hash) {
      const size = await sizeOf(hash)
      if (size === null) return null
      const handle = await open(pathOf(hash), 'r')
      const source = handle.createReadStream()
      const stream = checking(hash)
      source.on('error', (error) => stream.destroy(error))
      stream.on('close', () => source.destroy())
      source.pipe(stream)
      return { size, stream }
    },
    async has(hash) {
      return (await sizeOf(hash)) !== null
    },
    async sweep(referenced, olderThan) {
      const removed: string[] = []
      for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
        if (!entry.isFile()) continue
        const hash = entry.name
        const path = join(entry.parentPath, hash)
        if (entry.parentPath === incoming) await removeIfOld(path, olderThan).catch(() => {})
        else if (hashPattern.test(hash) && path === pathOf(hash) && !referenced.has(hash))
          if (await oneAtATime(() => removeIfOld(path, olderThan))) removed.push(hash)
      }
      return removed
    },
  }
}
