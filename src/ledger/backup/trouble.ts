/**
 * The «no» of backup, restore and erasing: somebody has to do something about it. The sentences are in
 * `messages/backup-troubles.ts`.
 */
export const backupTroubles = [
  'backup_unwritable',
  'backup_disk_full',
  'backup_folder_foreign',
  'backup_other_ledger',
  'backup_gone',
  'backup_running',
  'backup_other_passphrase',
  'backup_nothing',
  'backup_before_migration',
  'passphrase_unreadable',
  'passphrase_short',
  'backup_not_found',
  'backup_state_unknown',
  'backup_cut',
  'backup_changed',
  'backup_newer_format',
  'backup_newer_schema',
  'backup_newer_fact',
  'backup_other_migrations',
  'backup_needs_passphrase',
  'backup_wrong_passphrase',
  'backup_not_sealed',
  'backup_files_missing',
  'erasures_unreadable',
  'erasures_unlawful',
  'erasures_unsigned',
  'restore_not_empty',
  'restore_differs',
  'restore_needs_owner',
  'passwords_unreadable',
  'erase_two_persons',
  'erase_two_roles',
  'erase_unknown_fact',
  'erase_field',
  'erase_done',
  'erase_needs_owner',
] as const

export type BackupTrouble = (typeof backupTroubles)[number]
export type TroubleValues = Readonly<Record<string, string | number>>

export class BackupRefusal extends Error {
  readonly code: BackupTrouble
  readonly values: TroubleValues

  constructor(code: BackupTrouble, values: TroubleValues = {}, cause?: unknown) {
    super(`${code} ${JSON.stringify(values)}`, { cause })
    this.name = 'BackupRefusal'
    this.code = code
    this.values = values
  }
}

const full: readonly string[] = ['ENOSPC', 'EDQUOT', 'EFBIG']
const unwritable: readonly string[] = [
  ...['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOTDIR', 'EISDIR', 'EIO', 'ENXIO', 'ENODEV', 'ESTALE'],
  ...['ENAMETOOLONG', 'EBUSY', 'ETXTBSY', 'ENOTCONN', 'EHOSTDOWN', 'ETIMEDOUT'],
]

export const systemCode = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

/** What a failed write to `place` means: a full disk and a place that is not there are no bugs. */
export const placeTrouble = (place: string, error: unknown): unknown => {
  const reason = systemCode(error)
  if (full.includes(reason)) return new BackupRefusal('backup_disk_full', { place }, error)
  return unwritable.includes(reason)
    ? new BackupRefusal('backup_unwritable', { place, reason }, error)
    : error
}
