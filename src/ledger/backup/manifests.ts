import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import {
  type KeptFile,
  type Manifest,
  backupFormat,
  keptFile,
  manifest as manifestShape,
} from '#contract/backup-manifest.ts'
import { check } from '#contract/check.ts'
import { unzipped } from '#ledger/backup/lines.ts'
import { bytesOf } from '#ledger/backup/passphrase.ts'
import { type Source, type Target, manifestFolder } from '#ledger/backup/place.ts'
import { SealBroken, opened, sealed } from '#ledger/backup/sealing.ts'
import { BackupRefusal } from '#ledger/backup/trouble.ts'

const nameShape = /^manifests\/([0-9TZ]+)-([0-9a-f]{16})\.json$/

/** Bytes on their way into a backup or out of it: sealed where there is a key. */
export const sealedWith = (
  key: Buffer | null,
  chunks: AsyncIterable<Uint8Array>,
): AsyncIterable<Uint8Array> => (key ? sealed(chunks, key) : chunks)
export const openedWith = (
  key: Buffer | null,
  chunks: AsyncIterable<Uint8Array>,
): AsyncIterable<Uint8Array> => (key ? opened(chunks, key) : chunks)

export type StateName = { state: string; path: string; digest: string }

/** The states a backup has, oldest first, by the names of their manifests. */
export const statesOf = async (source: Source): Promise<StateName[]> =>
  (await source.list())
    .flatMap((path) => {
      const found = nameShape.exec(path)
      return found ? [{ state: found[1] ?? '', path, digest: found[2] ?? '' }] : []
    })
    .toSorted((a, b) => (a.state < b.state ? -1 : 1))

/**
 * Writes the manifest: the last thing written, and only with it is there a backup. Its name carries the beginning of
 * its own hash.
 */
export const writeManifest = async (target: Target, key: Buffer | null, it: Manifest): Promise<string> => {
  const text = Buffer.from(`${JSON.stringify(it, null, 1)}\n`)
  const parts: Uint8Array[] = []
  for await (const part of sealedWith(key, Readable.from([text]))) parts.push(part)
  const bytes = Buffer.concat(parts)
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 16)
  const { path } = await target.put(`${manifestFolder}/${it.state}-${digest}.json`, [bytes])
  return path
}

/** @throws BackupRefusal `backup_changed`, `backup_newer_format` */
export const readManifest = async (
  source: Source,
  key: Buffer | null,
  { path, digest }: StateName,
): Promise<Manifest> => {
  const changed = () => new BackupRefusal('backup_changed', { place: source.name, file: path })
  const bytes = await bytesOf(source, path)
  if (!bytes || createHash('sha256').update(bytes).digest('hex').slice(0, 16) !== digest) throw changed()
  let given: unknown
  try {
    const parts: Uint8Array[] = []
    for await (const part of openedWith(key, Readable.from([bytes]))) parts.push(part)
    given = JSON.parse(Buffer.concat(parts).toString('utf8'))
  } catch (error) {
    if (error instanceof SealBroken || error instanceof SyntaxError) throw changed()
    throw error
  }
  const format = typeof given === 'object' && given !== null && 'format' in given ? Number(given.format) : 0
  if (format > backupFormat)
    throw new BackupRefusal('backup_newer_format', { place: source.name, found: format, known: backupFormat })
  const checked = check(manifestShape, given)
  if (!('data' in checked)) throw changed()
  return checked.data
}

/** The files of a state, from its list. */
export const filesOf = async (
  source: Source,
  key: Buffer | null,
  { files }: Manifest,
): Promise<KeptFile[]> => {
  const found = await source.read(files.path)
  if (!found) throw new BackupRefusal('backup_cut', { place: source.name, file: files.path })
  const listed: KeptFile[] = []
  for await (const lines of unzipped(openedWith(key, found.chunks)))
    for (const line of lines) {
      const checked = check(keptFile, JSON.parse(line))
      if (!('data' in checked))
        throw new BackupRefusal('backup_changed', { place: source.name, file: files.path })
      listed.push(checked.data)
    }
  return listed
}
