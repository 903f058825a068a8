import type { PoolClient } from 'pg'
import { accountOf } from '#ledger/desk/accounts.ts'
import { later } from '#ledger/desk/instants.ts'
import { logSecurity } from '#ledger/desk/security-log.ts'
import { type OpenSession, idleSpan } from '#ledger/desk/sessions.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { mustSeeToday } from '#ledger/policies/must-see.ts'
import { Refused } from '#ledger/refusals.ts'
import { inWorkspace } from '#store/in-workspace.ts'

export type SeenSession = {
  id: string
  since: string
  lastSeen: string
  /** `Chrome · Windows`; empty where it told no kind. */
  browser: string
  current: boolean
}

/** Those of an account that still open something, newest first. */
export const listSessions = async (
  ledger: Ledger,
  { account, tokenHash }: OpenSession,
): Promise<{ sessions: SeenSession[] }> => {
  const now = ledger.clock()
  const { rows } = await ledger.store.pool.query<Omit<SeenSession, 'current'> & { token_hash: Buffer }>(
    `select id, created_at as since, last_seen as "lastSeen", browser, token_hash from desk.session
      where account_id = $1 and expires_at > $2 and last_seen > $3 order by last_seen desc, id`,
    [account, now, later(now, -idleSpan)],
  )
  return {
    sessions: rows.map(({ token_hash, ...row }) => ({ ...row, current: token_hash.equals(tokenHash) })),
  }
}

const endThose = async (
  client: PoolClient,
  account: string,
  but: Buffer | null,
  only: string | null,
): Promise<number> => {
  const { rowCount } = await client.query(
    `delete from desk.session where account_id = $1 and ($2::bytea is null or token_hash <> $2)
        and ($3::uuid is null or id = $3)`,
    [account, but, only],
  )
  return rowCount ?? 0
}

/** Ends one of one's own, or all but this one. @returns how many @throws Refused `not-found` */
export const endOwnSessions = (
  ledger: Ledger,
  { account, tokenHash, workspace, login, person }: OpenSession,
  only: string | null,
): Promise<{ ended: number }> =>
  inWorkspace(ledger.store.pool, workspace, async (_db, client) => {
    const ended = await endThose(client, account, only === null ? tokenHash : null, only)
    if (only !== null && ended === 0) throw new Refused('not-found', { thing: 'session', id: only })
    if (ended > 0)
      await logSecurity(client, ledger.clock(), [
        { type: 'sessions-ended', workspace, login, person, detail: String(ended) },
      ])
    return { ended }
  })

/** The security administrator ends all sessions of somebody. @throws Refused `not-allowed`, `not-found` */
export const endSessionsOfPerson = (
  ledger: Ledger,
  caller: Caller,
  person: string,
): Promise<{ ended: number }> =>
  inWorkspace(ledger.store.pool, caller.workspace, async (_db, client) => {
    const now = ledger.clock()
    const { workspace } = caller
    await mustSeeToday(client, caller, now, 'doors')
    const { id, login } = await accountOf(client, workspace, person)
    const ended = await endThose(client, id, null, null)
    const detail = String(ended)
    await logSecurity(client, now, [
      { type: 'sessions-ended', workspace, login, person, by: caller.person, detail },
    ])
    return { ended }
  })

/** The security administrator lifts a lock; not their own. @throws Refused `not-allowed`, `same-person`, `not-found` */
export const unlock = (ledger: Ledger, caller: Caller, person: string): Promise<void> =>
  inWorkspace(ledger.store.pool, caller.workspace, async (_db, client) => {
    const now = ledger.clock()
    const { workspace } = caller
    await mustSeeToday(client, caller, now, 'doors')
    if (person === caller.person) throw new Refused('same-person', { person })
    const { id, login } = await accountOf(client, workspace, person)
    await client.query('update desk.account set failed = 0, locked_until = null where id = $1', [id])
    await logSecurity(client, now, [{ type: 'unlocked', workspace, login, person, by: caller.person }])
  })
