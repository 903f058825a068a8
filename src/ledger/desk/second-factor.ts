import { createHash, randomBytes } from 'node:crypto'
import type { PoolClient } from 'pg'
import { Secret, TOTP } from 'otpauth'
import { failInside, provePassword, weighPassword } from '#ledger/desk/own-password.ts'
import { logSecurity } from '#ledger/desk/security-log.ts'
import type { OpenSession } from '#ledger/desk/sessions.ts'
import type { Ledger } from '#ledger/ledger.ts'
import { Refused } from '#ledger/refusals.ts'
import { inWorkspace } from '#store/in-workspace.ts'

/** What every authenticator understands: SHA-1, six numerals, half a minute (RFC 6238). */
const settings = { algorithm: 'SHA1', digits: 6, period: 30 } as const
/** The clock of a telephone may be half a minute off, either way. */
const skew = 1
const recoveryCodes = 10

type Whose = Pick<OpenSession, 'account' | 'workspace'>

const typed = (code: string): string => code.normalize('NFKC').replace(/[\s-]/g, '').toLowerCase()

const hashOf = (code: string): Buffer => createHash('sha256').update(typed(code)).digest()

/** The half minute whose code this is, within the skew; null for none. */
const stepOf = (secret: string, code: string, now: string): number | null => {
  const totp = new TOTP({ ...settings, secret: Secret.fromBase32(secret) })
  const timestamp = Date.parse(now)
  const token = typed(code)
  const delta = /^\d{6}$/.test(token) ? totp.validate({ token, timestamp, window: skew }) : null
  return delta === null ? null : totp.counter({ timestamp }) + delta
}

/** What a code proves. `none`: no second factor is bound. `asked`: one is, and no code was given. */
export type CodeVerdict = 'none' | 'asked' | 'wrong' | 'right' | 'recovery'

/**
 * Weighs a code in a transaction that holds the account's row: of the same code given twice at once one is right. A code
 * that was right once is right never again.
 */
export const weighCode = async (
  client: PoolClient,
  { workspace, account }: Whose,
  code: string | undefined,
  now: string,
): Promise<CodeVerdict> => {
  const { rows } = await client.query<{ secret: string | null; last_step: number; recovery: Buffer[] }>(
    `select secret, last_step, recovery from desk.second_factor
      where workspace_id = $1 and account_id = $2 for update`,
    [workspace, account],
  )
  const kept = rows[0]
  if (!kept || kept.secret === null) return 'none'
  if (code === undefined || typed(code) === '') return 'asked'
  const step = stepOf(kept.secret, code, now)
  if (step !== null && step > kept.last_step) {
    await client.query(
      'update desk.second_factor set last_step = $3 where workspace_id = $1 and account_id = $2',
      [workspace, account, step],
    )
    return 'right'
  }
  const hash = hashOf(code)
  if (!kept.recovery.some((it) => it.equals(hash))) return 'wrong'
  await client.query(
    `update desk.second_factor set recovery = array_remove(recovery, $3)
      where workspace_id = $1 and account_id = $2`,
    [workspace, account, hash],
  )
  return 'recovery'
}

const attemptsOf = async (client: PoolClient, account: string) => {
  const { rows } = await client.query<{ failed: number; locked_until: string | null }>(
    'select failed, locked_until from desk.account where id = $1 for update',
    [account],
  )
  const kept = rows[0]
  if (!kept) throw new Refused('session-ended')
  return { failed: kept.failed, lockedUntil: kept.locked_until }
}

/**
 * A new seed for whoever is signed in, by password, and by a code of the present one where there is one. It counts from
 * the first code that is typed (`bindSecondFactor`); until then the present one does.
 * @returns the seed to type and the address to scan
 * @throws Refused `wrong-password`, `second-factor-asked`, `wrong-code`, `account-locked`
 */
export const beginSecondFactor = async (
  ledger: Ledger,
  session: OpenSession,
  { password, code }: { password: string; code?: string | undefined },
): Promise<{ secret: string; address: string }> => {
  const weighed = await weighPassword(ledger, session, password)
  const { workspace, account, login, person } = session
  const outcome = await inWorkspace(ledger.store.pool, workspace, async (_db, client) => {
    const now = ledger.clock()
    const refused = await provePassword(client, session, weighed, now, 'second-factor-failed')
    if (refused) return refused
    const verdict = await weighCode(client, session, code, now)
    if (verdict === 'asked') return new Refused('second-factor-asked')
    if (verdict === 'wrong') {
      const attempts = await attemptsOf(client, account)
      return failInside(client, session, attempts, now, 'second-factor-failed', 'wrong-code')
    }
    const { rows } = await client.query<{ name: string }>(
      'select name from views.workspace where workspace_id = $1',
      [workspace],
    )
    const secret = new Secret({ size: 20 })
    await client.query(
      `insert into desk.second_factor (workspace_id, account_id, pending) values ($1, $2, $3)
       on conflict (workspace_id, account_id) do update set pending = excluded.pending`,
      [workspace, account, secret.base32],
    )
    await logSecurity(client, now, [{ type: 'second-factor-begun', workspace, login, person }])
    const totp = new TOTP({ ...settings, secret, issuer: rows[0]?.name ?? '', label: login })
    return { secret: secret.base32, address: totp.toString() }
  })
  if (outcome instanceof Refused) throw outcome
  return outcome
}

/** `k7pm-2wqx-…`: sixteen of 31 characters, none of which looks like another: 79 bits. */
const recoveryCode = (): string => {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789'
  // 31 letters: a byte beyond 247 is thrown again, so that each is as likely.
  const bytes: number[] = []
  while (bytes.length < 16) bytes.push(...randomBytes(16).filter((it) => it < 248))
  return bytes
    .slice(0, 16)
    .map((it) => letters.charAt(it % 31))
    .join('')
    .replace(/(.{4})(?=.)/g, '$1-')
}

/**
 * Binds the seed that was begun, by its first code. Recovery codes of before open nothing any more.
 * @returns new ones, shown this once
 * @throws Refused `not-found` (none was begun), `wrong-code`, `account-locked`
 */
export const bindSecondFactor = async (
  ledger: Ledger,
  session: OpenSession,
  code: string,
): Promise<{ recovery: string[] }> => {
  const { workspace, account, login, person } = session
  const outcome = await inWorkspace(ledger.store.pool, workspace, async (_db, client) => {
    const now = ledger.clock()
    const attempts = await attemptsOf(client, account)
    const { rows } = await client.query<{ pending: string | null }>(
      'select pending from desk.second_factor where workspace_id = $1 and account_id = $2 for update',
      [workspace, account],
    )
    const pending = rows[0]?.pending ?? null
    if (pending === null) return new Refused('not-found', { thing: 'second-factor', id: login })
    const step = stepOf(pending, code, now)
    if (step === null) return failInside(client, session, attempts, now, 'second-factor-failed', 'wrong-code')
    const recovery = Array.from({ length: recoveryCodes }, recoveryCode)
    await client.query(
      `update desk.second_factor
          set secret = pending, pending = null, bound_at = $3, last_step = $4, recovery = $5
        where workspace_id = $1 and account_id = $2`,
      [workspace, account, now, step, recovery.map(hashOf)],
    )
    await client.query('update desk.session set must_bind = false where account_id = $1', [account])
    await logSecurity(client, now, [{ type: 'second-factor-bound', workspace, login, person }])
    return { recovery }
  })
  if (outcome instanceof Refused) throw outcome
  return outcome
}

/** Whether one is bound, and how many recovery codes are left. */
export const readSecondFactor = (
  ledger: Ledger,
  { workspace, account }: Whose,
): Promise<{ boundAt: string | null; recoveryLeft: number }> =>
  inWorkspace(ledger.store.pool, workspace, async (_db, client) => {
    const { rows } = await client.query<{ bound_at: string | null; left: number }>(
      `select bound_at, cardinality(recovery) as left from desk.second_factor
        where workspace_id = $1 and account_id = $2`,
      [workspace, account],
    )
    return { boundAt: rows[0]?.bound_at ?? null, recoveryLeft: rows[0]?.left ?? 0 }
  })
