import { fileKind } from '#office/file-kind.ts'

/** What is wrong with a file before anybody looks at it: the code of a refusal and what its sentence needs. */
export type FileFlaw =
  | { code: 'wrong-kind'; reason: 'program' | 'other' }
  | { code: 'file-locked' }
  | { code: 'empty-file' }

/** As many first bytes as this are looked at. */
const headSize = 64 * 1024

const endingOf = (name: string): string => /\.([A-Za-z0-9]+)$/u.exec(name)?.[1]?.toLowerCase() ?? ''

const programs: ReadonlySet<string> = new Set(
  'exe dll com scr msi bat cmd ps1 psm1 vbs vbe js jse wsf wsh hta jar lnk reg sh apk cpl pif scf'.split(' '),
)

/** What the first bytes must be for a file of this name; old office names stand for too many formats to say. */
const promised: Readonly<Record<string, readonly string[]>> = {
  pdf: ['pdf'],
  png: ['png'],
  jpg: ['jpeg'],
  jpeg: ['jpeg'],
  gif: ['gif'],
  tif: ['tiff'],
  tiff: ['tiff'],
  docx: ['zip'],
  xlsx: ['zip'],
  pptx: ['zip'],
  ofd: ['zip'],
  odt: ['zip'],
  ods: ['zip'],
  zip: ['zip'],
  rar: ['rar'],
  '7z': ['7z'],
  gz: ['gzip'],
}

const latin1 = (bytes: Uint8Array, to: number): string =>
  Buffer.from(bytes.subarray(0, to)).toString('latin1')

/** MZ…, ELF, a script's first line, Java: whatever the name says. A text may begin with MZ. */
const isProgram = (head: Uint8Array, ending: string): boolean => {
  const start = latin1(head, 4)
  const binary = head.includes(0)
  return (
    programs.has(ending) ||
    (binary && (start.startsWith('MZ') || start === '\u007FELF' || start === '\u00CA\u00FE\u00BA\u00BE')) ||
    (start.startsWith('#!') && !['txt', 'csv', 'md'].includes(ending))
  )
}

/** Other programs write something before a PDF begins; readers of PDF look into the first kilobyte. */
const kindOf = (head: Uint8Array): string => (latin1(head, 1024).includes('%PDF-') ? 'pdf' : fileKind(head))

/** A text in UTF-16 says so by its first two bytes; any other has no zero in it. */
const isText = (head: Uint8Array): boolean =>
  (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff) || !head.includes(0)

const keepsPromise = (head: Uint8Array, ending: string): boolean => {
  if (ending === 'txt' || ending === 'csv') return isText(head)
  if (ending === 'webp') return latin1(head, 12).startsWith('RIFF') && latin1(head, 12).endsWith('WEBP')
  if (ending === 'bmp') return latin1(head, 2) === 'BM'
  return promised[ending]?.includes(kindOf(head)) ?? true
}

const ole = (head: Uint8Array): boolean => fileKind(head) === 'ole'

/** Word 97: EC A5 at the beginning of a sector and a bit of its flags. Excel 97: a record FILEPASS behind the first one. */
const hasOldPassword = (head: Uint8Array): boolean => {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength)
  for (let at = 512; at + 12 <= bytes.length; at += 512) {
    const start = bytes.readUInt16LE(at)
    if (start === 0xa5ec && (bytes.readUInt16LE(at + 10) & 0x0100) !== 0) return true
    const next = start === 0x0809 ? at + 4 + bytes.readUInt16LE(at + 2) : -1
    if (next > 0 && next + 2 <= bytes.length && bytes.readUInt16LE(next) === 0x002f) return true
  }
  return false
}

/** The first entry of an archive is encrypted: one bit of its flags. */
const isLockedZip = (head: Uint8Array): boolean =>
  latin1(head, 4) === 'PK\u0003\u0004' && ((head[6] ?? 0) & 1) === 1

/** What the first bytes of a file and its name tell; null where nothing speaks against it. */
const flawOfHead = (head: Uint8Array, name: string): FileFlaw | null => {
  if (head.length === 0) return { code: 'empty-file' }
  const ending = endingOf(name)
  if (isProgram(head, ending)) return { code: 'wrong-kind', reason: 'program' }
  if (isLockedZip(head) || (ole(head) && hasOldPassword(head))) return { code: 'file-locked' }
  // What a password was set for is another container, whatever its name promises: the rest of the file tells.
  if (ole(head) && ['docx', 'xlsx', 'pptx'].includes(ending)) return null
  return keepsPromise(head, ending) ? null : { code: 'wrong-kind', reason: 'other' }
}

/** The name of the stream in which office programs keep what they encrypted. */
const encrypted = Buffer.from('EncryptedPackage', 'utf16le')

/**
 * Follows the bytes of a file as they pass.
 * @returns `see` each piece, then `flaw` of the whole
 */
export const watchFile = (name: string) => {
  const head = Buffer.alloc(headSize)
  let [seen, locked, judged] = [0, false, false]
  let tail: Buffer = Buffer.alloc(0)
  const start = () => head.subarray(0, Math.min(seen, headSize))
  return {
    head: start,
    /** @returns the flaw, as soon as enough has been seen to tell */
    see(chunk: Uint8Array): FileFlaw | null {
      if (seen < headSize) head.set(chunk.subarray(0, headSize - seen), seen)
      seen += chunk.length
      const joined = Buffer.concat([tail, chunk])
      locked ||= joined.includes(encrypted)
      tail = joined.subarray(Math.max(0, joined.length - encrypted.length))
      if (judged || seen < headSize) return null
      judged = true
      return flawOfHead(start(), name)
    },
    /** @returns the flaw of all that has passed */
    end(): FileFlaw | null {
      const flaw = flawOfHead(start(), name)
      if (flaw) return flaw
      if (!ole(start())) return null
      if (locked) return { code: 'file-locked' }
      return ['docx', 'xlsx', 'pptx'].includes(endingOf(name))
        ? { code: 'wrong-kind', reason: 'other' }
        : null
    },
  }
}
