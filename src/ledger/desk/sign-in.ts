import type { PoolClient } from 'pg'
import {
  type Strangers,
  attemptsRefusal,
  failedOnceMore,
  isLocked,
  writeAttempts,
} from '#ledger/desk/failures.ts'
import { loginKey } from '#ledger/desk/login.ts'
import { isPassword } from '#ledger/desk/password-hash.ts'
import { type SecurityEvent, logSecurity } from '#ledger/desk/security-log.ts'
import { weighCode } from '#ledger/desk/second-factor.ts'
import { openSession } from '#ledger/desk/sessions.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { Refused } from '#ledger/refusals.ts'
import { inWorkspace } from '#store/in-workspace.ts'

/** For what is logged before we know whose ledger it is: no row of any workspace is seen under it. */
const nobodysWorkspace = '00000000-0000-0000-0000-000000000000'

export type Account = {
  id: string
  login: string
  home_workspace: string
  password: string
  must_change: boolean
  failed: number
  locked_until: string | null
}

export type SignedIn = {
  token: string
  caller: Caller
  login: string
  mustChange: boolean
  /** A second factor is demanded and not bound. */
  mustBind: boolean
}

const readAccount = async (
  client: Pick<PoolClient, 'query'>,
  login: string,
  lock: '' | 'for update',
): Promise<Account | undefined> => {
  const { rows } = await client.query<Account>(
    `select id, login, home_workspace, password, must_change, failed, locked_until
       from desk.account where login_key = $1 ${lock}`,
    [loginKey(login)],
  )
  return rows[0]
}

/** Logs what is of no workspace yet. */
export const logAtTheDoor = (ledger: Ledger, event: SecurityEvent): Promise<void> =>
  inWorkspace(ledger.store.pool, nobodysWorkspace, (_db, client) =>
    logSecurity(client, ledger.clock(), [event]),
  )

const refuseStranger = async (ledger: Ledger, strangers: Strangers, login: string): Promise<never> => {
  const now = ledger.clock()
  const attempts = strangers.fail(login, now)
  await logAtTheDoor(ledger, {
    ...{ type: 'sign-in-failed', workspace: null, login: null, person: null, detail: 'unknown' },
  })
  throw attemptsRefusal(attempts, now)
}

/** Failures are kept, so the refusal is thrown only after the transaction. */
type Outcome = SignedIn | Refused

/** What was given at the door: a password and its code, or an identity of outside and its code. */
export type Proof = {
  /** Whether the first half of the proof stood, against what was kept when it was weighed. */
  stands: (account: Account) => boolean
  code: string | undefined
  browser: string
  /** Told in the log. */
  way: 'password' | 'outside'
}

const failAtTheDoor = async (
  client: PoolClient,
  account: Account,
  told: Omit<SecurityEvent, 'type'>,
  now: string,
  what: 'password' | 'code',
): Promise<Refused> => {
  const after = failedOnceMore({ failed: account.failed, lockedUntil: account.locked_until }, now)
  await writeAttempts(client, account.id, after)
  const failed: SecurityEvent = { ...told, type: 'sign-in-failed', detail: what }
  await logSecurity(
    client,
    now,
    after.lockedUntil === null ? [failed] : [failed, { ...told, type: 'locked', detail: after.lockedUntil }],
  )
  return attemptsRefusal(after, now, what === 'code' ? 'wrong-code' : 'wrong-password')
}

/** Decides, holding the account's row: a hundred guesses at once are still only five. */
export const decideEntry = async (
  client: PoolClient,
  login: string,
  { stands, code, browser, way }: Proof,
  now: string,
): Promise<Outcome> => {
  const account = await readAccount(client, login, 'for update')
  if (!account) return new Refused('wrong-password')
  const workspace = account.home_workspace
  const members = await client.query<{ person_id: string }>(
    'select person_id from desk.membership where workspace_id = $1 and account_id = $2',
    [workspace, account.id],
  )
  const person = members.rows[0]?.person_id
  const told: Omit<SecurityEvent, 'type'> = { workspace, login: account.login, person: person ?? null }
  const attempts = { failed: account.failed, lockedUntil: account.locked_until }
  if (isLocked(attempts, now)) {
    await logSecurity(client, now, [{ ...told, type: 'sign-in-failed', detail: 'locked' }])
    return attemptsRefusal(attempts, now)
  }
  if (!stands(account) || person === undefined) return failAtTheDoor(client, account, told, now, 'password')
  const verdict = await weighCode(client, { workspace, account: account.id }, code, now)
  // Nobody has guessed at the code yet; and the count of before stays, or each right password would give five more.
  if (verdict === 'asked') return new Refused('second-factor-asked')
  if (verdict === 'wrong') return failAtTheDoor(client, account, told, now, 'code')
  await writeAttempts(client, account.id, { failed: 0, lockedUntil: null })
  const { token, mustBind } = await openSession(
    client,
    { account: account.id, workspace, person, browser },
    now,
  )
  const by = [...(way === 'outside' ? [way] : []), ...(verdict === 'none' ? [] : [`code: ${verdict}`])]
  await logSecurity(client, now, [{ ...told, type: 'signed-in', detail: by.join(', ') || null }])
  return {
    token,
    caller: { workspace, person },
    login: account.login,
    mustChange: account.must_change,
    mustBind,
  }
}

/**
 * Signs in. Hashing comes before the transaction, so that nobody waits for it; the lock is looked at within it.
 * @throws Refused `wrong-password` (`left`), `account-locked` (`until`, `minutes`): the same for a login nobody has;
 *   `second-factor-asked`, `wrong-code`; `too-many-requests`
 */
export const signIn = async (
  ledger: Ledger,
  strangers: Strangers,
  { login, password, code }: { login: string; password: string; code?: string | undefined },
  browser: string,
): Promise<SignedIn> => {
  const before = await readAccount(ledger.store.pool, login, '')
  const right = await isPassword(password, before?.password ?? null)
  if (!before) return refuseStranger(ledger, strangers, login)
  // Checked against what was kept before; a password changed in between is not the one that was typed.
  const stands = (account: Account): boolean => right && account.password === before.password
  const outcome = await inWorkspace(ledger.store.pool, before.home_workspace, (_db, client) =>
    decideEntry(client, before.login, { stands, code, browser, way: 'password' }, ledger.clock()),
  )
  if (outcome instanceof Refused) throw outcome
  return outcome
}
