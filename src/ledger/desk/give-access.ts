import type { PoolClient } from 'pg'
import { dayInShanghai } from '#core/words/calendar/day.ts'
import { addAccount } from '#ledger/desk/accounts.ts'
import { endKeysOf } from '#ledger/desk/keys.ts'
import { hashPassword } from '#ledger/desk/password-hash.ts'
import { logSecurity } from '#ledger/desk/security-log.ts'
import { endSessionsOf } from '#ledger/desk/sessions.ts'
import { temporaryPassword } from '#ledger/desk/temporary-password.ts'
import { postsOf } from '#ledger/desk/whoami.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { Refused } from '#ledger/refusals.ts'
import { inWorkspace, readOnly } from '#store/in-workspace.ts'

/** Shown once; it must be changed at the first sign-in. */
export type Temporary = { login: string; password: string }

const requireRegistrar = async (client: PoolClient, caller: Caller, now: string): Promise<void> => {
  const posts = await postsOf(client, caller, dayInShanghai(now))
  if (!posts.some((it) => it.roles.includes('registrar')))
    throw new Refused('not-allowed', { role: 'registrar' })
}

/** Asked before anything is hashed, or anybody signed in could keep the door busy; and again where it is decided. */
export const aRegistrarAsks = (ledger: Ledger, caller: Caller): Promise<void> =>
  readOnly(ledger.store.pool, caller.workspace, (_db, client) =>
    requireRegistrar(client, caller, ledger.clock()),
  )

/**
 * Gives a person of the ledger an account with a temporary password. Registrars only.
 * @throws Refused `not-allowed`, `unknown-thing`, `duplicate`, `login-taken`, `invalid-input`
 */
export const openAccount = async (
  ledger: Ledger,
  caller: Caller,
  { person, login }: { person: string; login: string },
): Promise<Temporary> => {
  await aRegistrarAsks(ledger, caller)
  const password = temporaryPassword()
  const hashed = await hashPassword(password)
  const { workspace } = caller
  return inWorkspace(ledger.store.pool, workspace, async (_db, client) => {
    const now = ledger.clock()
    await requireRegistrar(client, caller, now)
    const known = await client.query('select 1 from views.person where workspace_id = $1 and id = $2', [
      workspace,
      person,
    ])
    if (!known.rowCount) throw new Refused('unknown-thing', { thing: 'person', id: person })
    const account = { id: ledger.newId(), login, workspace, person, password: hashed }
    await addAccount(client, { ...account, mustChange: true, setBy: caller.person }, now)
    await logSecurity(client, now, [{ type: 'account-opened', workspace, login, person, by: caller.person }])
    return { login, password }
  })
}

/**
 * Gives a person a new temporary password, lifts a lock and ends their sessions and keys. Registrars only, and not for
 * themselves: whoever is signed in knows the old password and changes it.
 * @throws Refused `not-allowed`, `same-person`, `not-found` (no account)
 */
export const resetAccount = async (
  ledger: Ledger,
  caller: Caller,
  { person }: { person: string },
): Promise<Temporary> => {
  await aRegistrarAsks(ledger, caller)
  if (person === caller.person) throw new Refused('same-person', { person })
  const password = temporaryPassword()
  const hashed = await hashPassword(password)
  const { workspace } = caller
  return inWorkspace(ledger.store.pool, workspace, async (_db, client) => {
    const now = ledger.clock()
    await requireRegistrar(client, caller, now)
    const { rows } = await client.query<{ id: string; login: string }>(
      `update desk.account a
          set password = $3, must_change = true, failed = 0, locked_until = null, password_at = $5,
              reset_by = case when $4 = any(a.reset_by) then a.reset_by else a.reset_by || $4::uuid end
         from desk.membership m
        where m.workspace_id = $1 and m.person_id = $2 and a.id = m.account_id
    returning a.id, a.login`,
      [workspace, person, hashed, caller.person, now],
    )
    const account = rows[0]
    if (!account) throw new Refused('not-found', { thing: 'account', id: person })
    await endSessionsOf(client, account.id)
    // Whoever had the old password may have made them.
    const keys = await endKeysOf(client, workspace, account.id)
    const { login } = account
    const detail = keys > 0 ? `keys ended: ${keys}` : null
    await logSecurity(client, now, [
      { type: 'account-reset', workspace, login, person, by: caller.person, detail },
    ])
    return { login, password }
  })
}
