import { endKeysOf } from '#ledger/desk/keys.ts'
import { provePassword, weighPassword } from '#ledger/desk/own-password.ts'
import { hashPassword } from '#ledger/desk/password-hash.ts'
import { passwordAsTyped, weaknessOf } from '#ledger/desk/password-rules.ts'
import { logSecurity } from '#ledger/desk/security-log.ts'
import { type OpenSession, endSessionsOf, openSession } from '#ledger/desk/sessions.ts'
import type { Ledger } from '#ledger/ledger.ts'
import { Refused } from '#ledger/refusals.ts'
import { inWorkspace } from '#store/in-workspace.ts'

/**
 * Changes the password of whoever is signed in; all their sessions and keys end, and a new session begins: a cookie or a
 * key that was copied before opens nothing any more, and may be why the password is changed. Wrong old passwords count like wrong ones at the door.
 * @returns the token of the new session
 * @throws Refused `wrong-password`, `account-locked` (`until`), `weak-password` (`rule`)
 */
export const changePassword = async (
  ledger: Ledger,
  session: OpenSession,
  passwords: { old: string; new: string },
  browser: string,
): Promise<string> => {
  const weighed = await weighPassword(ledger, session, passwords.old)
  const rule =
    weaknessOf(passwords.new, session.login) ??
    (passwordAsTyped(passwords.new) === passwordAsTyped(passwords.old) ? 'same' : null)
  if (weighed.right && rule) throw new Refused('weak-password', { rule })
  const hashed = weighed.right ? await hashPassword(passwords.new) : null

  const { workspace, login, person, account } = session
  const outcome = await inWorkspace<string | Refused>(ledger.store.pool, workspace, async (_db, client) => {
    const now = ledger.clock()
    const refused = await provePassword(client, session, weighed, now, 'password-change-failed')
    if (refused) return refused
    await client.query(
      `update desk.account
          set password = $2, must_change = false, failed = 0, locked_until = null, password_at = $3
        where id = $1`,
      [account, hashed, now],
    )
    const others = (await endSessionsOf(client, account)) - 1
    const { token } = await openSession(client, { account, workspace, person, browser }, now)
    const keys = await endKeysOf(client, workspace, account)
    const ended = [others > 0 ? `sessions ended: ${others}` : '', keys > 0 ? `keys ended: ${keys}` : '']
    const detail = ended.filter((it) => it !== '').join(', ') || null
    await logSecurity(client, now, [{ type: 'password-changed', workspace, login, person, detail }])
    return token
  })
  if (outcome instanceof Refused) throw outcome
  return outcome
}
