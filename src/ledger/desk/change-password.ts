import { attemptsRefusal, failedOnceMore, isLocked, writeAttempts } from '#ledger/desk/failures.ts'
import { hashPassword, isPassword } from '#ledger/desk/password-hash.ts'
import { passwordAsTyped, weaknessOf } from '#ledger/desk/password-rules.ts'
import { type SecurityEvent, logSecurity } from '#ledger/desk/security-log.ts'
import { type OpenSession, endSessionsOf, openSession } from '#ledger/desk/sessions.ts'
import type { Ledger } from '#ledger/ledger.ts'
import { Refused } from '#ledger/refusals.ts'
import { inWorkspace } from '#store/in-workspace.ts'

/**
 * Changes the password of whoever is signed in; all their sessions end, and a new one begins: a cookie that was copied
 * before opens nothing any more. Wrong old passwords count like wrong ones at
 * the door, or a screen left open would be a place to guess.
 * @returns the token of the new session
 * @throws Refused `wrong-password`, `account-locked` (`until`), `weak-password` (`rule`)
 */
export const changePassword = async (
  ledger: Ledger,
  session: OpenSession,
  passwords: { old: string; new: string },
): Promise<string> => {
  const { pool } = ledger.store
  const kept = await pool.query<{ password: string }>('select password from desk.account where id = $1', [
    session.account,
  ])
  const before = kept.rows[0]?.password ?? null
  const right = await isPassword(passwords.old, before)
  const rule =
    weaknessOf(passwords.new, session.login) ??
    (passwordAsTyped(passwords.new) === passwordAsTyped(passwords.old) ? 'same' : null)
  if (right && rule) throw new Refused('weak-password', { rule })
  const hashed = right ? await hashPassword(passwords.new) : null

  const { workspace, login, person } = session
  const told: Omit<SecurityEvent, 'type'> = { workspace, login, person }
  const outcome = await inWorkspace<string | Refused>(pool, workspace, async (_db, client) => {
    const now = ledger.clock()
    const { rows } = await client.query<{ password: string; failed: number; locked_until: string | null }>(
      'select password, failed, locked_until from desk.account where id = $1 for update',
      [session.account],
    )
    const account = rows[0]
    if (!account) return new Refused('session-ended')
    const attempts = { failed: account.failed, lockedUntil: account.locked_until }
    if (isLocked(attempts, now)) return attemptsRefusal(attempts, now)
    if (hashed === null || account.password !== before) {
      const after = failedOnceMore(attempts, now)
      await writeAttempts(client, session.account, after)
      const failed: SecurityEvent = { ...told, type: 'password-change-failed' }
      if (after.lockedUntil === null) {
        await logSecurity(client, now, [failed])
        return attemptsRefusal(after, now)
      }
      await endSessionsOf(client, session.account)
      await logSecurity(client, now, [failed, { ...told, type: 'locked', detail: after.lockedUntil }])
      return attemptsRefusal(after, now)
    }
    await client.query(
      `update desk.account
          set password = $2, must_change = false, failed = 0, locked_until = null, password_at = $3
        where id = $1`,
      [session.account, hashed, now],
    )
    const others = (await endSessionsOf(client, session.account)) - 1
    const token = await openSession(client, { account: session.account, workspace, person }, now)
    await logSecurity(client, now, [
      { ...told, type: 'password-changed', detail: others > 0 ? `sessions ended: ${others}` : null },
    ])
    return token
  })
  if (outcome instanceof Refused) throw outcome
  return outcome
}
