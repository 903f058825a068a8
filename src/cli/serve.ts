import { type Settings, settingsFrom } from '#config.ts'
import type { Call, DemoAccount, ExitCode, House } from '#cli/command.ts'
import { type Log, messageForLog } from '#store/log.ts'

/** zhenggai serve: the ledger of the data folder, until told to stop. */
export const serve = async (call: Call): Promise<ExitCode> => {
  const { flags, outside } = call
  const settings = settingsFrom(flags)
  const log = await outside.logIn(settings.log)
  const told = outside.untilToldToStop()
  try {
    const house = await outside.openHouse(settings, { join: false, log })
    await keepServing(call, house, settings, { demo: null, told, log })
    return 0
  } catch (error) {
    // The sentence for a person follows on the error output; this is for whoever watches the log.
    log({ level: 'error', event: 'refused', code: codeOf(error) })
    throw error
  }
}

/** The code of a «no», or what kind of error it was; its words may hold what somebody typed. */
const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : messageForLog(error)

/**
 * Serves an open house and shuts it in the end: the address first, so that what is under way still finds its database.
 * @throws StartRefusal when the database is lost for good, or the address cannot be had
 */
export const keepServing = async (
  { words, outside }: Pick<Call, 'words' | 'outside'>,
  house: House,
  settings: Settings,
  { demo, told, log }: { demo: readonly DemoAccount[] | null; told: Promise<void>; log: Log },
): Promise<void> => {
  const info = (event: string, says: string): void => log({ level: 'info', event, says })
  try {
    const { migrated } = house.ledger.store
    if (migrated.length > 0) log({ level: 'info', event: 'migration', applied: migrated.join(', ') })
    const served = await outside.serve(house, settings, demo, log)
    info('start', words.serving(served.url, settings.dataDir))
    if (!served.web) log({ level: 'warn', event: 'no-web', says: words.noWeb })
    if (served.firstRunPath !== null) info('first-run', words.firstRun(`${served.url}${served.firstRunPath}`))
    if (demo) info('demo', words.demoAccounts(demo))
    const lost = new Promise<never>((_resolve, reject) => {
      house.onLost(reject)
    })
    try {
      await Promise.race([told, lost])
    } finally {
      info('stopping', words.stopping)
      await served.close()
    }
  } finally {
    await house.close()
    log({ level: 'info', event: 'stopped' })
  }
}
