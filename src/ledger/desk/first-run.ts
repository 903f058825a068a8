import { type Founding, foundWorkspace } from '#ledger/acts/found-workspace.ts'
import { addAccount } from '#ledger/desk/accounts.ts'
import { isLogin, loginAsShown } from '#ledger/desk/login.ts'
import { hashPassword } from '#ledger/desk/password-hash.ts'
import { weaknessOf } from '#ledger/desk/password-rules.ts'
import { logSecurity } from '#ledger/desk/security-log.ts'
import { openSession } from '#ledger/desk/sessions.ts'
import type { SignedIn } from '#ledger/desk/sign-in.ts'
import type { Ledger } from '#ledger/ledger.ts'
import { Refused } from '#ledger/refusals.ts'

/** Held by whoever makes the first ledger, until it is there or not. */
const firstRunLock = 'zhenggai first run'

/** Whether a ledger was made here already. */
export const isFounded = async (ledger: Ledger): Promise<boolean> => {
  const { rows } = await ledger.store.pool.query<{ founded: boolean }>(
    'select exists (select 1 from desk.account) as founded',
  )
  return rows[0]?.founded === true
}

/**
 * Makes the ledger, its office and the first account, and signs it in: everything or nothing. Of several who try at once
 * exactly one succeeds.
 * @throws Refused `first-run-done`, `weak-password` (`rule`), `invalid-input` (`field`)
 */
export const firstRun = async (
  ledger: Ledger,
  { login, password, ...founding }: Founding & { login: string; password: string },
): Promise<SignedIn> => {
  // Looked at first, so that nobody can make us hash for nothing once there is a ledger.
  if (await isFounded(ledger)) throw new Refused('first-run-done')
  if (!isLogin(login)) throw new Refused('invalid-input', { field: 'login' })
  const rule = weaknessOf(password, login)
  if (rule) throw new Refused('weak-password', { rule })
  const hashed = await hashPassword(password)
  const shown = loginAsShown(login)
  let token = ''
  const caller = await foundWorkspace(ledger, founding, async (client, { workspace, person }) => {
    await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [firstRunLock])
    const { rowCount } = await client.query('select 1 from desk.account limit 1')
    if (rowCount) throw new Refused('first-run-done')
    const now = ledger.clock()
    const id = ledger.newId()
    const own = { id, login, workspace, person, password: hashed, mustChange: false, setBy: null }
    await addAccount(client, own, now)
    token = await openSession(client, { account: id, workspace, person }, now)
    await logSecurity(client, now, [
      { type: 'account-opened', workspace, login: shown, person, detail: 'first run' },
      { type: 'signed-in', workspace, login: shown, person },
    ])
  })
  return { token, caller, login: shown, mustChange: false }
}
