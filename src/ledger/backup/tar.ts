/**
 * POSIX ustar, as `tar tf` reads it: a header of 512 bytes, the file, zeros up to the next 512, and two blocks of zeros
 * in the end. A backup has only plain files with names of at most 100 bytes, and only those are read.
 */
export const block = 512

const octal = (value: number, digits: number): string => `${value.toString(8).padStart(digits, '0')}\0`

/** What a header says beyond a plain file of its owner alone. */
type More = {
  /** The folders of a name too long for its own field. */
  prefix?: string
  /** Permissions: 0o600 unless told. */
  mode?: number
  /** Where a symbolic link leads. */
  link?: string | null
}

/** @throws RangeError for a name or a size that ustar cannot hold */
export const tarHeader = (
  name: string,
  bytes: number,
  seconds: number,
  { prefix = '', mode = 0o600, link = null }: More = {},
): Buffer => {
  const header = Buffer.alloc(block)
  if (Buffer.byteLength(name) > 100) throw new RangeError(`too long for ustar: ${name}`)
  if (link !== null && Buffer.byteLength(link) > 100) throw new RangeError(`too long for ustar: ${link}`)
  if (bytes >= 8 ** 11) throw new RangeError(`too large for ustar: ${bytes}`)
  header.write(name, 0)
  header.write(octal(mode, 7), 100)
  header.write(octal(0, 7), 108)
  header.write(octal(0, 7), 116)
  header.write(octal(bytes, 11), 124)
  header.write(octal(seconds, 11), 136)
  header.write('        ', 148)
  header.write(link === null ? '0' : '2', 156)
  header.write(link ?? '', 157)
  header.write('ustar\x0000', 257)
  header.write(prefix, 345)
  header.write(
    `${octal(
      header.reduce((sum, byte) => sum + byte, 0),
      6,
    )} `,
    148,
  )
  return header
}

const text = (header: Buffer, from: number, length: number): string => {
  const field = header.subarray(from, from + length)
  const end = field.indexOf(0)
  return field.toString('utf8', 0, end < 0 ? length : end)
}

/** What a header says; null for one that is damaged or none; 'end' for a block of zeros. */
export const readTarHeader = (header: Buffer): { name: string; bytes: number } | 'end' | null => {
  if (header.every((byte) => byte === 0)) return 'end'
  const bytes = parseInt(text(header, 124, 12), 8)
  if (!Number.isSafeInteger(bytes)) return null
  const name = text(header, 0, 100)
  const seconds = parseInt(text(header, 136, 12), 8)
  if (!Number.isSafeInteger(seconds)) return null
  // Whatever another program wrote into it is not ours: what we write is the only thing we read.
  return tarHeader(name, bytes, seconds).equals(header) ? { name, bytes } : null
}

/** Zeros between the end of a file and the next block. */
export const padding = (bytes: number): number => (block - (bytes % block)) % block
