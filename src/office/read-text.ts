/**
 * Bytes of a document → its text, whatever it came as. The one door for uploads, pastes and files.
 */
import { readDocx } from './docx/read-docx.ts'
import type { PlacedLine } from './docx/table.ts'
import { fileKind } from './file-kind.ts'
import { decodeText, type TextEncoding } from './text-encoding.ts'
import { Unreadable } from './unreadable.ts'

/** `places`: for each line of a .docx whether it is a row of a table and which; empty for plain text. */
export type ReadText = {
  text: string
  format: 'txt' | 'docx'
  encoding: TextEncoding | null
  places: PlacedLine[]
}

export const LARGEST_FILE = 50 * 1024 * 1024
export const LONGEST_TEXT = 4_000_000

/** Encrypted office files are OLE containers that hold a stream of this name. */
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le')

/**
 * Throws Unreadable with a code. `name` is the file's name as given; it is used for nothing but telling an old
 * .doc from an old .xls in the reason.
 */
export function readText(bytes: Uint8Array, name = ''): ReadText {
  if (bytes.length === 0) throw new Unreadable('empty')
  if (bytes.length > LARGEST_FILE)
    throw new Unreadable('too-large', `${Math.ceil(bytes.length / 1024 / 1024)} MB`)
  const kind = fileKind(bytes)
  if (kind === 'zip') return checked(docxText(bytes))
  if (kind === 'ole') {
    if (holds(bytes, ENCRYPTED)) throw new Unreadable('encrypted')
    throw new Unreadable(
      'wrong-kind',
      /\.(doc|wps|xls|et|ppt|dps)$/iu.exec(name)?.[1]?.toLowerCase() ?? 'doc',
    )
  }
  if (kind !== 'text') throw new Unreadable('wrong-kind', kind)
  const { text, encoding } = decodeText(bytes)
  return checked({ text, format: 'txt', encoding, places: [] })
}

function docxText(bytes: Uint8Array): ReadText {
  const places = readDocx(bytes)
  return { text: places.map((place) => place.text).join('\n'), format: 'docx', encoding: null, places }
}

function checked(read: ReadText): ReadText {
  if (read.text.length > LONGEST_TEXT) throw new Unreadable('too-large', `${read.text.length}`)
  if (!/[\p{L}\p{N}]/u.test(read.text)) throw new Unreadable('empty')
  return read
}

function holds(bytes: Uint8Array, wanted: Buffer): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(wanted)
}
