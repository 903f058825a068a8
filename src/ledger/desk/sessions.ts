import { createHash, randomBytes } from 'node:crypto'
import type { PoolClient } from 'pg'
import { hour, later, minute } from '#ledger/desk/instants.ts'
import { dayInShanghai } from '#core/words/calendar/day.ts'
import { mustBind } from '#ledger/desk/door-rule.ts'
import { logSecurity } from '#ledger/desk/security-log.ts'
import type { Ledger } from '#ledger/ledger.ts'
import { inWorkspace } from '#store/in-workspace.ts'

/** Unused for so long, a session ends; and in any case after its whole span. */
export const idleSpan = 30 * minute
export const wholeSpan = 12 * hour
/** «Seen» is written at most so often: reading pages must not write to the disk each time. */
const seenEvery = minute

/** Who a cookie stands for. */
export type OpenSession = {
  tokenHash: Buffer
  account: string
  login: string
  workspace: string
  person: string
  mustChange: boolean
  /** A second factor is demanded of this person and not bound yet. */
  mustBind: boolean
  /** All posts held are administrators': nothing of what the ledger is about is shown. */
  administersOnly: boolean
}

/** Whose session, and from which kind of browser. */
export type Entering = { account: string; workspace: string; person: string; browser: string }

const hashOfToken = (token: string): Buffer => createHash('sha256').update(token).digest()

/** Opens a session in a transaction of its workspace. @returns the token for the cookie; only its hash is kept */
export const openSession = async (
  client: PoolClient,
  { account, workspace, person, browser }: Entering,
  now: string,
): Promise<{ token: string; mustBind: boolean }> => {
  const token = randomBytes(32).toString('base64url')
  const { rows } = await client.query<{ must_bind: boolean }>(
    `insert into desk.session
       (token_hash, account_id, workspace_id, person_id, created_at, last_seen, expires_at, browser, must_bind)
     values ($1, $2, $3, $4, $5, $5, $6, $7, ${mustBind('$3', '$4', '$2', '$8')})
     returning must_bind`,
    [
      ...[hashOfToken(token), account, workspace, person, now, later(now, wholeSpan)],
      ...[browser, dayInShanghai(now)],
    ],
  )
  return { token, mustBind: rows[0]?.must_bind ?? false }
}

type Found = {
  account_id: string
  workspace_id: string
  person_id: string
  last_seen: string
  expires_at: string
  login: string
  must_change: boolean
  must_bind: boolean
  administers_only: boolean
}

/**
 * The session behind a token, or null when there is none (any more). One statement, and another one a minute that keeps
 * it open; a session found to be over is removed, with its entry in the security log.
 */
export const findSession = async (ledger: Ledger, token: string): Promise<OpenSession | null> => {
  const tokenHash = hashOfToken(token)
  const { rows } = await ledger.store.pool.query<Found>({
    name: 'find-session',
    text: `select s.account_id, s.workspace_id, s.person_id, s.last_seen, s.expires_at, s.must_bind, a.login, a.must_change,
                  desk.administers_only(s.workspace_id, s.person_id, $2) as administers_only
             from desk.session s join desk.account a on a.id = s.account_id
            where s.token_hash = $1`,
    values: [tokenHash, dayInShanghai(ledger.clock())],
  })
  const found = rows[0]
  if (!found) return null
  const session: OpenSession = {
    tokenHash,
    account: found.account_id,
    login: found.login,
    workspace: found.workspace_id,
    person: found.person_id,
    mustChange: found.must_change,
    mustBind: found.must_bind,
    administersOnly: found.administers_only,
  }
  const now = ledger.clock()
  const at = Date.parse(now)
  const seen = Date.parse(found.last_seen)
  const why = at >= Date.parse(found.expires_at) ? 'whole' : at >= seen + idleSpan ? 'idle' : null
  if (why) {
    await endSession(ledger, session, 'session-ended', why)
    return null
  }
  if (at >= seen + seenEvery)
    await ledger.store.pool.query('update desk.session set last_seen = $2 where token_hash = $1', [
      tokenHash,
      now,
    ])
  return session
}

/** Ends one session; of several who try, one logs it. */
export const endSession = (
  ledger: Ledger,
  { tokenHash, workspace, login, person }: OpenSession,
  type: 'signed-out' | 'session-ended',
  detail: string | null = null,
): Promise<void> =>
  inWorkspace(ledger.store.pool, workspace, async (_db, client) => {
    const ended = await client.query('delete from desk.session where token_hash = $1', [tokenHash])
    if (ended.rowCount)
      await logSecurity(client, ledger.clock(), [{ type, workspace, login, person, detail }])
  })

/** Ends all sessions of an account, in the given transaction. @returns how many */
export const endSessionsOf = async (client: PoolClient, account: string): Promise<number> => {
  const { rowCount } = await client.query('delete from desk.session where account_id = $1', [account])
  return rowCount ?? 0
}

/** Removes sessions whose time is over and whose cookies never came back. Nothing is lost by it: they open nothing. */
export const dropEndedSessions = async (ledger: Ledger): Promise<number> => {
  const now = ledger.clock()
  const { rowCount } = await ledger.store.pool.query(
    'delete from desk.session where expires_at <= $1 or last_seen <= $2',
    [now, later(now, -idleSpan)],
  )
  return rowCount ?? 0
}
