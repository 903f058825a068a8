import { hour, later } from '#ledger/desk/instants.ts'
import { shortenSecurityLog } from '#ledger/desk/security-log.ts'
import { dropEndedSessions } from '#ledger/desk/sessions.ts'
import { sweepVault } from '#ledger/desk/sweep-vault.ts'
import type { Ledger } from '#ledger/ledger.ts'

/** Sign-ins are kept for thirteen months: more than any rule asks, and not for ever. */
const logSpan = 400 * 24 * hour

/** How many of each were dropped. */
export type Upkeep = { sessions: number; files: number; entries: number }

/** What has to be done now and then: sessions nobody comes back to, files nobody refers to, sign-ins of long ago. */
export const upkeep = async (ledger: Ledger): Promise<Upkeep> => {
  const now = ledger.clock()
  return {
    sessions: await dropEndedSessions(ledger),
    files: (await sweepVault(ledger)).length,
    entries: await shortenSecurityLog(ledger.store.pool, later(now, -logSpan), now),
  }
}
