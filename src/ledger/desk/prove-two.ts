import { accountOfLogin } from '#ledger/desk/callers.ts'
import { provePassword, weighPassword } from '#ledger/desk/own-password.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { Refused } from '#ledger/refusals.ts'
import { inWorkspace } from '#store/in-workspace.ts'

export type Typed = { login: string; password: string }

/**
 * One person of the ledger, by their own password. A temporary one proves nobody: whoever gave the account out knows it.
 * @throws Refused `no-ledger-yet`, `not-found`, `wrong-password`, `account-locked`, `change-password-first`
 */
const provePerson = async (ledger: Ledger, { login, password }: Typed): Promise<Caller> => {
  const account = await accountOfLogin(ledger, login)
  const weighed = await weighPassword(ledger, account, password)
  const { workspace, person } = account
  const refused = await inWorkspace(ledger.store.pool, workspace, (_db, client) =>
    provePassword(client, account, weighed, ledger.clock(), 'erasing-failed'),
  )
  // Thrown after the transaction: the failure is kept.
  if (refused) throw refused
  if (account.mustChange) throw new Refused('change-password-first')
  return { workspace, person }
}

/** Two persons, each by their own password; what is wrong with the first is told before the second is tried. */
export const proveTwo = async (
  ledger: Ledger,
  [first, second]: readonly [Typed, Typed],
): Promise<{ by: Caller; beside: Caller }> => ({
  by: await provePerson(ledger, first),
  beside: await provePerson(ledger, second),
})
