import { existsSync } from 'node:fs'
import { settingsFrom } from '#config.ts'
import type { Ledger } from '#ledger/ledger.ts'
import { Refused } from '#ledger/refusals.ts'
import type { Call, House } from '#cli/command.ts'
import { Interrupted } from '#cli/interrupted.ts'

/**
 * Opens the ledger of the data folder, beside a running server where there is one, does the work and closes it again.
 * @param make whether a folder that is not there may be made
 * @throws Refused `no-ledger-yet` when there is nothing and nothing may be made
 */
export const withLedger = async <T>(
  { flags, outside }: Call,
  make: 'make' | 'must-be-there',
  work: (ledger: Ledger, house: House) => Promise<T>,
): Promise<T> => {
  const settings = settingsFrom({ data: flags['data'] })
  const isNew = settings.database.kind === 'embedded' && !existsSync(settings.dataDir)
  if (make === 'must-be-there' && isNew) throw new Refused('no-ledger-yet')
  // Heard from here on, so that no database is left running behind a command that was broken off.
  const broken = outside.untilToldToStop().then((): never => {
    throw new Interrupted()
  })
  broken.catch(() => {})
  const house = await outside.openHouse(settings, { join: true })
  try {
    return await Promise.race([broken, work(house.ledger, house)])
  } finally {
    await house.close()
  }
}
