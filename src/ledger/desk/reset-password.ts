import type { PoolClient } from 'pg'
import { endKeysOf } from '#ledger/desk/keys.ts'
import { logSecurity } from '#ledger/desk/security-log.ts'
import { endSessionsOf } from '#ledger/desk/sessions.ts'
import { Refused } from '#ledger/refusals.ts'

/**
 * Writes a temporary password, in a transaction of the workspace: a lock is lifted, sessions and keys end (whoever had the
 * old password may have made them), and those who set it are remembered for ever. The second factor is not touched.
 * @returns the login
 * @throws Refused `not-found` (no account)
 */
export const resetPassword = async (
  client: PoolClient,
  { workspace, person, password, by }: { workspace: string; person: string; password: string; by: string[] },
  now: string,
): Promise<string> => {
  const { rows } = await client.query<{ id: string; login: string }>(
    `update desk.account a
        set password = $3, must_change = true, failed = 0, locked_until = null, password_at = $5,
            reset_by = array(select distinct unnest(a.reset_by || $4::uuid[]))
       from desk.membership m
      where m.workspace_id = $1 and m.person_id = $2 and a.id = m.account_id
  returning a.id, a.login`,
    [workspace, person, password, by, now],
  )
  const account = rows[0]
  if (!account) throw new Refused('not-found', { thing: 'account', id: person })
  await endSessionsOf(client, account.id)
  const keys = await endKeysOf(client, workspace, account.id)
  const { login } = account
  const ended = keys > 0 ? [`keys ended: ${keys}`] : []
  // Who asked and who confirmed: the last of them did it.
  const detail = [...ended, ...by.slice(0, -1).map((it) => `asked by ${it}`)].join(', ') || null
  await logSecurity(client, now, [
    { type: 'account-reset', workspace, login, person, by: by.at(-1) ?? null, detail },
  ])
  return login
}
