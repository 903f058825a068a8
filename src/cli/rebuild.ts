import { workspacesHere } from '#ledger/desk/callers.ts'
import { rebuild } from '#ledger/views/rebuild.ts'
import { Refused } from '#ledger/refusals.ts'
import type { Call, ExitCode } from '#cli/command.ts'
import { progressOf } from '#cli/progress.ts'
import { withLedger } from '#cli/with-ledger.ts'

/** zhenggai rebuild: drops all views and refills them from the journal; acts wait meanwhile. */
export const rebuildViews = (call: Call): Promise<ExitCode> =>
  withLedger<ExitCode>(call, 'must-be-there', async (ledger) => {
    const { flags, words, outside } = call
    const workspaces = await workspacesHere(ledger)
    if (workspaces.length === 0) throw new Refused('no-ledger-yet')
    for (const workspace of workspaces) {
      const progress = progressOf(outside, words.rebuilding)
      const begun = performance.now()
      const { facts, streams } = await rebuild(ledger, workspace, progress.at)
      progress.end()
      const seconds = Math.round(performance.now() - begun) / 1000
      outside.print(
        flags['json'] === true
          ? JSON.stringify({ workspace, facts, streams, seconds })
          : words.rebuilt(facts, streams, seconds),
      )
    }
    return 0
  })
