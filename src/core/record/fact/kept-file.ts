/** A file of the vault as a fact names it. */
export type KeptFile = {
  /** SHA-256 of its bytes, hex. */
  hash: string
  fileName: string
  /** Bytes. */
  size: number
  mediaType: string
}
