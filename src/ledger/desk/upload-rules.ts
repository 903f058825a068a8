import type { Scan } from '#vault/clamd.ts'

const megabyte = 1024 * 1024

/** What may be uploaded, and what every file goes through before it is kept. */
export type UploadRules = {
  /** Bytes of one file. */
  largest: number
  /** Null where there is no virus scanner. */
  scan: Scan | null
  /** What happens to a file while the scanner is away: refused, or taken and marked. */
  unscanned: 'refuse' | 'take'
}

/** Where nothing is set. */
export const usualUploads: UploadRules = { largest: 500 * megabyte, scan: null, unscanned: 'refuse' }
