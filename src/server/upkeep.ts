import { hour } from '#ledger/desk/instants.ts'
import { upkeep } from '#ledger/desk/upkeep.ts'
import type { Ledger } from '#ledger/ledger.ts'

/**
 * Runs the upkeep of the desk and the vault now and every six hours. A trouble is told and tried again next time.
 * @returns stops it and waits for one that is under way
 */
export const startUpkeep = (ledger: Ledger, log: (line: string) => void): (() => Promise<void>) => {
  const once = async (): Promise<void> => {
    try {
      await upkeep(ledger)
    } catch (error) {
      log(`upkeep: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  let running = Promise.resolve()
  const run = (): void => {
    running = running.then(once)
  }
  const timer = setInterval(run, 6 * hour)
  timer.unref()
  run()
  return () => {
    clearInterval(timer)
    return running
  }
}
