import type { ActName } from '#contract/acts.ts'
import { actScopes } from '#contract/keys.ts'
import type { KeyScope } from '#contract/scopes.ts'
import { isAdministratorRole } from '#core/record/organisation/administrators.ts'
import { type Right, halves } from '#core/rules/rights/right.ts'
import { rights } from '#core/rules/rights/table.ts'

/** What nobody but an administrator is granted is about the house; every other act is about what they do not see. */
const isAdministration = (act: ActName): boolean => {
  const row = rights[act]
  if ('finer' in row) return false
  const { grants }: Right = row
  return grants.every((it) => isAdministratorRole(halves(it).role))
}

/** Who comes in to ask for an act: by which scope of a key, and whether it is for administrators. */
export const doorOf = (act: ActName): { scope?: KeyScope; administration?: true } => {
  const scope = actScopes[act]
  return { ...(scope ? { scope } : {}), ...(isAdministration(act) ? { administration: true } : {}) }
}
