/** Writes a tar archive (POSIX ustar) as a stream; the same files give the same bytes, wherever and whenever. */
import { createReadStream, lstatSync, readlinkSync } from 'node:fs'
import type { Entry } from './contents.ts'

const block = 512

/** No file of an archive is older or newer than another. */
const sameTime = Date.UTC(2000, 0, 1) / 1000

const octal = (value: number, width: number): string => `${value.toString(8).padStart(width - 1, '0')}\0`

/** A path of more than a hundred letters stands in two fields. */
const inTwo = (path: string): { prefix: string; name: string } => {
  if (path.length <= 100) return { prefix: '', name: path }
  for (let at = path.indexOf('/'); at > 0 && at <= 155; at = path.indexOf('/', at + 1))
    if (path.length - at - 1 <= 100) return { prefix: path.slice(0, at), name: path.slice(at + 1) }
  throw new Error(`too long for an archive: ${path}`)
}

const header = (path: string, mode: number, size: number, link: string | null): Buffer => {
  if (/[^\u0020-\u007e]/.test(path + (link ?? ''))) throw new Error(`not a plain name: ${path}`)
  if (link !== null && link.length > 100) throw new Error(`too long for an archive: ${link}`)
  const { prefix, name } = inTwo(path)
  const head = Buffer.alloc(block)
  const write = (text: string, at: number): number => head.write(text, at, 'latin1')
  write(name, 0)
  write(octal(mode, 8), 100)
  write(octal(0, 8), 108)
  write(octal(0, 8), 116)
  write(octal(size, 12), 124)
  write(octal(sameTime, 12), 136)
  write(' '.repeat(8), 148)
  write(link === null ? '0' : '2', 156)
  write(link ?? '', 157)
  write('ustar\x0000', 257)
  write(prefix, 345)
  const sum = head.reduce((all, byte) => all + byte, 0)
  write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return head
}

const padding = (size: number): Buffer => Buffer.alloc((block - (size % block)) % block)

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
      yield Buffer.concat([header(path, entry.mode, bytes.length, null), bytes, padding(bytes.length)])
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
    yield padding(read)
    told(read)
  }
  yield Buffer.alloc(2 * block)
}
