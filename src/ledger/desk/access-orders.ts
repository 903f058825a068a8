import type { PoolClient } from 'pg'
import { addAccount, requirePerson } from '#ledger/desk/accounts.ts'
import { dutiesFor, requireDuty } from '#ledger/desk/door-duties.ts'
import { hour, later } from '#ledger/desk/instants.ts'
import { isLogin, loginAsShown, loginKey } from '#ledger/desk/login.ts'
import { bindIdentity } from '#ledger/desk/outside-identity.ts'
import { hashPassword, keptHalves } from '#ledger/desk/password-hash.ts'
import { rememberGiven } from '#ledger/desk/password-given.ts'
import { resetPassword } from '#ledger/desk/reset-password.ts'
import { logSecurity } from '#ledger/desk/security-log.ts'
import { temporaryHalf } from '#ledger/desk/temporary-password.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { Refused } from '#ledger/refusals.ts'
import { inWorkspace } from '#store/in-workspace.ts'

/** So long an order waits; a half that lay about for longer is no half any more. */
const orderSpan = 7 * 24 * hour

export type AccessKind = 'open' | 'reset' | 'bind'

/** What one administrator asks for and another confirms. */
export type AccessOrder = {
  kind: AccessKind
  person: string
  /** Of a new account. */
  login: string | null
  /** Who the person is in the other place. */
  subject: string | null
  /** scrypt of the half that was shown to whoever asked. */
  half: string | null
}

const loginOf = async (client: PoolClient, workspace: string, person: string): Promise<string | null> => {
  const { rows } = await client.query<{ login: string }>(
    `select a.login from desk.membership m join desk.account a on a.id = m.account_id
      where m.workspace_id = $1 and m.person_id = $2`,
    [workspace, person],
  )
  return rows[0]?.login ?? null
}

const requireFreeLogin = async (client: PoolClient, login: string): Promise<void> => {
  if (!isLogin(login)) throw new Refused('invalid-input', { field: 'login' })
  const taken = await client.query('select 1 from desk.account where login_key = $1', [loginKey(login)])
  if (taken.rowCount) throw new Refused('login-taken', { login })
}

/**
 * Puts an order down; one for the same person that waited before is forgotten. @returns the login it is about
 * @throws Refused `not-allowed`, `same-person`, `not-found`, `duplicate`, `login-taken`, `unknown-thing`
 */
export const askForAccess = (
  ledger: Ledger,
  caller: Caller,
  { kind, person, login, subject, half }: AccessOrder,
): Promise<{ login: string }> =>
  inWorkspace(ledger.store.pool, caller.workspace, async (_db, client) => {
    const { workspace } = caller
    const now = ledger.clock()
    const { ask } = await dutiesFor(client, workspace, person, now)
    await requireDuty(client, caller, now, ask)
    if (person === caller.person) throw new Refused('same-person', { person })
    await requirePerson(client, workspace, person)
    const has = await loginOf(client, workspace, person)
    if (kind === 'open') {
      if (has !== null) throw new Refused('duplicate', { thing: 'account', id: person })
      await requireFreeLogin(client, login ?? '')
    } else if (has === null) throw new Refused('not-found', { thing: 'account', id: person })
    const shown = has ?? loginAsShown(login ?? '')
    await client.query(
      `insert into desk.access_order
         (workspace_id, id, kind, person_id, login, subject, half, asked_by, asked_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       on conflict (workspace_id, person_id) do update
         set id = excluded.id, kind = excluded.kind, login = excluded.login, subject = excluded.subject,
             half = excluded.half, asked_by = excluded.asked_by, asked_at = excluded.asked_at`,
      [
        workspace,
        ledger.newId(),
        kind,
        person,
        kind === 'open' ? shown : null,
        subject,
        half,
        caller.person,
        now,
      ],
    )
    const by = caller.person
    await logSecurity(client, now, [
      { type: 'access-asked', workspace, login: shown, person, by, detail: kind },
    ])
    return { login: shown }
  })

type Kept = AccessOrder & { id: string; asked_by: string; asked_at: string }

const takeOrder = async (client: PoolClient, workspace: string, id: string, now: string): Promise<Kept> => {
  const { rows } = await client.query<Kept>(
    `delete from desk.access_order where workspace_id = $1 and id = $2 and asked_at > $3
     returning id, kind, person_id as person, login, subject, half, asked_by, asked_at`,
    [workspace, id, later(now, -orderSpan)],
  )
  const order = rows[0]
  if (!order) throw new Refused('not-found', { thing: 'access-order', id })
  return order
}

/**
 * The second of two administrators confirms what the first asked for, and is shown the other half of the password.
 * @param issuer whose subjects are bound here; null where nobody signs in from outside
 * @returns the second half; null where there is no password in it
 * @throws Refused `not-allowed`, `same-person` (whoever asked, and whom it is for), `not-found`, `login-taken`, `identity-taken`
 */
export const confirmAccess = async (
  ledger: Ledger,
  caller: Caller,
  id: string,
  issuer: string | null,
): Promise<{ login: string; password: string | null }> => {
  const second = temporaryHalf()
  const hashed = await hashPassword(second)
  const { workspace } = caller
  return inWorkspace(ledger.store.pool, workspace, async (_db, client) => {
    const now = ledger.clock()
    const order = await takeOrder(client, workspace, id, now)
    const { kind, person, half } = order
    const { confirm } = await dutiesFor(client, workspace, person, now)
    await requireDuty(client, caller, now, confirm)
    for (const other of [order.asked_by, person])
      if (other === caller.person) throw new Refused('same-person', { person: other })
    const by = [order.asked_by, caller.person]
    if (kind === 'bind') {
      if (issuer === null) throw new Refused('not-found', { thing: 'issuer', id: '' })
      const login = await bindIdentity(
        client,
        { workspace, person, issuer, subject: order.subject ?? '', by },
        now,
      )
      // Whoever named the subject may be it: the other one confirms, but has nothing in hand.
      await rememberGiven(client, ledger.newId, { workspace, person, by: order.asked_by }, now)
      return { login, password: null }
    }
    const password = keptHalves(half ?? '', hashed)
    if (kind === 'reset')
      return {
        login: await resetPassword(client, { workspace, person, password, by }, now),
        password: second,
      }
    const login = order.login ?? ''
    const account = { id: ledger.newId(), login, workspace, person, password }
    await addAccount(client, { ...account, mustChange: true, setBy: by }, now)
    const detail = `asked by ${order.asked_by}`
    await logSecurity(client, now, [
      { type: 'account-opened', workspace, login, person, by: caller.person, detail },
    ])
    return { login, password: second }
  })
}

/** Whoever asked takes it back, or whoever could confirm it says no. @throws Refused `not-allowed`, `not-found` */
export const dropAccess = (ledger: Ledger, caller: Caller, id: string): Promise<void> =>
  inWorkspace(ledger.store.pool, caller.workspace, async (_db, client) => {
    const { workspace } = caller
    const now = ledger.clock()
    const { person, kind, asked_by, login } = await takeOrder(client, workspace, id, now)
    if (asked_by !== caller.person)
      await requireDuty(client, caller, now, (await dutiesFor(client, workspace, person, now)).confirm)
    const told = login ?? (await loginOf(client, workspace, person))
    await logSecurity(client, now, [
      { type: 'access-dropped', workspace, login: told, person, by: caller.person, detail: kind },
    ])
  })
