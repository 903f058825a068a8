/**
 * What the streams of a .pdf inflate to, before its parser unpacks any: a file of 3 MB can hold 3 GB.
 *
 *     << /Length 97000 /Filter /FlateDecode >> stream …       the packed bytes begin behind it
 */
import { inflateSync } from 'node:zlib'
import { Unreadable } from '#office/unreadable.ts'

/** Bytes, of one stream and of all of them. Fonts of Chinese have some 20 MB. */
const MOST = 100 * 1024 * 1024
const MOST_IN_ALL = 250 * 1024 * 1024
/** No two packings of text one within the other, nor anything that packs as hard and that we do not look into. */
const PACKINGS = /\/(?:FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode|RL)\b/gu
const LONGEST_HEAD = 4000

/** Throws Unreadable `zip-bomb`. Pictures are never unpacked and may be large. */
export function requireSmallStreams(bytes: Uint8Array) {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let all = 0
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    if (file.toString('latin1', at - 3, at) === 'end') continue
    const before = file.toString('latin1', Math.max(0, at - LONGEST_HEAD), at)
    const head = before.slice(Math.max(before.lastIndexOf(' obj'), before.lastIndexOf('\nobj'), 0))
    const packings = head.match(PACKINGS)?.length ?? 0
    if (packings > 1) throw new Unreadable('zip-bomb', `${packings} × Filter`)
    if (packings === 0 || /\/Subtype\s*\/Image\b/u.test(head)) continue
    const start = at + 6 + (file[at + 6] === 0x0d ? 2 : 1)
    all += inflatedSize(file.subarray(start))
    if (all > MOST_IN_ALL) throw new Unreadable('zip-bomb', `> ${MOST_IN_ALL / 1024 / 1024} MB`)
  }
}

function inflatedSize(packed: Uint8Array): number {
  try {
    return inflateSync(packed, { maxOutputLength: MOST }).length
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE')
      throw new Unreadable('zip-bomb', `> ${MOST / 1024 / 1024} MB`)
    // Broken, or packed in another way: what it yields is bounded by its length.
    return 0
  }
}
