import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'

/** Enough to shrink a list to a tenth; more costs time and saves little. */
const level = 4

/** One part on its way into the archive. */
export type GrowingPart = { push(text: string): void; end(): void }

/** The archive cannot hold more without zip64, which not everything that opens such a file can read. */
export class ZipTooLarge extends Error {}
const mostBytes = 0xffff_ffff

/**
 * A zip that is written while it grows: one part after another, each piece by piece. What is ready is taken away at
 * once, so that it never holds more than the last piece.
 */
export class GrowingZip {
  readonly #zip: Zip
  readonly #encoder = new TextEncoder()
  readonly #made: Date
  #ready: Uint8Array[] = []
  #out = 0
  #failed: Error | null = null

  /** @param made the time that its entries carry */
  constructor(made: Date) {
    this.#made = made
    this.#zip = new Zip((error, chunk) => {
      if (error) this.#failed = error
      else if (chunk.length > 0) {
        this.#out += chunk.length
        this.#ready.push(chunk)
      }
    })
  }

  /** Begins a part; the one before must have ended. */
  open(name: string): GrowingPart {
    const part = new ZipDeflate(name, { level })
    part.mtime = this.#made
    this.#zip.add(part)
    let inside = 0
    const push = (text: string, last: boolean) => {
      const bytes = this.#encoder.encode(text)
      inside += bytes.length
      if (inside > mostBytes || this.#out > mostBytes) throw new ZipTooLarge(name)
      part.push(bytes, last)
    }
    return {
      push(text) {
        if (text !== '') push(text, false)
      },
      end() {
        push('', true)
      },
    }
  }

  /** A part that is known whole. */
  whole(name: string, text: string): void {
    const part = this.open(name)
    part.push(text)
    part.end()
  }

  /** A part whose bytes are packed already. */
  file(name: string, bytes: Uint8Array): void {
    const part = new ZipPassThrough(name)
    part.mtime = this.#made
    this.#zip.add(part)
    if (this.#out + bytes.length > mostBytes) throw new ZipTooLarge(name)
    part.push(bytes, true)
  }

  /** Writes the directory; only `take` may follow. */
  end(): void {
    this.#zip.end()
  }

  /** What is ready and has not been taken yet, in one piece. @throws what went wrong while deflating */
  take(): Uint8Array {
    if (this.#failed) throw this.#failed
    const ready = Buffer.concat(this.#ready)
    this.#ready = []
    return ready
  }
}
