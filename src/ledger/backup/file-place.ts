import { randomUUID } from 'node:crypto'
import { type FileHandle, open, rename, unlink } from 'node:fs/promises'
import { dirname } from 'node:path'
import { syncFolder, writeAll } from '#ledger/backup/folder-place.ts'
import type { Source, Target } from '#ledger/backup/place.ts'
import { block, padding, readTarHeader, tarHeader } from '#ledger/backup/tar.ts'
import { BackupRefusal } from '#ledger/backup/trouble.ts'

type Entry = { at: number; bytes: number }

async function* range(handle: FileHandle, { at, bytes }: Entry): AsyncGenerator<Uint8Array> {
  const piece = 256 * 1024
  for (let done = 0; done < bytes;) {
    const { buffer, bytesRead } = await handle.read(
      Buffer.allocUnsafe(Math.min(piece, bytes - done)),
      0,
      Math.min(piece, bytes - done),
      at + done,
    )
    if (bytesRead === 0) return
    yield buffer.subarray(0, bytesRead)
    done += bytesRead
  }
}

/** Where everything in the file lies. @throws BackupRefusal `backup_cut`, `backup_changed` */
const contentsOf = async (handle: FileHandle, name: string): Promise<Map<string, Entry>> => {
  const { size } = await handle.stat()
  const entries = new Map<string, Entry>()
  const cut = () => new BackupRefusal('backup_cut', { place: name })
  const changed = () => new BackupRefusal('backup_changed', { place: name, file: name })
  const at = async (from: number, bytes: number): Promise<Buffer> => {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(bytes), 0, bytes, from)
    if (bytesRead < bytes) throw cut()
    return buffer
  }
  for (let from = 0; ;) {
    const header = readTarHeader(await at(from, block))
    if (header === null) throw changed()
    if (header === 'end') {
      const rest = await at(from, 2 * block)
      if (size !== from + 2 * block || rest.some((byte) => byte !== 0)) throw changed()
      return entries
    }
    const next = from + block + header.bytes + padding(header.bytes)
    if (next > size) throw cut()
    const filler = await at(from + block + header.bytes, padding(header.bytes))
    if (filler.some((byte) => byte !== 0) || entries.has(header.name)) throw changed()
    entries.set(header.name, { at: from + block, bytes: header.bytes })
    from = next
  }
}

const sourceOf = (name: string, handle: FileHandle, entries: ReadonlyMap<string, Entry>): Source => ({
  name,
  list: () => Promise.resolve([...entries.keys()]),
  read(path) {
    const entry = entries.get(path)
    return Promise.resolve(entry ? { bytes: entry.bytes, chunks: range(handle, entry) } : null)
  },
  close: () => handle.close(),
})

/** A backup in one file. @throws BackupRefusal `backup_cut`, `backup_changed` */
export const fileSource = async (name: string): Promise<Source> => {
  const handle = await open(name, 'r')
  try {
    return sourceOf(name, handle, await contentsOf(handle, name))
  } catch (error) {
    await handle.close()
    throw error
  }
}

/** One file, a tar of what the folder would be, with one state. Written beside and renamed over what had its name. */
export const fileTarget = async (name: string, seconds: number): Promise<Target> => {
  const beside = `${name}.${randomUUID()}.partial`
  const handle = await open(beside, 'wx+', 0o600)
  const entries = new Map<string, Entry>()
  let end = 0
  return {
    name,
    source: sourceOf(name, handle, entries),
    async put(path, chunks) {
      const written = await writeAll(handle, chunks, end + block)
      const filler = Buffer.alloc(padding(written.bytes))
      await writeAll(handle, [filler], end + block + written.bytes)
      await writeAll(handle, [tarHeader(path, written.bytes, seconds)], end)
      entries.set(path, { at: end + block, bytes: written.bytes })
      end += block + written.bytes + filler.length
      return { path, ...written }
    },
    // A file holds one state, written from beginning to end: nothing in it is older.
    find: () => Promise.resolve(null),
    remove: () => Promise.resolve(),
    async finish() {
      await writeAll(handle, [Buffer.alloc(2 * block)], end)
      await handle.sync()
      await handle.close()
      await rename(beside, name)
      await syncFolder(dirname(name))
    },
    async abandon() {
      await handle.close().catch(() => {})
      await unlink(beside).catch(() => {})
    },
  }
}
