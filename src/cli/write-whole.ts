import { randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/**
 * Writes a file whole or not at all, also one that is still being made: beside its place under a name of its own, then
 * moved there in one step.
 * @throws what the file system says; nothing is left behind then
 */
export const writeWhole = async (
  path: string,
  bytes: Uint8Array | AsyncIterable<Uint8Array>,
): Promise<void> => {
  const beside = join(dirname(path), `.${basename(path)}.${randomUUID()}`)
  try {
    const file = await open(beside, 'wx')
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(beside, path)
  } catch (error) {
    await rm(beside, { force: true })
    // Where the file could not even be opened nobody has taken anything yet: whoever makes it is told not to wait.
    if (bytes instanceof ReadableStream && !bytes.locked) await bytes.cancel()
    throw error
  }
}
