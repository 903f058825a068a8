import type { PoolClient } from 'pg'
import { Refused } from '#ledger/refusals.ts'
import { later, minute } from '#ledger/desk/instants.ts'
import { loginKey } from '#ledger/desk/login.ts'

/** Five failures lock the account for thirty minutes. */
export const failuresAllowed = 5
export const lockSpan = 30 * minute

export type Attempts = { failed: number; lockedUntil: string | null }

export const isLocked = ({ lockedUntil }: Attempts, now: string): boolean =>
  lockedUntil !== null && Date.parse(now) < Date.parse(lockedUntil)

/** One more failure. The count begins anew after a lock. */
export const failedOnceMore = ({ failed }: Attempts, now: string): Attempts =>
  failed + 1 >= failuresAllowed
    ? { failed: 0, lockedUntil: later(now, lockSpan) }
    : { failed: failed + 1, lockedUntil: null }

/** The answer to a failure: how many are left, or for how long it is locked. */
export const attemptsRefusal = (
  { failed, lockedUntil }: Attempts,
  now: string,
  code: 'wrong-password' | 'wrong-code' = 'wrong-password',
): Refused => {
  if (lockedUntil === null) return new Refused(code, { left: failuresAllowed - failed })
  const minutes = Math.ceil((Date.parse(lockedUntil) - Date.parse(now)) / minute)
  return new Refused('account-locked', { until: lockedUntil, minutes })
}

/** Writes a failure to the account, which the caller has locked. */
export const writeAttempts = async (
  client: PoolClient,
  account: string,
  { failed, lockedUntil }: Attempts,
): Promise<void> => {
  await client.query('update desk.account set failed = $2, locked_until = $3 where id = $1', [
    account,
    failed,
    lockedUntil,
  ])
}

/**
 * The same lock for logins that nobody has, in memory: otherwise the lock itself would tell which logins exist.
 * The oldest are forgotten beyond `most`.
 */
export const makeStrangers = (most = 10_000) => {
  const known = new Map<string, Attempts>()
  return {
    /** What the failure of an unknown login is answered with. */
    fail(login: string, now: string): Attempts {
      const key = loginKey(login)
      const before = known.get(key) ?? { failed: 0, lockedUntil: null }
      const after = isLocked(before, now) ? before : failedOnceMore(before, now)
      known.delete(key)
      known.set(key, after)
      for (const oldest of known.keys()) {
        if (known.size <= most) break
        known.delete(oldest)
      }
      return after
    },
  }
}
export type Strangers = ReturnType<typeof makeStrangers>
