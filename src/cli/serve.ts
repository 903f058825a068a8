import { type Settings, settingsFrom } from '#config.ts'
import type { Call, DemoAccount, ExitCode, House } from '#cli/command.ts'

/** zhenggai serve: the ledger of the data folder, until told to stop. */
export const serve = async ({ flags, words, outside }: Call): Promise<ExitCode> => {
  const settings = settingsFrom(flags)
  const told = outside.untilToldToStop()
  const house = await outside.openHouse(settings, { join: false })
  await keepServing({ words, outside }, house, settings, null, told)
  return 0
}

/**
 * Serves an open house and shuts it in the end: the address first, so that what is under way still finds its database.
 * @throws StartRefusal when the database is lost for good, or the address cannot be had
 */
export const keepServing = async (
  { words, outside }: Pick<Call, 'words' | 'outside'>,
  house: House,
  settings: Settings,
  demo: readonly DemoAccount[] | null,
  told: Promise<void>,
): Promise<void> => {
  try {
    const served = await outside.serve(house, settings, demo)
    outside.print(words.serving(served.url, settings.dataDir))
    if (!served.web) outside.tell(words.noWeb)
    if (served.firstRunPath !== null) outside.print(words.firstRun(`${served.url}${served.firstRunPath}`))
    if (demo) outside.print(words.demoAccounts(demo))
    const lost = new Promise<never>((_resolve, reject) => {
      house.onLost(reject)
    })
    try {
      await Promise.race([told, lost])
    } finally {
      outside.tell(words.stopping)
      await served.close()
    }
  } finally {
    await house.close()
  }
}
