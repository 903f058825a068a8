import type { BackupStatus } from '#contract/backup.ts'
import { folderSource } from '#ledger/backup/folder-place.ts'
import { type Keeping, onOneDisk } from '#ledger/backup/keep-backups.ts'
import { statesOf } from '#ledger/backup/manifests.ts'
import { readRuns } from '#ledger/backup/runs.ts'
import { hour } from '#ledger/desk/instants.ts'

/** Without a backup for so long, the registrar is warned. */
const overdueAfter = 48 * hour
/** A daily backup is due when the newest is older: an hour less than a day, so that it does not wander through the night. */
const dueAfter = 23 * hour

const olderThan = (at: string | undefined, span: number, now: string): boolean =>
  at === undefined || Date.parse(now) - Date.parse(at) > span

/** `20261123T085701123456Z` → `2026-11-23T08:57:01.123456Z` */
export const instantOf = (state: string): string =>
  state.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d*)Z$/, '$1-$2-$3T$4:$5:$6.$7Z')

/** How the backups of this data folder stand; of one under way only who makes it knows. */
export const readStatus = async (keeping: Keeping, now: string): Promise<Omit<BackupStatus, 'running'>> => {
  const runs = await readRuns(keeping.dataDir)
  const last = runs.findLast((it) => it.made !== null) ?? null
  const newest = runs.at(-1)
  const states = await statesOf(folderSource(keeping.folder)).catch(() => [])
  return {
    place: keeping.folder,
    keep: keeping.keep,
    sealed: keeping.passphraseFile !== null,
    sameDisk: await onOneDisk(keeping.folder, keeping.dataDir),
    last,
    failed: newest?.trouble ? newest : null,
    overdue: olderThan(last?.at, overdueAfter, now),
    kept: states.toReversed().map(({ state }) => ({ state, at: instantOf(state) })),
  }
}

/** Whether the daily backup is to be made now. */
export const isDue = async (keeping: Keeping, now: string): Promise<boolean> => {
  if (keeping.keep === 0) return false
  const runs = await readRuns(keeping.dataDir)
  const last = runs.findLast((it) => it.made !== null && it.place === keeping.folder)
  return olderThan(last?.at, dueAfter, now)
}
