import { hour, minute } from '#ledger/desk/instants.ts'
import { upkeep } from '#ledger/desk/upkeep.ts'
import type { Ledger } from '#ledger/ledger.ts'
import type { Backups } from '#server/backups.ts'
import type { Metrics } from '#server/metrics.ts'
import { type Log, messageForLog } from '#store/log.ts'

/**
 * Runs the upkeep of the desk and the vault now and every six hours, and looks every hour whether a backup is due. A
 * trouble is told and tried again next time.
 * @returns stops it and waits for one that is under way
 */
export const startUpkeep = (
  ledger: Ledger,
  log: Log,
  metrics?: Pick<Metrics, 'upkeepDone' | 'upkeepFailed'>,
  backups?: Pick<Backups, 'daily' | 'stop'>,
): (() => Promise<void>) => {
  const once = async (): Promise<void> => {
    try {
      const done = await upkeep(ledger)
      metrics?.upkeepDone(done)
      log({ level: 'info', event: 'upkeep', ...done })
    } catch (error) {
      metrics?.upkeepFailed()
      log({ level: 'warn', event: 'upkeep', says: `upkeep: ${messageForLog(error)}` })
    }
  }
  let running = Promise.resolve()
  const run = (): void => {
    running = running.then(once)
  }
  const timer = setInterval(run, 6 * hour)
  timer.unref()
  run()
  // Hourly, so that a machine that was asleep at night makes it up; and not in the rush of a start.
  const daily = (): void =>
    void backups?.daily().catch((error: unknown) => {
      log({ level: 'warn', event: 'backup', says: `backup: ${messageForLog(error)}` })
    })
  const first = setTimeout(daily, minute)
  const hourly = setInterval(daily, hour)
  first.unref()
  hourly.unref()
  return async () => {
    clearInterval(timer)
    clearTimeout(first)
    clearInterval(hourly)
    await backups?.stop()
    await running
  }
}
