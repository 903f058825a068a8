import type { Kept } from '#contract/backup-manifest.ts'

/** The names of what a backup consists of, in a folder as in a file. */
export const markerName = 'zhenggai-backup.json'
export const manifestFolder = 'manifests'
export const registerName = 'erasures.jsonl'

export type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

/** Where a backup is written to: a folder that keeps several states, or one file. */
export type Target = {
  /** As whoever asked for it named it. */
  name: string
  /** Writes one file whole: when it resolves the file is on the disk under its name. */
  put(path: string, chunks: Chunks): Promise<Kept>
  /** What lies there already, read through and hashed; null for nothing. */
  find(path: string): Promise<Kept | null>
  /** For reading back what is needed to go on. */
  source: Source
  /** Takes away what no state needs any more. */
  remove(paths: readonly string[]): Promise<void>
  /** Nothing of what was put counts before this, nor after `abandon`. */
  finish(): Promise<void>
  abandon(): Promise<void>
}

/** Where a backup is read from. */
export type Source = {
  name: string
  /** Everything that is there. */
  list(): Promise<string[]>
  /** Null for nothing there. @throws what the disk says */
  read(path: string): Promise<{ bytes: number; chunks: AsyncIterable<Uint8Array> } | null>
  close(): Promise<void>
}
