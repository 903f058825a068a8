import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { fileTarget } from '#ledger/backup/file-place.ts'
import { folderTarget } from '#ledger/backup/folder-place.ts'
import { type Made, makeBackup } from '#ledger/backup/make-backup.ts'
import { examine, openSource } from '#ledger/backup/read-backup.ts'
import { type RestoredWorkspace, restore } from '#ledger/backup/restore.ts'
import type { Ledger } from '#ledger/ledger.ts'
import { readMigrations } from '#store/migration-files.ts'
import { openFolderVault } from '#vault/folder.ts'
import { type TestStore, testStore } from '../database.ts'

export const temporary = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'zhenggai-backup-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
  return folder
}

/** A backup of a ledger into a folder, or into a file where the name says so. */
export const backUp = async (ledger: Ledger, to: string, passphrase: string | null = null): Promise<Made> => {
  const target = to.endsWith('.tar') ? await fileTarget(to, 0) : await folderTarget(to)
  return makeBackup({ ...ledger, pool: ledger.store.pool }, target, { passphrase, madeBy: 'zhenggai test' })
}

export type Restored = { ledger: Ledger; store: TestStore; workspaces: RestoredWorkspace[] }

/** A ledger of its own, restored from there. */
export const bringBack = async (
  { clock, newId }: Pick<Ledger, 'clock' | 'newId'>,
  from: string,
  { passphrase = null, state = null }: { passphrase?: string | null; state?: string | null } = {},
): Promise<Restored> => {
  const source = await openSource(from)
  try {
    const backup = await examine(source, passphrase, state, readMigrations())
    const store = await testStore()
    const ledger = { store, vault: await openFolderVault(join(temporary(), 'vault')), clock, newId }
    const workspaces = await restore(ledger, backup, {
      place: 'here',
      migrateOn: null,
      progress: () => {},
    })
    return { ledger, store, workspaces }
  } finally {
    await source.close()
  }
}
