import { createHash, randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open, readdir, rename, rm, stat, unlink } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import type { Kept } from '#contract/backup-manifest.ts'
import { type Chunks, type Source, type Target } from '#ledger/backup/place.ts'
import { systemCode } from '#ledger/backup/trouble.ts'

/** A file's name lives in its folder: it is only safe once that is synced too. */
export const syncFolder = async (folder: string): Promise<void> => {
  // Windows opens no folders; there the rename itself is journalled.
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } catch (error) {
    // Some network file systems sync no folders.
    if (systemCode(error) !== 'EINVAL') throw error
  } finally {
    await handle.close()
  }
}

export const writeAll = async (
  handle: FileHandle,
  chunks: Chunks,
  from = 0,
): Promise<{ bytes: number; sha256: string }> => {
  const hash = createHash('sha256')
  let at = from
  for await (const chunk of chunks) {
    hash.update(chunk)
    for (let done = 0; done < chunk.byteLength;) {
      const { bytesWritten } = await handle.write(chunk, done, chunk.byteLength - done, at)
      done += bytesWritten
      at += bytesWritten
    }
  }
  return { bytes: at - from, sha256: hash.digest('hex') }
}

export const hashOf = async (
  chunks: AsyncIterable<Uint8Array>,
): Promise<{ bytes: number; sha256: string }> => {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of chunks) {
    hash.update(chunk)
    bytes += chunk.byteLength
  }
  return { bytes, sha256: hash.digest('hex') }
}

const orNothing = <T>(work: Promise<T>): Promise<T | null> =>
  work.catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return null
    throw error
  })

export const folderSource = (root: string): Source => ({
  name: root,
  async list() {
    const entries = await readdir(root, { recursive: true, withFileTypes: true })
    return entries
      .filter((it) => it.isFile())
      .map((it) => relative(root, join(it.parentPath, it.name)).split(sep).join('/'))
  },
  async read(path) {
    const found = await orNothing(stat(join(root, path)))
    if (!found?.isFile()) return null
    const handle = await open(join(root, path), 'r')
    // Closes the handle in the end, read to the end or not.
    return { bytes: found.size, chunks: handle.createReadStream({ highWaterMark: 256 * 1024 }) }
  },
  async close() {},
})

/** Removes files of a folder, and the folders that are empty then. */
const removeFrom = async (root: string, paths: readonly string[]): Promise<void> => {
  for (const path of paths) {
    await rm(join(root, path), { force: true })
    let folder = dirname(path)
    while (folder !== '.') {
      const left = await readdir(join(root, folder))
      if (left.length > 0) break
      await rm(join(root, folder), { recursive: true })
      folder = dirname(folder)
    }
  }
}

/**
 * A folder with any number of states: what two states have in common lies there once. Each file is written beside,
 * synced and renamed, so whatever has its name is whole. What is being written lies in a folder of this writer alone.
 */
export const folderTarget = async (root: string): Promise<Target> => {
  // Made, but not the folders above it: those of a disk that is not there would be made on another one.
  await mkdir(root, { mode: 0o700 }).catch((error: unknown) => {
    if (systemCode(error) !== 'EEXIST') throw error
  })
  const own = join(root, `incoming-${randomUUID()}`)
  await mkdir(own, { mode: 0o700 })
  const clear = () => rm(own, { recursive: true, force: true })

  const source = folderSource(root)
  return {
    name: root,
    source,
    async put(path, chunks): Promise<Kept> {
      const beside = join(own, randomUUID())
      try {
        const handle = await open(beside, 'wx', 0o600)
        let written
        try {
          written = await writeAll(handle, chunks)
          await handle.sync()
        } finally {
          await handle.close()
        }
        const folder = dirname(join(root, path))
        const made = await mkdir(folder, { recursive: true, mode: 0o700 })
        await rename(beside, join(root, path))
        await syncFolder(folder)
        if (made !== undefined)
          for (let above = folder; above !== root;) {
            above = dirname(above)
            await syncFolder(above)
          }
        return { path, ...written }
      } catch (error) {
        await unlink(beside).catch(() => {})
        throw error
      }
    },
    async find(path) {
      const found = await source.read(path)
      return found && { path, ...(await hashOf(found.chunks)) }
    },
    remove: (paths) => removeFrom(root, paths),
    finish: clear,
    abandon: () => clear().catch(() => {}),
  }
}
