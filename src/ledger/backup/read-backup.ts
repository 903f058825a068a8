import { stat } from 'node:fs/promises'
import type { Erasure, KeptFile, Kept, Manifest } from '#contract/backup-manifest.ts'
import { erasuresBeside } from '#ledger/backup/erasure-register.ts'
import { fileSource } from '#ledger/backup/file-place.ts'
import { folderSource, hashOf } from '#ledger/backup/folder-place.ts'
import { filesOf, readManifest, statesOf } from '#ledger/backup/manifests.ts'
import { keyToRead } from '#ledger/backup/passphrase.ts'
import type { Source } from '#ledger/backup/place.ts'
import { BackupRefusal, systemCode } from '#ledger/backup/trouble.ts'
import { newestKnown } from '#ledger/journal/check-known.ts'
import type { Migration } from '#store/migration-files.ts'

/** A backup that was read through: every byte is what it was when it was made. */
export type Examined = {
  source: Source
  key: Buffer | null
  manifest: Manifest
  files: KeptFile[]
  /** Everything erased by law that the place knows of, also after this state was made. */
  erasures: Erasure[]
}

/** @throws BackupRefusal `backup_not_found`, `backup_cut`, `backup_changed` */
export const openSource = async (name: string): Promise<Source> => {
  try {
    const found = await stat(name)
    return found.isDirectory() ? folderSource(name) : await fileSource(name)
  } catch (error) {
    if (error instanceof BackupRefusal || systemCode(error) === '') throw error
    throw new BackupRefusal('backup_not_found', { place: name }, error)
  }
}

const chosenState = async (source: Source, state: string | null) => {
  const states = await statesOf(source)
  const chosen = state === null ? states.at(-1) : states.find((it) => it.state === state)
  if (chosen) return chosen
  if (state === null) throw new BackupRefusal('backup_cut', { place: source.name, file: 'manifests/' })
  const known = states.map((it) => it.state).join(', ')
  throw new BackupRefusal('backup_state_unknown', { place: source.name, state, known })
}

/** @throws BackupRefusal `backup_newer_schema`, `backup_other_migrations`, `backup_newer_fact` */
const checkVersions = (place: string, manifest: Manifest, migrations: readonly Migration[]): void => {
  const [found, known] = [manifest.schema.length, migrations.length]
  if (found > known) throw new BackupRefusal('backup_newer_schema', { place, found, known })
  for (const [i, { name, checksum }] of manifest.schema.entries())
    if (migrations[i]?.checksum !== checksum)
      throw new BackupRefusal('backup_other_migrations', { place, name })
  for (const [type, v] of Object.entries(manifest.facts))
    if (v > newestKnown(type)) throw new BackupRefusal('backup_newer_fact', { place, type, v })
}

/** @throws BackupRefusal `backup_cut`, `backup_changed` */
const checkPart = async (source: Source, part: Kept): Promise<void> => {
  const found = await source.read(part.path)
  if (!found) throw new BackupRefusal('backup_cut', { place: source.name, file: part.path })
  const { bytes, sha256 } = await hashOf(found.chunks)
  if (bytes < part.bytes) throw new BackupRefusal('backup_cut', { place: source.name, file: part.path })
  if (sha256 !== part.sha256)
    throw new BackupRefusal('backup_changed', { place: source.name, file: part.path })
}

/** All states of the place, for what was erased after this one. */
const erasuresOf = async (source: Source, key: Buffer | null, manifest: Manifest): Promise<Erasure[]> => {
  const found = [...manifest.erasures]
  for (const name of await statesOf(source)) {
    if (name.state === manifest.state) continue
    const other = await readManifest(source, key, name).catch((error: unknown) => {
      if (error instanceof BackupRefusal) return null
      throw error
    })
    found.push(...(other?.erasures ?? []))
  }
  return [...found, ...(await erasuresBeside(source, key, found))]
}

/**
 * Reads a backup through and compares every file with its hash; nothing is written.
 * @param state which of several; the newest when null
 * @throws BackupRefusal
 */
export const examine = async (
  source: Source,
  passphrase: string | null,
  state: string | null,
  migrations: readonly Migration[],
  progress: (done: number, of: number) => void = () => {},
): Promise<Examined> => {
  const key = await keyToRead(source, passphrase)
  const manifest = await readManifest(source, key, await chosenState(source, state))
  checkVersions(source.name, manifest, migrations)
  const parts = [...manifest.workspaces.flatMap((it) => it.segments), ...manifest.desk, manifest.files]
  for (const part of parts) await checkPart(source, part)
  const files = await filesOf(source, key, manifest)
  const lost: string[] = []
  for (const [done, file] of files.entries()) {
    progress(parts.length + done, parts.length + files.length)
    await checkPart(source, file).catch((error: unknown) => {
      if (!(error instanceof BackupRefusal)) throw error
      lost.push(file.hash)
    })
  }
  if (lost.length > 0) {
    const hashes = lost.slice(0, 5).join(', ')
    throw new BackupRefusal('backup_files_missing', { place: source.name, count: lost.length, hashes })
  }
  return { source, key, manifest, files, erasures: await erasuresOf(source, key, manifest) }
}
