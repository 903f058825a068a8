/** Writes a tar archive (POSIX ustar) as a stream; the same files give the same bytes, wherever and whenever. */
import { createReadStream, lstatSync, readlinkSync } from 'node:fs'
import { block, padding, tarHeader } from '#ledger/backup/tar.ts'
import type { Entry } from './contents.ts'

/** No file of an archive is older or newer than another. */
const sameTime = Date.UTC(2000, 0, 1) / 1000

/** A path of more than a hundred letters stands in two fields. */
const inTwo = (path: string): { prefix: string; name: string } => {
  if (path.length <= 100) return { prefix: '', name: path }
  for (let at = path.indexOf('/'); at > 0 && at <= 155; at = path.indexOf('/', at + 1))
    if (path.length - at - 1 <= 100) return { prefix: path.slice(0, at), name: path.slice(at + 1) }
  throw new Error(`too long for an archive: ${path}`)
}

const header = (path: string, mode: number, size: number, link: string | null): Buffer => {
  if (/[^\u0020-\u007e]/.test(path + (link ?? ''))) throw new Error(`not a plain name: ${path}`)
  const { prefix, name } = inTwo(path)
  return tarHeader(name, size, sameTime, { prefix, mode, link })
}

const zeros = (size: number): Buffer => Buffer.alloc(padding(size))

/** @param told after each file, with its bytes */
export async function* tar(
  folder: string,
  entries: readonly Entry[],
  told: (bytes: number) => void = () => {},
): AsyncGenerator<Buffer> {
  for (const entry of entries) {
    const path = `${folder}/${entry.path}`
    if ('text' in entry) {
      const bytes = Buffer.from(entry.text)
      yield Buffer.concat([header(path, entry.mode, bytes.length, null), bytes, zeros(bytes.length)])
      told(bytes.length)
      continue
    }
    const stat = lstatSync(entry.from)
    if (stat.isSymbolicLink()) {
      yield header(path, 0o777, 0, readlinkSync(entry.from))
      continue
    }
    yield header(path, entry.mode, stat.size, null)
    let read = 0
    for await (const chunk of createReadStream(entry.from, { highWaterMark: 1 << 20 })) {
      read += (chunk as Buffer).length
      yield chunk as Buffer
    }
    if (read !== stat.size) throw new Error(`${entry.from} changed while it was read`)
    yield zeros(read)
    told(read)
  }
  yield Buffer.alloc(2 * block)
}
