import { addAccount, requirePerson } from '#ledger/desk/accounts.ts'
import { type AccessOrder, askForAccess } from '#ledger/desk/access-orders.ts'
import { dutiesFor, requireDuty } from '#ledger/desk/door-duties.ts'
import { bindIdentity } from '#ledger/desk/outside-identity.ts'
import { hashPassword } from '#ledger/desk/password-hash.ts'
import { rememberGiven } from '#ledger/desk/password-given.ts'
import { resetPassword } from '#ledger/desk/reset-password.ts'
import { logSecurity } from '#ledger/desk/security-log.ts'
import { temporaryHalf, temporaryPassword } from '#ledger/desk/temporary-password.ts'
import { areSeparated } from '#ledger/policies/separation.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { mustSeeFirst, mustSeeToday } from '#ledger/policies/must-see.ts'
import { Refused } from '#ledger/refusals.ts'
import { inWorkspace, readOnly } from '#store/in-workspace.ts'

/** Shown once; it must be changed at the first sign-in. A half opens nothing without the other. */
export type Temporary = { login: string; password: string; half: boolean }

const inHalves = (ledger: Ledger, caller: Caller): Promise<boolean> =>
  readOnly(ledger.store.pool, caller.workspace, (_db, client) => areSeparated(client, caller.workspace))

/** The first half of what two administrators give out: it is theirs alone, and nothing happens until the other confirms. */
const askInHalves = async (
  ledger: Ledger,
  caller: Caller,
  order: Omit<AccessOrder, 'half'>,
): Promise<Temporary> => {
  const password = temporaryHalf()
  const half = await hashPassword(password)
  const { login } = await askForAccess(ledger, caller, { ...order, half })
  return { login, password, half: true }
}

/**
 * Gives a person of the ledger an account with a temporary password. Registrars only; where the three administrators are
 * separated, the security administrator confirms it and is shown the other half.
 * @throws Refused `not-allowed`, `unknown-thing`, `duplicate`, `login-taken`, `invalid-input`
 */
export const openAccount = async (
  ledger: Ledger,
  caller: Caller,
  { person, login }: { person: string; login: string },
): Promise<Temporary> => {
  await mustSeeFirst(ledger, caller, 'accounts')
  if (await inHalves(ledger, caller))
    return askInHalves(ledger, caller, { kind: 'open', person, login, subject: null })
  const password = temporaryPassword()
  const hashed = await hashPassword(password)
  const { workspace } = caller
  return inWorkspace(ledger.store.pool, workspace, async (_db, client) => {
    const now = ledger.clock()
    await mustSeeToday(client, caller, now, 'accounts')
    await requirePerson(client, workspace, person)
    const account = { id: ledger.newId(), login, workspace, person, password: hashed }
    await addAccount(client, { ...account, mustChange: true, setBy: [caller.person] }, now)
    await rememberGiven(client, ledger.newId, { workspace, person, by: caller.person }, now)
    await logSecurity(client, now, [{ type: 'account-opened', workspace, login, person, by: caller.person }])
    return { login, password, half: false }
  })
}

/**
 * Gives a person a new temporary password, lifts a lock and ends their sessions and keys; a second factor stays. Not for
 * oneself: whoever is signed in knows the old password and changes it. Where the three are separated it takes two.
 * @throws Refused `not-allowed`, `same-person`, `not-found` (no account)
 */
export const resetAccount = async (
  ledger: Ledger,
  caller: Caller,
  { person }: { person: string },
): Promise<Temporary> => {
  const { workspace } = caller
  const separated = await inHalves(ledger, caller)
  await readOnly(ledger.store.pool, workspace, async (_db, client) => {
    const now = ledger.clock()
    if (!separated) return mustSeeToday(client, caller, now, 'accounts')
    return requireDuty(client, caller, now, (await dutiesFor(client, workspace, person, now)).ask)
  })
  if (person === caller.person) throw new Refused('same-person', { person })
  if (separated) return askInHalves(ledger, caller, { kind: 'reset', person, login: null, subject: null })
  const password = temporaryPassword()
  const hashed = await hashPassword(password)
  return inWorkspace(ledger.store.pool, workspace, async (_db, client) => {
    const now = ledger.clock()
    await mustSeeToday(client, caller, now, 'accounts')
    const login = await resetPassword(
      client,
      { workspace, person, password: hashed, by: [caller.person] },
      now,
    )
    await rememberGiven(client, ledger.newId, { workspace, person, by: caller.person }, now)
    return { login, password, half: false }
  })
}

/**
 * Says whom the issuer means by a subject: with it a person signs in from outside. By a registrar, and by two of the
 * administrators where they are separated.
 * @returns whether it counts already
 * @throws Refused `not-allowed`, `same-person`, `not-found` (no account, or nobody signs in from outside), `identity-taken`
 */
export const bindForPerson = async (
  ledger: Ledger,
  caller: Caller,
  { person, subject }: { person: string; subject: string },
  issuer: string | null,
): Promise<{ bound: boolean }> => {
  if (issuer === null) throw new Refused('not-found', { thing: 'issuer', id: '' })
  const { workspace } = caller
  if (await inHalves(ledger, caller)) {
    await askForAccess(ledger, caller, { kind: 'bind', person, login: null, subject, half: null })
    return { bound: false }
  }
  await inWorkspace(ledger.store.pool, workspace, async (_db, client) => {
    const now = ledger.clock()
    await mustSeeToday(client, caller, now, 'accounts')
    if (person === caller.person) throw new Refused('same-person', { person })
    await bindIdentity(client, { workspace, person, issuer, subject, by: [caller.person] }, now)
    await rememberGiven(client, ledger.newId, { workspace, person, by: caller.person }, now)
  })
  return { bound: true }
}
