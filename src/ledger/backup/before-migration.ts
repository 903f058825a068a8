import { type Keeping, keepBackup } from '#ledger/backup/keep-backups.ts'
import type { Keeper } from '#ledger/backup/make-backup.ts'
import { BackupRefusal } from '#ledger/backup/trouble.ts'

/**
 * A backup of a ledger whose schema is about to be changed; none of a database that holds nothing yet.
 * @throws BackupRefusal `backup_before_migration`, with what went wrong as its cause
 */
export const backupBeforeMigration = async (keeper: Keeper, keeping: Keeping): Promise<void> => {
  const { rows } = await keeper.pool.query<{ there: boolean }>(
    `select to_regclass('desk.account') is not null as there`,
  )
  if (rows[0]?.there !== true) return
  try {
    await keepBackup(keeper, keeping, { reason: 'migration' })
  } catch (error) {
    if (error instanceof BackupRefusal && error.code === 'backup_nothing') return
    throw new BackupRefusal('backup_before_migration', {}, error)
  }
}
