import type { Checks } from '#contract/security.ts'
import { logSecurity, verifySecurityLog } from '#ledger/desk/security-log.ts'
import { verifyJournal } from '#ledger/journal/verify.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { inWorkspace } from '#store/in-workspace.ts'
import { type Log, messageForLog } from '#store/log.ts'

type Verdict = NonNullable<Checks['last']>['log']

/** Each workspace's check under way and the last that ended; an end is forgotten with the process, its log entry is not. */
export const makeChecks = (ledger: Ledger, log: Log) => {
  const known = new Map<string, Checks>()
  const of = (workspace: string): Checks => known.get(workspace) ?? { running: null, last: null }

  const run = async ({ workspace, person }: Caller): Promise<void> => {
    const chain = await verifySecurityLog(ledger.store.pool)
    const journal = await verifyJournal(ledger, workspace, (done, total) => {
      known.set(workspace, { ...of(workspace), running: { done, of: total } })
    })
    const told: { log: Verdict; journal: Verdict } = {
      log: chain.sound
        ? { sound: true, entries: chain.entries, root: chain.lastHash }
        : { sound: false, at: chain.at },
      journal: journal.sound
        ? { sound: true, entries: journal.facts, root: journal.root }
        : { sound: false, at: journal.seq },
    }
    const at = ledger.clock()
    const says = (it: Verdict): string => (it.sound ? `${it.entries}:${it.root}` : `broken at ${it.at}`)
    await inWorkspace(ledger.store.pool, workspace, (_db, client) =>
      logSecurity(client, at, [
        {
          ...{ type: 'log-verified', workspace, login: null, person: null, by: person },
          detail: `log ${says(told.log)}, journal ${says(told.journal)}`,
        },
      ]),
    )
    known.set(workspace, { running: null, last: { at, ...told } })
  }

  return {
    of,
    /** Begins one unless one is under way; its end is in `of`. */
    begin(caller: Caller): void {
      const { workspace } = caller
      const before = of(workspace)
      if (before.running !== null) return
      known.set(workspace, { ...before, running: { done: 0, of: 0 } })
      void run(caller).catch((error: unknown) => {
        known.set(workspace, { ...before, running: null })
        log({ level: 'error', event: 'check', says: `check: ${messageForLog(error)}` })
      })
    },
  }
}
