import type { PostRole } from '#core/record/organisation/facts.ts'

/**
 * 三员: the registrar looks after units, persons, posts, accounts and backups; the security administrator confirms what
 * opens doors; the auditor reads what happened at them. None of them sees what the ledger is about.
 */
export const administratorRoles = ['registrar', 'security', 'auditor'] as const
export type AdministratorRole = (typeof administratorRoles)[number]

export const isAdministratorRole = (role: PostRole): role is AdministratorRole =>
  administratorRoles.some((it) => it === role)

/** Whether somebody with these roles, all of those held on a day, keeps the house and nothing else. */
export const administersOnly = (roles: readonly PostRole[]): boolean =>
  roles.length > 0 && roles.every(isAdministratorRole)

/** 三员分立: two of the roles that must not come together in one person, or null. */
export const mixtureOf = (
  roles: readonly PostRole[],
): { role: AdministratorRole; beside: PostRole } | null => {
  const role = roles.find(isAdministratorRole)
  const beside = roles.find((it) => it !== role)
  return role !== undefined && beside !== undefined ? { role, beside } : null
}
