import { createHash, randomBytes } from 'node:crypto'

/** `zg_k7Pm2wQx_<64 characters>`: a prefix to tell keys apart, then the workspace and 32 random bytes, base64url. */
const form = /^(zg_[A-Za-z0-9]{8})_([A-Za-z0-9_-]{64})$/

const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789'

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest()

const uuidOf = (bytes: Buffer): string =>
  bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')

/** A new token of a workspace; only its prefix and hash are kept. */
export const makeKeyToken = (workspace: string): { token: string; prefix: string; hash: Buffer } => {
  const prefix = `zg_${Array.from(randomBytes(8), (byte) => letters[byte % letters.length]).join('')}`
  const body = Buffer.concat([Buffer.from(workspace.replaceAll('-', ''), 'hex'), randomBytes(32)])
  const token = `${prefix}_${body.toString('base64url')}`
  return { token, prefix, hash: hashOf(token) }
}

/** Where a token says it belongs, and what it is kept as; null when it is no token of ours at all. */
export const readKeyToken = (token: string): { workspace: string; hash: Buffer } | null => {
  const [, , body] = form.exec(token) ?? []
  if (body === undefined) return null
  return { workspace: uuidOf(Buffer.from(body, 'base64url').subarray(0, 16)), hash: hashOf(token) }
}
