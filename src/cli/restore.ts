import { resolve } from 'node:path'
import { settingsFrom } from '#config.ts'
import { addToRegister, readRegister, registerOf } from '#ledger/backup/erasure-register.ts'
import { readPassphrase } from '#ledger/backup/passphrase.ts'
import { type Examined, examine, openSource } from '#ledger/backup/read-backup.ts'
import { type RestoreStage, restore } from '#ledger/backup/restore.ts'
import { BackupRefusal } from '#ledger/backup/trouble.ts'
import { verifySecurityLog } from '#ledger/desk/security-log.ts'
import { readMigrations } from '#store/migration-files.ts'
import { StartRefusal } from '#store/start-refusal.ts'
import { type Call, type ExitCode, type House, text } from '#cli/command.ts'
import { Interrupted } from '#cli/interrupted.ts'
import { stagesOf } from '#cli/progress.ts'

/** The place as it was when the backup was made, so that its tables fit. @throws BackupRefusal */
const openAtAge = async (call: Call, { manifest }: Examined): Promise<House> => {
  const settings = settingsFrom({ data: call.flags['data'] })
  const [found, known] = [manifest.schema.length, readMigrations().length]
  if (found < known && settings.database.kind === 'url' && settings.database.owner === undefined)
    throw new BackupRefusal('restore_needs_owner')
  try {
    return await call.outside.openHouse(settings, { join: false, schema: found })
  } catch (error) {
    // Somebody has been here with a newer program already.
    if (error instanceof StartRefusal && error.code === 'schema_newer')
      throw new BackupRefusal('restore_not_empty', { place: settings.dataDir }, error)
    throw error
  }
}

const given = async (call: Call): Promise<{ passphrase: string | null; erasures: Examined['erasures'] }> => {
  const passphraseFile = text(call.flags['passphrase-file'])
  const register = text(call.flags['erasures'])
  return {
    passphrase: passphraseFile === undefined ? null : await readPassphrase(passphraseFile),
    erasures: register === undefined ? [] : await readRegister(register),
  }
}

/** zhenggai restore: a backup into an empty place, every byte and every root compared. */
export const restoreBackup = async (call: Call): Promise<ExitCode> => {
  const { flags, words, outside } = call
  const from = text(flags['from'])
  const missing = from === undefined ? '--from' : flags['data'] === undefined ? '--data' : undefined
  if (from === undefined || missing !== undefined) {
    outside.tell(words.needs(missing ?? '--from'))
    return 2
  }
  let interrupted = false
  void outside.untilToldToStop().then(() => (interrupted = true))
  const stages = stagesOf<RestoreStage | 'check'>(outside, words.restoring)
  const progress = (stage: RestoreStage | 'check', done: number, of: number): void => {
    if (interrupted) throw new Interrupted()
    stages.at(stage, done, of)
  }
  const { passphrase, erasures } = await given(call)
  const source = await openSource(resolve(from))
  try {
    const found = await examine(
      source,
      passphrase,
      text(flags['state']) ?? null,
      readMigrations(),
      (done, of) => progress('check', done, of),
    )
    const backup = { ...found, erasures: [...found.erasures, ...erasures] }
    const house = await openAtAge(call, backup)
    const { ledger, keeping } = house
    try {
      const { manifest } = backup
      const current = manifest.schema.length === readMigrations().length
      const workspaces = await restore(ledger, backup, {
        place: keeping.dataDir,
        migrateOn: current ? null : (ledger.store.migrateOn ?? null),
        progress,
      })
      if (backup.erasures.length > 0) await addToRegister(registerOf(keeping.dataDir), backup.erasures)
      stages.end()
      const told = {
        folder: keeping.dataDir,
        state: manifest.state,
        at: manifest.at,
        files: manifest.files.count,
        missing: manifest.missing.length,
        sealed: backup.key !== null,
        logSound: (await verifySecurityLog(ledger.store.pool)).sound,
        workspaces,
      }
      outside.print(flags['json'] === true ? JSON.stringify(told, null, 1) : words.restored(told))
      return 0
    } finally {
      await house.close()
    }
  } finally {
    await source.close()
  }
}
