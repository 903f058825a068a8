import { workspacesHere } from '#ledger/desk/callers.ts'
import { verifySecurityLog } from '#ledger/desk/security-log.ts'
import { verifyFiles } from '#ledger/journal/verify-files.ts'
import { verifyJournal } from '#ledger/journal/verify.ts'
import { Refused } from '#ledger/refusals.ts'
import { verifyViews } from '#ledger/views/verify-views.ts'
import type { Call, ExitCode } from '#cli/command.ts'
import { progressOf } from '#cli/progress.ts'
import { withLedger } from '#cli/with-ledger.ts'

/**
 * zhenggai verify: every leaf anew, the roots, the lists against the journal, the files against their hashes, and the chain
 * of who came to the door. 1 when anything does not fit.
 */
export const verify = (call: Call): Promise<ExitCode> =>
  withLedger<ExitCode>(call, 'must-be-there', async (ledger) => {
    const { flags, words, outside } = call
    const workspaces = await workspacesHere(ledger)
    if (workspaces.length === 0) throw new Refused('no-ledger-yet')
    const journals = []
    for (const workspace of workspaces) {
      const progress = progressOf(outside, words.verifying)
      const journal = await verifyJournal(ledger, workspace, progress.at)
      progress.end()
      // Lists can only be compared with a journal that is sound.
      const views = journal.sound ? await verifyViews(ledger, workspace) : null
      const files = await verifyFiles(ledger, workspace)
      journals.push({ workspace, ...journal, views, files })
    }
    const securityLog = await verifySecurityLog(ledger.store.pool)
    const sound =
      securityLog.sound && journals.every((it) => it.sound && it.views?.sound !== false && it.files.sound)
    outside.print(
      flags['json'] === true
        ? JSON.stringify({ sound, journals, securityLog }, null, 1)
        : [
            ...journals.flatMap((it) => [
              words.journalVerdict(it),
              ...(it.views ? [words.viewsVerdict(it.views)] : []),
              words.filesVerdict(it.files),
            ]),
            words.securityVerdict(securityLog),
          ].join('\n'),
    )
    return sound ? 0 : 1
  })
