import { readFile } from 'node:fs/promises'
import { type Marker, backupFormat, marker as markerShape } from '#contract/backup-manifest.ts'
import { check } from '#contract/check.ts'
import { type Source, type Target, markerName, registerName } from '#ledger/backup/place.ts'
import { keyOf, newKey } from '#ledger/backup/sealing.ts'
import { BackupRefusal, systemCode } from '#ledger/backup/trouble.ts'

const shortest = 12

/** The first line of a file. @throws BackupRefusal `passphrase_unreadable`, `passphrase_short` */
export const readPassphrase = async (file: string): Promise<string> => {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new BackupRefusal('passphrase_unreadable', { file, reason: systemCode(error) })
  })
  const passphrase = (text.replace(/^\uFEFF/, '').split('\n')[0] ?? '').trim()
  if ([...passphrase].length < shortest) throw new BackupRefusal('passphrase_short', { file, shortest })
  return passphrase
}

/** A small file whole; null for nothing there. */
export const bytesOf = async (source: Source, path: string): Promise<Buffer | null> => {
  const found = await source.read(path)
  if (!found) return null
  const parts: Uint8Array[] = []
  for await (const chunk of found.chunks) parts.push(chunk)
  return Buffer.concat(parts)
}

/** @throws BackupRefusal `backup_changed`, `backup_newer_format` */
const readMarker = async (source: Source): Promise<Marker | null> => {
  const bytes = await bytesOf(source, markerName)
  if (!bytes) return null
  const changed = () => new BackupRefusal('backup_changed', { place: source.name, file: markerName })
  let given: unknown
  try {
    given = JSON.parse(bytes.toString('utf8'))
  } catch {
    throw changed()
  }
  const found = typeof given === 'object' && given !== null ? given : {}
  const format = 'zhenggaiBackup' in found ? Number(found.zhenggaiBackup) : Number.NaN
  if (format > backupFormat)
    throw new BackupRefusal('backup_newer_format', { place: source.name, found: format, known: backupFormat })
  const checked = check(markerShape, given)
  if (!('data' in checked)) throw changed()
  return checked.data
}

const opening = async (
  { sealed }: Marker,
  passphrase: string | null,
  place: string,
): Promise<Buffer | null> => {
  // Whoever gives a passphrase counts on the seal: without one anybody could have written this.
  if (sealed === null && passphrase !== null) throw new BackupRefusal('backup_not_sealed', { place })
  if (sealed === null) return null
  if (passphrase === null) throw new BackupRefusal('backup_needs_passphrase', { place })
  const key = await keyOf(passphrase, sealed)
  if (!key) throw new BackupRefusal('backup_wrong_passphrase', { place })
  return key
}

/**
 * The key under which a backup is read; null for one in the clear.
 * @throws BackupRefusal `backup_not_found`, `backup_changed`, `backup_newer_format`, `backup_needs_passphrase`,
 * `backup_wrong_passphrase`, `backup_not_sealed`
 */
export const keyToRead = async (source: Source, passphrase: string | null): Promise<Buffer | null> => {
  const found = await readMarker(source)
  if (!found) throw new BackupRefusal('backup_not_found', { place: source.name })
  return opening(found, passphrase, source.name)
}

/**
 * The key under which a place is written to; marks a place that is empty.
 * @throws BackupRefusal `backup_folder_foreign`, `backup_other_passphrase`, and those of `keyToRead`
 */
export const keyToWrite = async (target: Target, passphrase: string | null): Promise<Buffer | null> => {
  const found = await readMarker(target.source)
  if (found) {
    if (found.sealed === null && passphrase !== null)
      throw new BackupRefusal('backup_other_passphrase', { place: target.name })
    return opening(found, passphrase, target.name)
  }
  const others = (await target.source.list()).filter(
    (path) => path !== registerName && !path.startsWith('incoming-'),
  )
  if (others.length > 0) throw new BackupRefusal('backup_folder_foreign', { place: target.name })
  const made = passphrase === null ? null : await newKey(passphrase)
  const mark: Marker = { zhenggaiBackup: backupFormat, sealed: made?.parameters ?? null }
  await target.put(markerName, [Buffer.from(`${JSON.stringify(mark, null, 1)}\n`)])
  return made?.key ?? null
}
