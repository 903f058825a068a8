import { type Refusal, refuse } from '#core/record/fact/refusal.ts'
import {
  type AdministratorRole,
  administratorRoles,
  isAdministratorRole,
  mixtureOf,
} from '#core/record/organisation/administrators.ts'
import type { PostRole } from '#core/record/organisation/facts.ts'
import type { Sight } from './reading.ts'

/** Somebody with all the roles of the posts that they hold, or will hold. */
export type Holder = { person: string; name: string; roles: readonly PostRole[] }

/** What stands in the way of 三员分立: roles that nobody holds, and persons who hold what does not go together. */
export const separationGaps = (holders: readonly Holder[]) => ({
  missing: administratorRoles.filter((role) => !holders.some((it) => it.roles.includes(role))),
  mixed: holders.flatMap(({ name, roles }) => {
    const mixture = mixtureOf(roles)
    return mixture ? [{ name, ...mixture }] : []
  }),
})

/** The holders of the three roles on the day they are separated, or why that is not possible yet. */
export const decideSeparation = (
  holders: readonly Holder[],
): { role: AdministratorRole; person: string; name: string }[] | Refusal => {
  const { missing, mixed } = separationGaps(holders)
  if (missing.length > 0 || mixed.length > 0) return refuse('separation-gaps', { missing, mixed })
  return administratorRoles.flatMap((role) =>
    holders.filter((it) => it.roles.includes(role)).map(({ person, name }) => ({ role, person, name })),
  )
}

/** Where the three are separated: whether these roles may be one person's, or one post's. */
export const mayHoldTogether = (roles: readonly PostRole[]): Refusal | null => {
  const mixture = mixtureOf(roles)
  return mixture ? refuse('administrators-separate', mixture) : null
}

/**
 * Where the three are separated, none of them may be without a holder: nobody could take the step that is theirs.
 * `others` are the roles that stay held when this appointment ends.
 */
export const mayBeLeft = (roles: readonly PostRole[], others: readonly PostRole[]): Refusal | null => {
  const role = roles.filter(isAdministratorRole).find((it) => !others.includes(it))
  return role === undefined ? null : refuse('last-registrar', { role })
}

/**
 * What one must see to find and revoke the keys of others: a registrar makes the doors, and where the three are separated
 * whoever looks after them is another person.
 */
export const keysOfOthers = (separated: boolean): Sight => (separated ? 'doors' : 'accounts')
