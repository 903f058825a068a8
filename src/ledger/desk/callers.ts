import { dayInShanghai } from '#core/words/calendar/day.ts'
import { loginKey } from '#ledger/desk/login.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { Refused } from '#ledger/refusals.ts'
import { inWorkspace } from '#store/in-workspace.ts'

// For commands at the machine itself: whoever can start them can read the data folder anyway, so nobody signs in.

/** The ledgers kept here. */
export const workspacesHere = async (ledger: Ledger): Promise<string[]> => {
  const { rows } = await ledger.store.pool.query<{ id: string }>(
    'select distinct home_workspace as id from desk.account order by 1',
  )
  return rows.map((row) => row.id)
}

/** An account, and whose it is. */
export type AccountHere = Caller & { account: string; login: string; mustChange: boolean }

/** The account of a login. @throws Refused `no-ledger-yet`, `not-found` */
export const accountOfLogin = async (ledger: Ledger, login: string): Promise<AccountHere> => {
  const { pool } = ledger.store
  if ((await workspacesHere(ledger)).length === 0) throw new Refused('no-ledger-yet')
  const { rows } = await pool.query<{
    id: string
    login: string
    home_workspace: string
    must_change: boolean
  }>('select id, login, home_workspace, must_change from desk.account where login_key = $1', [
    loginKey(login),
  ])
  const account = rows[0]
  if (!account) throw new Refused('not-found', { thing: 'account', id: login })
  const workspace = account.home_workspace
  return inWorkspace(pool, workspace, async (_db, client) => {
    const members = await client.query<{ person_id: string }>(
      'select person_id from desk.membership where workspace_id = $1 and account_id = $2',
      [workspace, account.id],
    )
    const person = members.rows[0]?.person_id
    if (!person) throw new Refused('not-found', { thing: 'account', id: login })
    return { workspace, person, account: account.id, login: account.login, mustChange: account.must_change }
  })
}

/** The person behind a login. @throws Refused `no-ledger-yet`, `not-found` */
export const callerOfLogin = async (ledger: Ledger, login: string): Promise<Caller> => {
  const { workspace, person } = await accountOfLogin(ledger, login)
  return { workspace, person }
}

/** Somebody of the office, who sees the whole ledger. @throws Refused `no-ledger-yet`, `not-allowed` when there is nobody */
export const callerOfOffice = async (ledger: Ledger): Promise<Caller> => {
  const [workspace] = await workspacesHere(ledger)
  if (workspace === undefined) throw new Refused('no-ledger-yet')
  return inWorkspace(ledger.store.pool, workspace, async (_db, client) => {
    const { rows } = await client.query<{ person_id: string }>(
      `select person_id from views.appointment
        where workspace_id = $1 and 'office' = any(roles)
          and from_day <= $2::date and (until_day is null or $2::date < until_day)
        order by id limit 1`,
      [workspace, dayInShanghai(ledger.clock())],
    )
    const person = rows[0]?.person_id
    if (!person) throw new Refused('not-allowed', { role: 'office' })
    return { workspace, person }
  })
}
