import type { PoolClient } from 'pg'
import {
  type Attempts,
  attemptsRefusal,
  failedOnceMore,
  isLocked,
  writeAttempts,
} from '#ledger/desk/failures.ts'
import { isPassword } from '#ledger/desk/password-hash.ts'
import { type SecurityEvent, logSecurity } from '#ledger/desk/security-log.ts'
import { type OpenSession, endSessionsOf } from '#ledger/desk/sessions.ts'
import type { Ledger } from '#ledger/ledger.ts'
import { Refused } from '#ledger/refusals.ts'

/** Whose password it is. */
type Whose = Pick<OpenSession, 'account' | 'workspace' | 'login' | 'person'>

/** What was typed, weighed against what was kept. */
export type Weighed = { right: boolean; before: string | null }

/** Hashes what was typed; before any transaction, so that nobody waits for it. */
export const weighPassword = async (
  ledger: Ledger,
  { account }: Pick<Whose, 'account'>,
  typed: string,
): Promise<Weighed> => {
  const { rows } = await ledger.store.pool.query<{ password: string }>(
    'select password from desk.account where id = $1',
    [account],
  )
  const before = rows[0]?.password ?? null
  return { right: await isPassword(typed, before), before }
}

type FailureType =
  | 'password-change-failed'
  | 'key-making-failed'
  | 'erasing-failed'
  | 'second-factor-failed'
  | 'identity-binding-failed'

/**
 * One more failure of somebody who is inside, in a transaction that holds the account's row. The last one that may be
 * wrong ends all sessions. @returns the refusal, to be thrown after the transaction
 */
export const failInside = async (
  client: PoolClient,
  { account, workspace, login, person }: Whose,
  attempts: Attempts,
  now: string,
  type: FailureType,
  code: 'wrong-password' | 'wrong-code' = 'wrong-password',
): Promise<Refused> => {
  const after = failedOnceMore(attempts, now)
  await writeAttempts(client, account, after)
  const told: Omit<SecurityEvent, 'type'> = { workspace, login, person }
  const failed: SecurityEvent = { ...told, type }
  if (after.lockedUntil === null) await logSecurity(client, now, [failed])
  else {
    await endSessionsOf(client, account)
    await logSecurity(client, now, [failed, { ...told, type: 'locked', detail: after.lockedUntil }])
  }
  return attemptsRefusal(after, now, code)
}

/**
 * Decides within a transaction that holds the account's row from here on. A wrong password counts like a wrong one at the
 * door, or a screen left open would be a place to guess; the last one that may be wrong ends all sessions.
 * @returns the refusal, which is kept and so must be thrown after the transaction; null when it was right
 */
export const provePassword = async (
  client: PoolClient,
  whose: Whose,
  { right, before }: Weighed,
  now: string,
  type: FailureType,
): Promise<Refused | null> => {
  const { rows } = await client.query<{ password: string; failed: number; locked_until: string | null }>(
    'select password, failed, locked_until from desk.account where id = $1 for update',
    [whose.account],
  )
  const kept = rows[0]
  if (!kept) return new Refused('session-ended')
  const attempts = { failed: kept.failed, lockedUntil: kept.locked_until }
  if (isLocked(attempts, now)) return attemptsRefusal(attempts, now)
  // A password changed in between is not the one that was typed.
  if (right && kept.password === before) return null
  return failInside(client, whose, attempts, now, type)
}
