/**
 * The same parts in a zip without the hour of its making: the same paper gives the same bytes, and so the same hash.
 */
import { unzipSync, zipSync } from 'fflate'

const EPOCH = new Date('1980-01-01T12:00:00')

export function repacked(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes)
  // [Content_Types].xml comes first, as programs that read the file as a stream expect it.
  const names = Object.keys(parts).toSorted((a, b) => order(a) - order(b) || (a < b ? -1 : 1))
  return zipSync(Object.fromEntries(names.map((name) => [name, parts[name] ?? new Uint8Array()])), {
    mtime: EPOCH,
    level: 6,
  })
}

const order = (name: string): number => (name === '[Content_Types].xml' ? 0 : name === '_rels/.rels' ? 1 : 2)
