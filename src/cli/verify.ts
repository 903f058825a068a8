import { workspacesHere } from '#ledger/desk/callers.ts'
import { verifySecurityLog } from '#ledger/desk/security-log.ts'
import { verifyFiles } from '#ledger/journal/verify-files.ts'
import { verifyJournal } from '#ledger/journal/verify.ts'
import { stillBeginsWith } from '#ledger/journal/root-of-first.ts'
import { Refused } from '#ledger/refusals.ts'
import { verifyViews } from '#ledger/views/verify-views.ts'
import { type Call, type ExitCode, text } from '#cli/command.ts'
import { progressOf } from '#cli/progress.ts'
import { withLedger } from '#cli/with-ledger.ts'

/**
 * zhenggai verify: every leaf anew, the roots, the lists against the journal, the files against their hashes, and the chain
 * of who came to the door. 1 when anything does not fit.
 *
 * `--known`: a number of facts and their root, as a paper or an older backup tells them. Whoever doctors a ledger or a
 * backup can make everything in it fit together, and only this tells.
 */
export const verify = (call: Call): Promise<ExitCode> => {
  const told = text(call.flags['known'])
  const known = told === undefined ? null : knownRoot(told)
  if (known !== undefined) return verifyAll(call, known)
  call.outside.tell(call.words.needs('--known 1434:fdb6fe12…'))
  return Promise.resolve(2)
}

type Known = { size: number; root: string }

const knownRoot = (told: string): Known | undefined => {
  const [, size, root] = /^(\d{1,12})[:：]([0-9a-f]{64})$/i.exec(told.replaceAll(/\s/g, '')) ?? []
  return size === undefined || root === undefined
    ? undefined
    : { size: Number(size), root: root.toLowerCase() }
}

const verifyAll = (call: Call, known: Known | null): Promise<ExitCode> =>
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
    // One ledger in one place as a rule; of several, one is the one it was written down of.
    let begins: boolean | null = known && false
    if (known) for (const workspace of workspaces) begins ||= await stillBeginsWith(ledger, workspace, known)
    const sound =
      begins !== false &&
      securityLog.sound &&
      journals.every((it) => it.sound && it.views?.sound !== false && it.files.sound)
    outside.print(
      flags['json'] === true
        ? JSON.stringify(
            { sound, journals, ...(known && { known: { ...known, begins } }), securityLog },
            null,
            1,
          )
        : [
            ...journals.flatMap((it) => [
              words.journalVerdict(it),
              ...(it.views ? [words.viewsVerdict(it.views)] : []),
              words.filesVerdict(it.files),
            ]),
            ...(known ? [words.knownVerdict({ ...known, begins: begins === true })] : []),
            words.securityVerdict(securityLog),
          ].join('\n'),
    )
    return sound ? 0 : 1
  })
