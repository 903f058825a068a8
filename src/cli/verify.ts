import { workspacesHere } from '#ledger/desk/callers.ts'
import { verifySecurityLog } from '#ledger/desk/security-log.ts'
import { verifyJournal } from '#ledger/journal/verify.ts'
import { Refused } from '#ledger/refusals.ts'
import type { Call, ExitCode } from '#cli/command.ts'
import { progressOf } from '#cli/progress.ts'
import { withLedger } from '#cli/with-ledger.ts'

/** zhenggai verify: every leaf anew, the roots, and the chain of who came to the door. 1 when anything does not fit. */
export const verify = (call: Call): Promise<ExitCode> =>
  withLedger<ExitCode>(call, 'must-be-there', async (ledger) => {
    const { flags, words, outside } = call
    const workspaces = await workspacesHere(ledger)
    if (workspaces.length === 0) throw new Refused('no-ledger-yet')
    const journals = []
    for (const workspace of workspaces) {
      const progress = progressOf(outside, words.verifying)
      journals.push({ workspace, ...(await verifyJournal(ledger, workspace, progress.at)) })
      progress.end()
    }
    const securityLog = await verifySecurityLog(ledger.store.pool)
    const sound = securityLog.sound && journals.every((it) => it.sound)
    outside.print(
      flags['json'] === true
        ? JSON.stringify({ sound, journals, securityLog }, null, 1)
        : [...journals.map(words.journalVerdict), words.securityVerdict(securityLog)].join('\n'),
    )
    return sound ? 0 : 1
  })
