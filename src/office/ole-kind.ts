/**
 * What lies in an OLE container (.doc, .xls, .ppt and whatever has a password), by the names in its directory.
 *
 *     W·o·r·d·D·o·c·u·m·e·n·t        names are UTF-16 and stand in entries of 128 bytes
 */
import { Unreadable } from './unreadable.ts'

export type OleKind = 'workbook' | 'document' | 'other'

const utf16 = (words: string) => Buffer.from(words, 'utf16le')
/** Encrypted office files are OLE containers that hold a stream of this name. */
const ENCRYPTED = utf16('EncryptedPackage')
const MACROS = utf16('_VBA_PROJECT')
const WORKBOOK = [utf16('Workbook\0'), utf16('Book\0')]
const DOCUMENT = utf16('WordDocument\0')

/** @throws Unreadable `encrypted`, `macros` */
export function oleKind(bytes: Uint8Array): OleKind {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (buffer.includes(ENCRYPTED)) throw new Unreadable('encrypted')
  if (buffer.includes(MACROS)) throw new Unreadable('macros')
  if (WORKBOOK.some((stream) => buffer.includes(stream))) return 'workbook'
  if (!buffer.includes(DOCUMENT)) return 'other'
  if (isLocked(buffer)) throw new Unreadable('encrypted')
  return 'document'
}

/** The head of a Word document: EC A5 at the beginning of a sector, and a bit of its flags for the password. */
function isLocked(buffer: Buffer): boolean {
  for (let at = 512; at + 12 <= buffer.length; at += 512)
    if (buffer[at] === 0xec && buffer[at + 1] === 0xa5) return (buffer.readUInt16LE(at + 10) & 0x0100) !== 0
  return false
}
