import { provePassword, weighPassword } from '#ledger/desk/own-password.ts'
import { readIdentity } from '#ledger/desk/outside-identity.ts'
import { unbindForPerson } from '#ledger/desk/remove-second-factor.ts'
import { beginSecondFactor, bindSecondFactor, readSecondFactor } from '#ledger/desk/second-factor.ts'
import { endOwnSessions, listSessions } from '#ledger/desk/open-sessions.ts'
import type { OpenSession } from '#ledger/desk/sessions.ts'
import type { Ledger } from '#ledger/ledger.ts'
import { Refused } from '#ledger/refusals.ts'
import type { Handlers } from '#server/bind.ts'
import type { OutsideDoor } from '#server/outside/outside-door.ts'
import { inWorkspace } from '#store/in-workspace.ts'

type OwnDoorHandlers = Pick<
  Handlers,
  | 'readOwnDoor'
  | 'beginSecondFactor'
  | 'bindSecondFactor'
  | 'listSessions'
  | 'endOtherSessions'
  | 'endOneSession'
  | 'linkOutside'
  | 'unlinkOutside'
>

/** @throws Refused `wrong-password`, `account-locked` */
const proveIt = async (ledger: Ledger, session: OpenSession, password: string): Promise<void> => {
  const weighed = await weighPassword(ledger, session, password)
  const refused = await inWorkspace(ledger.store.pool, session.workspace, (_db, client) =>
    provePassword(client, session, weighed, ledger.clock(), 'identity-binding-failed'),
  )
  // Thrown after the transaction: the failure is kept.
  if (refused) throw refused
}

/** How one comes in oneself (contract/own-door.ts). */
export const ownDoorHandlers = (ledger: Ledger, outside: OutsideDoor | null): OwnDoorHandlers => ({
  async readOwnDoor({ session }) {
    const mine = session()
    const identity = outside
      ? await inWorkspace(ledger.store.pool, mine.workspace, (_db, client) =>
          readIdentity(client, mine.account, outside.settings.issuer),
        )
      : null
    return {
      secondFactor: await readSecondFactor(ledger, mine),
      outside: outside && { label: outside.settings.label, boundAt: identity?.boundAt ?? null },
    }
  },
  beginSecondFactor: ({ session, body }) => beginSecondFactor(ledger, session(), body),
  bindSecondFactor: ({ session, body }) => bindSecondFactor(ledger, session(), body.code),
  listSessions: ({ session }) => listSessions(ledger, session()),
  endOtherSessions: ({ session }) => endOwnSessions(ledger, session(), null),
  endOneSession: ({ session, param }) => endOwnSessions(ledger, session(), param('id')),
  async linkOutside({ c, session, body }) {
    if (!outside) throw new Refused('not-found', { thing: 'issuer', id: '' })
    const mine = session()
    await proveIt(ledger, mine, body.password)
    return { address: await outside.link(c, mine) }
  },
  async unlinkOutside({ caller }) {
    const mine = caller()
    await unbindForPerson(ledger, mine, mine.person)
    return {}
  },
})
