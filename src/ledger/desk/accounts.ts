import type { PoolClient } from 'pg'
import { isLogin, loginAsShown, loginKey } from '#ledger/desk/login.ts'
import { Refused } from '#ledger/refusals.ts'

export type NewAccount = {
  id: string
  login: string
  workspace: string
  person: string
  /** As `hashPassword` gives it. */
  password: string
  mustChange: boolean
  /** Who set the password, or a half of it, where it was somebody else. */
  setBy: readonly string[]
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
      account.setBy,
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

/** @throws Refused `unknown-thing` */
export const requirePerson = async (client: PoolClient, workspace: string, person: string): Promise<void> => {
  const known = await client.query('select 1 from views.person where workspace_id = $1 and id = $2', [
    workspace,
    person,
  ])
  if (!known.rowCount) throw new Refused('unknown-thing', { thing: 'person', id: person })
}

/** The account of a person, whose row is held from here on. @throws Refused `not-found` */
export const accountOf = async (
  client: PoolClient,
  workspace: string,
  person: string,
): Promise<{ id: string; login: string }> => {
  const { rows } = await client.query<{ id: string; login: string }>(
    `select a.id, a.login from desk.membership m join desk.account a on a.id = m.account_id
      where m.workspace_id = $1 and m.person_id = $2 for update of a`,
    [workspace, person],
  )
  const account = rows[0]
  if (!account) throw new Refused('not-found', { thing: 'account', id: person })
  return account
}
