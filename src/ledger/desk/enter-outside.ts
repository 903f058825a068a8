import { bindIdentity } from '#ledger/desk/outside-identity.ts'
import type { OpenSession } from '#ledger/desk/sessions.ts'
import { type SignedIn, decideEntry, logAtTheDoor } from '#ledger/desk/sign-in.ts'
import type { Ledger } from '#ledger/ledger.ts'
import { Refused } from '#ledger/refusals.ts'
import { inWorkspace } from '#store/in-workspace.ts'

/** Who somebody is over there. */
export type Identity = { issuer: string; subject: string }

/**
 * Signs in whoever an issuer vouches for, by the account that is bound to them; never by a name. A second factor of ours is
 * asked for all the same, and a lock holds.
 * @throws Refused `outside-unknown`, `account-locked`, `second-factor-asked`, `wrong-code`
 */
export const enterOutside = async (
  ledger: Ledger,
  { issuer, subject }: Identity,
  code: string | undefined,
  browser: string,
): Promise<SignedIn> => {
  const { rows } = await ledger.store.pool.query<{ login: string; workspace_id: string; account_id: string }>(
    `select a.login, o.workspace_id, o.account_id from desk.outside_identity o
       join desk.account a on a.id = o.account_id where o.issuer = $1 and o.subject = $2`,
    [issuer, subject],
  )
  const found = rows[0]
  if (!found) {
    await failedOutside(ledger, 'unknown')
    throw new Refused('outside-unknown')
  }
  const stands = (account: { id: string }): boolean => account.id === found.account_id
  const outcome = await inWorkspace(ledger.store.pool, found.workspace_id, (_db, client) =>
    decideEntry(client, found.login, { stands, code, browser, way: 'outside' }, ledger.clock()),
  )
  if (outcome instanceof Refused) throw outcome
  return outcome
}

/** A sign-in from outside that came to nothing: of whom is not known. */
export const failedOutside = (ledger: Ledger, detail: string): Promise<void> =>
  logAtTheDoor(ledger, { type: 'outside-sign-in-failed', workspace: null, login: null, person: null, detail })

/**
 * Binds the identity with which somebody who is signed in here came back from there.
 * @throws Refused `session-ended`, `identity-taken`
 */
export const linkOwnIdentity = (
  ledger: Ledger,
  session: OpenSession,
  { issuer, subject }: Identity,
): Promise<void> =>
  inWorkspace(ledger.store.pool, session.workspace, async (_db, client) => {
    const { workspace, person, tokenHash } = session
    const open = await client.query('select 1 from desk.session where token_hash = $1', [tokenHash])
    if (!open.rowCount) throw new Refused('session-ended')
    await bindIdentity(client, { workspace, person, issuer, subject, by: [person] }, ledger.clock())
  })
