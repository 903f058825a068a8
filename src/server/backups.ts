import type { BackupReason, BackupStatus } from '#contract/backup.ts'
import { type Keeping, keepBackup } from '#ledger/backup/keep-backups.ts'
import { isDue, readStatus } from '#ledger/backup/status.ts'
import { BackupRefusal } from '#ledger/backup/trouble.ts'
import type { Ledger } from '#ledger/ledger.ts'
import { type Log, messageForLog } from '#store/log.ts'

/** The backups that a server makes: one at a time, asked for or daily. */
export type Backups = {
  status: () => Promise<BackupStatus>
  /** Begins one unless one is under way; its end is in the status. */
  begin: () => void
  /** Makes the daily one if it is due, and waits for it. */
  daily: () => Promise<void>
  /** Breaks off one that is under way, and waits until nothing of it is left. */
  stop: () => Promise<void>
}

export const makeBackups = (ledger: Ledger, keeping: Keeping, log: Log): Backups => {
  let running: BackupStatus['running'] = null
  let work: Promise<void> = Promise.resolve()
  let stopped = false

  const make = async (reason: BackupReason): Promise<void> => {
    try {
      const keeper = { pool: ledger.store.pool, vault: ledger.vault, clock: ledger.clock }
      const { made } = await keepBackup(keeper, keeping, {
        reason,
        progress(stage, done, of) {
          if (stopped) throw new BackupRefusal('backup_running')
          running = { stage, done, of }
        },
      })
      const { bytes, newBytes, manifest } = made
      const missing = manifest.missing.length
      log({ level: missing > 0 ? 'warn' : 'info', event: 'backup', bytes, newBytes, missing })
    } catch (error) {
      // Another process makes one, or there is nothing to copy yet: neither is a trouble.
      const quiet =
        error instanceof BackupRefusal && ['backup_running', 'backup_nothing'].includes(error.code)
      const code = error instanceof BackupRefusal ? error.code : messageForLog(error)
      if (!quiet) log({ level: 'error', event: 'backup', code, says: `backup: ${code}` })
    } finally {
      running = null
    }
  }
  const begin = (reason: BackupReason): Promise<void> => {
    if (running === null && !stopped) {
      running = { stage: 'journal', done: 0, of: 0 }
      work = make(reason)
    }
    return work
  }
  return {
    async status() {
      // Looked at first: one that ends meanwhile is told as under way, and the next time with its end.
      const now = running
      return { ...(await readStatus(keeping, ledger.clock())), running: now }
    },
    begin: () => void begin('asked'),
    async daily() {
      if (await isDue(keeping, ledger.clock())) await begin('daily')
    },
    stop() {
      stopped = true
      return work
    },
  }
}
