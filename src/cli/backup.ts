import { resolve } from 'node:path'
import { keepBackup, onOneDisk } from '#ledger/backup/keep-backups.ts'
import type { BackupStage } from '#ledger/backup/make-backup.ts'
import { type Call, type ExitCode, text } from '#cli/command.ts'
import { Interrupted } from '#cli/interrupted.ts'
import { stagesOf } from '#cli/progress.ts'
import { withLedger } from '#cli/with-ledger.ts'

/** zhenggai backup: a copy of everything, beside a running server or without one. */
export const backup = (call: Call): Promise<ExitCode> =>
  withLedger<ExitCode>(call, 'must-be-there', async (ledger, { keeping }) => {
    const { flags, words, outside } = call
    const to = text(flags['to'])
    const passphraseFile = text(flags['passphrase-file'])
    let interrupted = false
    void outside.untilToldToStop().then(() => (interrupted = true))
    const stages = stagesOf<BackupStage>(outside, words.backingUp)
    const { run } = await keepBackup({ ...ledger, pool: ledger.store.pool }, keeping, {
      reason: 'command',
      ...(to !== undefined && { to: resolve(to) }),
      ...(passphraseFile !== undefined && { passphraseFile }),
      // Broken off between two steps, so that nothing half-written stays.
      progress(stage, done, of) {
        if (interrupted) throw new Interrupted()
        stages.at(stage, done, of)
      },
    })
    stages.end()
    if (!run.made) throw new Error('a backup without a result')
    outside.print(
      flags['json'] === true
        ? JSON.stringify(run, null, 1)
        : words.backedUp({ place: run.place, ...run.made }),
    )
    if (await onOneDisk(run.place, keeping.dataDir)) outside.tell(words.sameDisk)
    return 0
  })
