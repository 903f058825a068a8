import type { PoolClient } from 'pg'
import { type Founding, foundWorkspace } from '#ledger/acts/found-workspace.ts'
import { addAccount } from '#ledger/desk/accounts.ts'
import { isLogin, loginAsShown } from '#ledger/desk/login.ts'
import { hashPassword } from '#ledger/desk/password-hash.ts'
import { weaknessOf } from '#ledger/desk/password-rules.ts'
import { logSecurity } from '#ledger/desk/security-log.ts'
import { openSession } from '#ledger/desk/sessions.ts'
import type { SignedIn } from '#ledger/desk/sign-in.ts'
import { temporaryPassword } from '#ledger/desk/temporary-password.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
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

type First = Founding & { login: string; password: string }

/** Everything or nothing; of several who try at once exactly one succeeds. */
const makeFirst = async (
  ledger: Ledger,
  { login, password, ...founding }: First,
  mustChange: boolean,
  also: (client: PoolClient, account: { account: string } & Caller, now: string) => Promise<void>,
): Promise<{ caller: Caller; login: string }> => {
  // Looked at first, so that nobody can make us hash for nothing once there is a ledger.
  if (await isFounded(ledger)) throw new Refused('first-run-done')
  if (!isLogin(login)) throw new Refused('invalid-input', { field: 'login' })
  const rule = weaknessOf(password, login)
  if (rule) throw new Refused('weak-password', { rule })
  const hashed = await hashPassword(password)
  const shown = loginAsShown(login)
  const caller = await foundWorkspace(ledger, founding, async (client, { workspace, person }) => {
    await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [firstRunLock])
    const { rowCount } = await client.query('select 1 from desk.account limit 1')
    if (rowCount) throw new Refused('first-run-done')
    const now = ledger.clock()
    const account = ledger.newId()
    const own = { id: account, login, workspace, person, password: hashed, mustChange, setBy: [] }
    await addAccount(client, own, now)
    await logSecurity(client, now, [
      { type: 'account-opened', workspace, login: shown, person, detail: 'first run' },
    ])
    await also(client, { account, workspace, person }, now)
  })
  return { caller, login: shown }
}

/**
 * Makes the ledger, its office and the first account, and signs it in.
 * @throws Refused `first-run-done`, `weak-password` (`rule`), `invalid-input` (`field`)
 */
export const firstRun = async (ledger: Ledger, first: First, browser: string): Promise<SignedIn> => {
  let token = ''
  const { caller, login } = await makeFirst(ledger, first, false, async (client, whose, now) => {
    token = (await openSession(client, { ...whose, browser }, now)).token
    const { workspace, person } = whose
    await logSecurity(client, now, [
      { type: 'signed-in', workspace, login: loginAsShown(first.login), person },
    ])
  })
  return { token, caller, login, mustChange: false, mustBind: false }
}

/**
 * The same from the command line: nobody is signed in, and the password is temporary.
 * @throws Refused `first-run-done`, `invalid-input` (`field`)
 */
export const initLedger = async (
  ledger: Ledger,
  first: Omit<First, 'password'>,
): Promise<{ login: string; password: string }> => {
  const password = temporaryPassword()
  const { login } = await makeFirst(ledger, { ...first, password }, true, async () => {})
  return { login, password }
}
