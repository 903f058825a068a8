import type { Readable } from 'node:stream'

/** What was stored: the SHA-256 of the bytes (hex) and how many there are. */
export type Stored = { hash: string; size: number }

export type VaultTrouble = 'too-large' | 'disk-full' | 'damaged'

/** Why the vault could not keep or give back bytes. Nothing half-written stays behind. */
export class VaultRefusal extends Error {
  readonly code: VaultTrouble
  constructor(code: VaultTrouble, cause?: unknown) {
    super(`vault: ${code}`, { cause })
    this.name = 'VaultRefusal'
    this.code = code
  }
}

export type PutOptions = {
  /** Bytes at most; the vault's own limit if not given. */
  limit?: number
  /** The hash the bytes must have, where it is known beforehand. */
  expected?: string
  /**
   * Looks at what was written before it is kept, as it is read back from the disk; what it throws is thrown, and nothing is
   * kept. It need not read to the end.
   */
  examine?: (written: AsyncIterable<Uint8Array>) => Promise<void>
}

/** Attachments by content hash. The same bytes are kept once, whoever gave them. */
export type Vault = {
  /**
   * Keeps bytes. When it resolves they are on the disk, synced, and were read back as what they are.
   * @throws VaultRefusal `too-large`, `disk-full`, `damaged` (other bytes arrived than were announced, or were written)
   */
  put(bytes: Uint8Array | AsyncIterable<Uint8Array>, options?: PutOptions): Promise<Stored>
  /**
   * Gives bytes back; null for a hash nobody stored. The stream checks them on the way and fails with VaultRefusal
   * `damaged` instead of ending when they are no longer what was stored.
   */
  open(hash: string): Promise<{ size: number; stream: Readable } | null>
  has(hash: string): Promise<boolean>
  /**
   * Removes what no fact and no draft refers to and what was last stored before `olderThan` (milliseconds since 1970).
   * @returns the hashes removed
   */
  sweep(referenced: ReadonlySet<string>, olderThan: number): Promise<string[]>
}
