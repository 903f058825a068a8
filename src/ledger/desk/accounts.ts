import type { PoolClient } from 'pg'
import { isLocked } from '#ledger/desk/failures.ts'
import { isLogin, loginAsShown, loginKey } from '#ledger/desk/login.ts'
import { Refused } from '#ledger/refusals.ts'

export type AccountShown = { login: string; locked: boolean; mustChange: boolean }

/** The accounts of a workspace by person, for its registrars. Runs in a transaction of that workspace. */
export const accountsOf = async (
  client: PoolClient,
  workspace: string,
  now: string,
): Promise<Map<string, AccountShown>> => {
  const { rows } = await client.query<{
    person_id: string
    login: string
    must_change: boolean
    failed: number
    locked_until: string | null
  }>(
    `select m.person_id, a.login, a.must_change, a.failed, a.locked_until
       from desk.membership m join desk.account a on a.id = m.account_id
      where m.workspace_id = $1`,
    [workspace],
  )
  return new Map(
    rows.map(({ person_id, login, must_change, failed, locked_until }) => [
      person_id,
      { login, locked: isLocked({ failed, lockedUntil: locked_until }, now), mustChange: must_change },
    ]),
  )
}

export type NewAccount = {
  id: string
  login: string
  workspace: string
  person: string
  /** As `hashPassword` gives it. */
  password: string
  mustChange: boolean
  /** Who set the password, where it was somebody else. */
  setBy: string | null
}

/**
 * Makes an account and its membership, in a transaction of its workspace.
 * @throws Refused `login-taken`, `duplicate` (this person has one already), `invalid-input` (no such login can be)
 */
export const addAccount = async (client: PoolClient, account: NewAccount, now: string): Promise<void> => {
  const login = loginAsShown(account.login)
  if (!isLogin(login)) throw new Refused('invalid-input', { field: 'login' })
  const made = await client.query(
    `insert into desk.account
       (id, login, login_key, home_workspace, password, must_change, reset_by, created_at, password_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $8)
     on conflict (login_key) do nothing`,
    [
      account.id,
      login,
      loginKey(login),
      account.workspace,
      account.password,
      account.mustChange,
      account.setBy === null ? [] : [account.setBy],
      now,
    ],
  )
  if (!made.rowCount) throw new Refused('login-taken', { login })
  const joined = await client.query(
    `insert into desk.membership (workspace_id, account_id, person_id) values ($1, $2, $3)
     on conflict (workspace_id, person_id) do nothing`,
    [account.workspace, account.id, account.person],
  )
  if (!joined.rowCount) throw new Refused('duplicate', { thing: 'account', id: account.person })
}
