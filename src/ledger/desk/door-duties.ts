import type { PoolClient } from 'pg'
import { dayInShanghai } from '#core/words/calendar/day.ts'
import type { AdministratorRole } from '#core/record/organisation/administrators.ts'
import type { PostRole } from '#core/record/organisation/facts.ts'
import { postsOf } from '#ledger/desk/whoami.ts'
import type { Caller } from '#ledger/ledger.ts'
import { Refused } from '#ledger/refusals.ts'

/** All roles somebody holds today, in a transaction of the workspace. */
export const rolesOf = async (client: PoolClient, caller: Caller, now: string): Promise<PostRole[]> =>
  (await postsOf(client, caller, dayInShanghai(now))).flatMap((it) => it.roles)

/**
 * Whose duty a door is depends on whose door it is; what does not is asked by `mustSee`. The first is the one whose duty it
 * is. @throws Refused `not-allowed` unless the caller holds one of these roles today
 */
export const requireDuty = async (
  client: PoolClient,
  caller: Caller,
  now: string,
  duty: readonly [AdministratorRole, ...AdministratorRole[]],
): Promise<void> => {
  const roles = await rolesOf(client, caller, now)
  if (!duty.some((it) => roles.includes(it)))
    throw new Refused('not-allowed', duty.length > 1 ? { role: duty[0], or: duty[1] } : { role: duty[0] })
}

/**
 * Who asks for and who confirms a door of this person: the registrar and the security administrator. Nobody does it for
 * themselves, so for the registrar the security administrator asks, and in the place of the security administrator the
 * auditor confirms; otherwise the last of them who forgot a password would be shut out for ever.
 */
export const dutiesFor = async (
  client: PoolClient,
  workspace: string,
  person: string,
  now: string,
): Promise<{
  ask: readonly [AdministratorRole, ...AdministratorRole[]]
  confirm: readonly [AdministratorRole, ...AdministratorRole[]]
}> => {
  const roles = await rolesOf(client, { workspace, person }, now)
  const ofRegistrar = roles.includes('registrar')
  return {
    ask: ofRegistrar ? ['registrar', 'security'] : ['registrar'],
    confirm: ofRegistrar || roles.includes('security') ? ['security', 'auditor'] : ['security'],
  }
}
