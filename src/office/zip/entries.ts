/**
 * The parts of a zip, checked before anything is inflated.
 *
 * A 300 kB file can declare 300 MB: entry count, declared sizes and ratio are read from the central directory
 * first, and inflating stops at the declared size whatever the data say.
 */
import { Inflate } from 'fflate'
import { Unreadable } from '#office/unreadable.ts'

export type ZipLimits = { entries: number; bytes: number; part: number; ratio: number }

export const DOCX_LIMITS: ZipLimits = {
  entries: 4000,
  bytes: 400 * 1024 * 1024,
  part: 96 * 1024 * 1024,
  ratio: 250,
}

/** Below this size the ratio of a part says nothing. */
const SMALL_PART = 1024 * 1024
const CHUNK = 8 * 1024

export type ZipEntry = {
  name: string
  method: number
  encrypted: boolean
  packed: number
  size: number
  offset: number
}

/** The directory of the archive; throws Unreadable for one that is broken or declares too much. */
export function zipEntries(bytes: Uint8Array, limits: ZipLimits = DOCX_LIMITS): Map<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOfDirectory(view)
  const count = view.getUint16(end + 10, true)
  if (count > limits.entries) throw new Unreadable('zip-bomb', `${count} entries`)
  let at = view.getUint32(end + 16, true)
  const entries = new Map<string, ZipEntry>()
  let total = 0
  for (let n = 0; n < count; n++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50)
      throw new Unreadable('broken-docx', 'zip')
    const nameLength = view.getUint16(at + 28, true)
    const entry: ZipEntry = {
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    }
    if (isOutside(entry.name)) throw new Unreadable('unsafe-zip', entry.name.slice(0, 80))
    if (entry.packed === 0xffffffff || entry.size === 0xffffffff) throw new Unreadable('zip-bomb', entry.name)
    total += entry.size
    if (total > limits.bytes) throw new Unreadable('zip-bomb', `${total}`)
    if (entry.size > SMALL_PART && entry.size > limits.ratio * Math.max(1, entry.packed))
      throw new Unreadable('zip-bomb', entry.name)
    if (entries.has(entry.name)) throw new Unreadable('broken-docx', entry.name)
    entries.set(entry.name, entry)
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

/** ../x, /etc/x, C:\\x: nothing is ever written to such a place, but no honest program writes such names. */
const isOutside = (name: string) =>
  /^(?:[\\/]|[A-Za-z]:)|(?:^|[\\/])\.\.(?:[\\/]|$)/u.test(name) || name.includes('\u0000')

function endOfDirectory(view: DataView): number {
  const last = view.byteLength - 22
  for (let at = last; at >= 0 && at > last - 65_558; at--)
    if (view.getUint32(at, true) === 0x06054b50) return at
  throw new Unreadable('broken-docx', 'zip')
}

/** One part, inflated; null when the archive has none of that name. */
export function zipPart(
  bytes: Uint8Array,
  entries: Map<string, ZipEntry>,
  name: string,
  limits: ZipLimits = DOCX_LIMITS,
): Uint8Array | null {
  const entry = entries.get(name)
  if (entry === undefined) return null
  if (entry.encrypted) throw new Unreadable('encrypted')
  if (entry.size > limits.part) throw new Unreadable('zip-bomb', name)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== 0x04034b50)
    throw new Unreadable('broken-docx', name)
  const start =
    entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true)
  const packed = bytes.subarray(start, start + entry.packed)
  if (packed.length !== entry.packed) throw new Unreadable('broken-docx', name)
  if (entry.method === 0) return packed
  if (entry.method !== 8) throw new Unreadable('broken-docx', name)
  return inflated(packed, entry)
}

function inflated(packed: Uint8Array, entry: ZipEntry): Uint8Array {
  const result = new Uint8Array(entry.size)
  let length = 0
  const inflate = new Inflate((chunk) => {
    if (length + chunk.length > entry.size) throw new Unreadable('zip-bomb', entry.name)
    result.set(chunk, length)
    length += chunk.length
  })
  try {
    for (let at = 0; at < packed.length; at += CHUNK)
      inflate.push(packed.subarray(at, at + CHUNK), at + CHUNK >= packed.length)
  } catch (error) {
    if (error instanceof Unreadable) throw error
    throw new Unreadable('broken-docx', entry.name)
  }
  if (length !== entry.size) throw new Unreadable('broken-docx', entry.name)
  return result
}
