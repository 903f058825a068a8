import { createCipheriv, createDecipheriv, createHmac, randomBytes, scrypt } from 'node:crypto'
import { passphraseCost } from '#ledger/guess-cost.ts'

/** How the key follows from the passphrase; kept in the clear beside what it opens. */
export type KeyParameters = {
  kdf: 'scrypt'
  N: number
  r: number
  p: number
  /** Hex. */
  salt: string
  /** Tells a wrong passphrase at once: HMAC-SHA-256 of a fixed word under the key, hex. */
  check: string
}

/** Not what it was sealed as: changed, cut off, or sealed with another key. */
export class SealBroken extends Error {}

const magic = Buffer.from('ZGSEAL1\n')
const prefixBytes = 7
const frameBytes = 64 * 1024
const tagBytes = 16

const checkOf = (key: Buffer): string => createHmac('sha256', key).update('zhenggai backup').digest('hex')

const derive = (
  passphrase: string,
  { N, r, p, salt }: Omit<KeyParameters, 'check' | 'kdf'>,
): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const options = { N, r, p, maxmem: 256 * N * r }
    // One passphrase typed on two keyboards: the same letters in the same form.
    scrypt(passphrase.normalize('NFKC'), Buffer.from(salt, 'hex'), 32, options, (error, key) =>
      error ? reject(error) : resolve(key),
    )
  })

/** A fresh key for a passphrase, with how it was made. */
export const newKey = async (passphrase: string): Promise<{ key: Buffer; parameters: KeyParameters }> => {
  const how = { ...passphraseCost, salt: randomBytes(16).toString('hex') }
  const key = await derive(passphrase, how)
  return { key, parameters: { kdf: 'scrypt', ...how, check: checkOf(key) } }
}

/** The key of a passphrase; null when it is not the one. */
export const keyOf = async (passphrase: string, parameters: KeyParameters): Promise<Buffer | null> => {
  const key = await derive(passphrase, parameters)
  return checkOf(key) === parameters.check ? key : null
}

/** A name that tells nothing of what it stands for to whoever lacks the key. */
export const sealedName = (key: Buffer, name: string): string =>
  createHmac('sha256', key).update('name\n').update(name).digest('hex')

/** Signs what lies in the clear beside sealed backups; hex. */
export const signatureOf = (key: Buffer, text: string): string =>
  createHmac('sha256', key).update('line\n').update(text).digest('hex')

/** Prefix, number of the frame, and whether it is the last: so that no frame can be moved, doubled or cut off unseen. */
const nonceOf = (prefix: Buffer, frame: number, last: boolean): Buffer => {
  const nonce = Buffer.alloc(12)
  prefix.copy(nonce)
  nonce.writeUInt32BE(frame, prefixBytes)
  nonce[11] = last ? 1 : 0
  return nonce
}

/** The bytes in pieces of exactly `size`, the last one (which there always is) shorter or empty. */
async function* inFrames(
  chunks: AsyncIterable<Uint8Array>,
  size: number,
): AsyncGenerator<{ bytes: Buffer; last: boolean }> {
  let parts: Uint8Array[] = []
  let held = 0
  for await (const chunk of chunks) {
    let rest = chunk
    while (held + rest.byteLength > size) {
      const taken = size - held
      yield { bytes: Buffer.concat([...parts, rest.subarray(0, taken)]), last: false }
      rest = rest.subarray(taken)
      parts = []
      held = 0
    }
    if (rest.byteLength > 0) parts.push(rest)
    held += rest.byteLength
  }
  yield { bytes: Buffer.concat(parts), last: true }
}

/** AES-256-GCM in frames of 64 KiB. */
export async function* sealed(chunks: AsyncIterable<Uint8Array>, key: Buffer): AsyncGenerator<Buffer> {
  const prefix = randomBytes(prefixBytes)
  yield Buffer.concat([magic, prefix])
  let frame = 0
  for await (const { bytes, last } of inFrames(chunks, frameBytes)) {
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(prefix, frame, last))
    yield Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()])
    frame += 1
  }
}

/** What was sealed. @throws SealBroken */
export async function* opened(chunks: AsyncIterable<Uint8Array>, key: Buffer): AsyncGenerator<Buffer> {
  let prefix: Buffer | undefined
  const headBytes = magic.length + prefixBytes
  let head = Buffer.alloc(0)
  const body = async function* (): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      if (prefix) {
        yield chunk
        continue
      }
      head = Buffer.concat([head, chunk])
      if (head.length < headBytes) continue
      if (!head.subarray(0, magic.length).equals(magic)) throw new SealBroken('no sealed bytes')
      prefix = Buffer.from(head.subarray(magic.length, headBytes))
      yield head.subarray(headBytes)
    }
  }
  let frame = 0
  for await (const { bytes, last } of inFrames(body(), frameBytes + tagBytes)) {
    if (!prefix || bytes.length < tagBytes) throw new SealBroken('cut off')
    const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(prefix, frame, last))
    decipher.setAuthTag(bytes.subarray(bytes.length - tagBytes))
    const plain = decipher.update(bytes.subarray(0, bytes.length - tagBytes))
    try {
      decipher.final()
    } catch {
      throw new SealBroken(`frame ${frame}`)
    }
    yield plain
    frame += 1
  }
}
