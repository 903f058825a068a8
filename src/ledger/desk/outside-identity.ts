import type { PoolClient } from 'pg'
import { accountOf } from '#ledger/desk/accounts.ts'
import { logSecurity } from '#ledger/desk/security-log.ts'
import { Refused } from '#ledger/refusals.ts'

type Binding = {
  workspace: string
  person: string
  issuer: string
  subject: string
  /** Whoever asked and whoever confirmed; the person alone, where they were signed in here and there. */
  by: readonly string[]
}

/**
 * From here on whoever the issuer calls by this subject is this account. One bound before is replaced. In a transaction
 * of the workspace. @returns the login
 * @throws Refused `not-found` (no account), `identity-taken`
 */
export const bindIdentity = async (
  client: PoolClient,
  { workspace, person, issuer, subject, by }: Binding,
  now: string,
): Promise<string> => {
  const account = await accountOf(client, workspace, person)
  await client.query('delete from desk.outside_identity where account_id = $1 and issuer = $2', [
    account.id,
    issuer,
  ])
  const who = by.at(-1) ?? person
  const bound = await client.query(
    `insert into desk.outside_identity (issuer, subject, workspace_id, account_id, bound_by, bound_at)
     values ($1, $2, $3, $4, $5, $6) on conflict (issuer, subject) do nothing`,
    [issuer, subject, workspace, account.id, who, now],
  )
  if (!bound.rowCount) throw new Refused('identity-taken')
  const { login } = account
  const others = by.filter((it) => it !== person)
  // Like a password that somebody else set: whoever bound it could come in by it.
  if (others.length > 0)
    await client.query(
      `update desk.account a set reset_by = array(select distinct unnest(a.reset_by || $2::uuid[])) where id = $1`,
      [account.id, others],
    )
  const detail = [issuer, ...others.slice(0, -1).map((it) => `asked by ${it}`)].join(', ')
  const told = { workspace, login, person, by: who === person ? null : who, detail }
  await logSecurity(client, now, [{ type: 'identity-bound', ...told }])
  return login
}

/** Undoes it. @returns whether there was one */
export const unbindIdentity = async (
  client: PoolClient,
  { workspace, person, by }: { workspace: string; person: string; by: string },
  now: string,
): Promise<boolean> => {
  const { rows } = await client.query<{ login: string; issuer: string }>(
    `delete from desk.outside_identity o using desk.membership m, desk.account a
      where m.workspace_id = $1 and m.person_id = $2 and a.id = m.account_id and o.account_id = a.id
  returning a.login, o.issuer`,
    [workspace, person],
  )
  const told = { workspace, person, by: by === person ? null : by }
  await logSecurity(
    client,
    now,
    rows.map(({ login, issuer }) => ({ type: 'identity-unbound', ...told, login, detail: issuer })),
  )
  return rows.length > 0
}

/** Whether an identity is bound to this account, and since when. */
export const readIdentity = async (
  client: PoolClient,
  account: string,
  issuer: string,
): Promise<{ boundAt: string } | null> => {
  const { rows } = await client.query<{ bound_at: string }>(
    'select bound_at from desk.outside_identity where account_id = $1 and issuer = $2',
    [account, issuer],
  )
  return rows[0] ? { boundAt: rows[0].bound_at } : null
}
