import { open, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { type BackupRun, backupRun } from '#contract/backup.ts'
import { check } from '#contract/check.ts'

/** Runs remembered: more than a month of daily ones. */
const most = 60

const fileOf = (dataDir: string): string => join(dataDir, 'backup-runs.jsonl')

/** Backups made or attempted by this data folder, oldest first. They lie outside the database: it may be what is lost. */
export const readRuns = async (dataDir: string): Promise<BackupRun[]> => {
  const text = await readFile(fileOf(dataDir), 'utf8').catch(() => '')
  return text.split('\n').flatMap((line) => {
    try {
      const checked = check(backupRun, JSON.parse(line))
      return 'data' in checked ? [checked.data] : []
    } catch {
      // Half a line from a power loss; the runs before and after it still count.
      return []
    }
  })
}

/** Remembers a run. */
export const rememberRun = async (dataDir: string, run: BackupRun): Promise<void> => {
  const runs = [...(await readRuns(dataDir)), run].slice(-most)
  const beside = `${fileOf(dataDir)}.new`
  const handle = await open(beside, 'w', 0o600)
  try {
    await handle.writeFile(runs.map((it) => `${JSON.stringify(it)}\n`).join(''))
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(beside, fileOf(dataDir))
}
