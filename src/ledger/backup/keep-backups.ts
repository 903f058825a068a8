import { stat } from 'node:fs/promises'
import { dirname, extname } from 'node:path'
import type { BackupReason, BackupRun } from '#contract/backup.ts'
import { fileTarget } from '#ledger/backup/file-place.ts'
import { folderTarget } from '#ledger/backup/folder-place.ts'
import { type BackupProgress, type Keeper, type Made, makeBackup } from '#ledger/backup/make-backup.ts'
import { readPassphrase } from '#ledger/backup/passphrase.ts'
import { type Target, markerName } from '#ledger/backup/place.ts'
import { readRuns, rememberRun } from '#ledger/backup/runs.ts'
import { BackupRefusal, placeTrouble } from '#ledger/backup/trouble.ts'

/** How the backups of a data folder are kept. */
export type Keeping = {
  dataDir: string
  /** The folder of the automatic ones. */
  folder: string
  /** Days of which a state stays; 0: none is made by itself. */
  keep: number
  passphraseFile: string | null
  /** `zhenggai 0.1.0` */
  madeBy: string
}

export type Wanted = {
  reason: BackupReason
  /** Another folder, or a file where it ends in `.tar`; otherwise the folder of the automatic ones. */
  to?: string
  /** Another than the automatic ones are sealed with; null for none. */
  passphraseFile?: string | null
  progress?: BackupProgress
}

const isFolder = async (path: string): Promise<boolean> =>
  (await stat(path).catch(() => null))?.isDirectory() === true

/** A folder, or one file where the name ends in `.tar` and is not a folder's. @throws BackupRefusal */
const openTarget = async (name: string, now: string): Promise<Target> => {
  try {
    return extname(name) === '.tar' && !(await isFolder(name))
      ? await fileTarget(name, Math.floor(Date.parse(now) / 1000))
      : await folderTarget(name)
  } catch (error) {
    throw placeTrouble(name, error)
  }
}

/** A folder that had backups and has none any more is a disk that is not there. @throws BackupRefusal `backup_gone` */
const requireStillThere = async (target: Target, dataDir: string): Promise<void> => {
  const before = (await readRuns(dataDir)).some((it) => it.made !== null && it.place === target.name)
  if (!before || (await target.find(markerName))) return
  await target.abandon()
  throw new BackupRefusal('backup_gone', { place: target.name })
}

const toldOf = ({ manifest, bytes, newBytes }: Made, sealed: boolean): NonNullable<BackupRun['made']> => ({
  state: manifest.state,
  bytes,
  newBytes,
  files: manifest.files.count,
  missing: manifest.missing.length,
  sealed,
  workspaces: manifest.workspaces.map(({ name, size, root }) => ({ name, size, root })),
})

/**
 * Makes a backup and remembers that it did, or why not. Older states go only from the folder of the automatic ones.
 * @throws BackupRefusal
 */
export const keepBackup = async (
  keeper: Keeper,
  keeping: Keeping,
  { reason, to, passphraseFile = keeping.passphraseFile, progress }: Wanted,
): Promise<{ run: BackupRun; made: Made }> => {
  const place = to ?? keeping.folder
  const at = keeper.clock()
  const own = place === keeping.folder
  try {
    const passphrase = passphraseFile === null ? null : await readPassphrase(passphraseFile)
    const target = await openTarget(place, at)
    if (reason !== 'command') await requireStillThere(target, keeping.dataDir)
    const made = await makeBackup(keeper, target, {
      passphrase,
      madeBy: keeping.madeBy,
      keep: own && keeping.keep > 0 ? keeping.keep : null,
      ...(progress && { progress }),
    })
    const run = { at, reason, place, trouble: null, made: toldOf(made, passphrase !== null) }
    // That it cannot be remembered makes it no worse.
    await rememberRun(keeping.dataDir, run).catch(() => {})
    return { run, made }
  } catch (error) {
    // One that is under way is no failure, and an empty ledger has nothing to lose.
    if (error instanceof BackupRefusal && !['backup_running', 'backup_nothing'].includes(error.code)) {
      const { code, values } = error
      await rememberRun(keeping.dataDir, { at, reason, place, trouble: { code, values }, made: null }).catch(
        () => {},
      )
    }
    throw error
  }
}

/** Whether two paths lie on one disk; a path that is not there yet counts as its folder. */
export const onOneDisk = async (a: string, b: string): Promise<boolean> => {
  const deviceOf = async (path: string): Promise<number | null> => {
    const found = await stat(path).catch(() => stat(dirname(path)).catch(() => null))
    return found?.dev ?? null
  }
  return (await deviceOf(a)) === (await deviceOf(b))
}
