import { areSeparated } from '#ledger/policies/separation.ts'
import { type SecondFactorRule, mustBind } from '#ledger/desk/door-rule.ts'
import { requireDuty, rolesOf } from '#ledger/desk/door-duties.ts'
import { rememberGiven } from '#ledger/desk/password-given.ts'
import { unbindIdentity } from '#ledger/desk/outside-identity.ts'
import { logSecurity } from '#ledger/desk/security-log.ts'
import { dayInShanghai } from '#core/words/calendar/day.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { mustSeeToday } from '#ledger/policies/must-see.ts'
import { Refused } from '#ledger/refusals.ts'
import { inWorkspace } from '#store/in-workspace.ts'

/**
 * The second factor of somebody who lost it. It stands between whoever set a password and whose it is, so a reset leaves
 * it, and only the security administrator removes it (theirs: another one, or the auditor). All sessions end.
 * @throws Refused `not-allowed`, `same-person`, `not-found`
 */
export const removeSecondFactor = (ledger: Ledger, caller: Caller, person: string): Promise<void> =>
  inWorkspace(ledger.store.pool, caller.workspace, async (_db, client) => {
    const now = ledger.clock()
    const { workspace } = caller
    const ofSecurity = (await rolesOf(client, { workspace, person }, now)).includes('security')
    await requireDuty(client, caller, now, ofSecurity ? ['security', 'auditor'] : ['security'])
    if (person === caller.person) throw new Refused('same-person', { person })
    const { rows } = await client.query<{ login: string }>(
      `with gone as (
         delete from desk.second_factor f using desk.membership m
          where m.workspace_id = $1 and m.person_id = $2 and f.workspace_id = $1 and f.account_id = m.account_id
         returning f.account_id
       ), ended as (
         delete from desk.session s using gone where s.account_id = gone.account_id
       )
       select a.login from gone join desk.account a on a.id = gone.account_id`,
      [workspace, person],
    )
    const removed = rows[0]
    if (!removed) throw new Refused('not-found', { thing: 'second-factor', id: person })
    if (!(await areSeparated(client, workspace)))
      await rememberGiven(client, ledger.newId, { workspace, person, by: caller.person }, now)
    await logSecurity(client, now, [
      { type: 'second-factor-removed', workspace, login: removed.login, person, by: caller.person },
    ])
  })

/** The security administrator says of whom a second factor is demanded; their open sessions ask for it at once. */
export const demandSecondFactor = (ledger: Ledger, caller: Caller, rule: SecondFactorRule): Promise<void> =>
  inWorkspace(ledger.store.pool, caller.workspace, async (_db, client) => {
    const now = ledger.clock()
    const { workspace } = caller
    await mustSeeToday(client, caller, now, 'doors')
    await client.query(
      `insert into desk.door_rule (workspace_id, second_factor) values ($1, $2)
       on conflict (workspace_id) do update set second_factor = excluded.second_factor`,
      [workspace, rule],
    )
    await client.query(
      `update desk.session s set must_bind = ${mustBind('$1', 's.person_id', 's.account_id', '$2')} where s.workspace_id = $1`,
      [workspace, dayInShanghai(now)],
    )
    await logSecurity(client, now, [
      {
        type: 'second-factor-demanded',
        workspace,
        login: null,
        person: null,
        by: caller.person,
        detail: rule,
      },
    ])
  })

/** Undoes that somebody signs in from outside: whoever it is themselves, or the security administrator. */
export const unbindForPerson = (ledger: Ledger, caller: Caller, person: string): Promise<void> =>
  inWorkspace(ledger.store.pool, caller.workspace, async (_db, client) => {
    const now = ledger.clock()
    const { workspace } = caller
    if (person !== caller.person) await mustSeeToday(client, caller, now, 'doors')
    if (!(await unbindIdentity(client, { workspace, person, by: caller.person }, now)))
      throw new Refused('not-found', { thing: 'identity', id: person })
  })
