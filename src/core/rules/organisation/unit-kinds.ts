import { type PostRole, type UnitKind, postRoles } from '#core/record/organisation/facts.ts'

/**
 * 领导小组 and the groups under it (一办三组) lead and press; what is rectified is rectified by units. None of them is
 * ever lead unit, co-operating unit, or the unit of a measure.
 */
export const isGroup = (kind: UnitKind): boolean => kind === 'leading-group' || kind === 'group'

/**
 * Everybody who counts sits on the leading group, so membership alone makes nobody dependent. For that very reason it gives
 * nobody anything to do beside leading: whoever reports, signs, verifies, accepts or registers does so from a post in a unit
 * that counts.
 */
export const countsForIndependence = (kind: UnitKind): boolean => kind !== 'leading-group'

/** The roles a post in such a unit can carry. */
export const rolesIn = (kind: UnitKind): readonly PostRole[] =>
  countsForIndependence(kind) ? postRoles : ['leader']

/**
 * Only an office and further groups stand under a group. A bureau under a leading group would have superiors who count for
 * nothing, and could be judged by them.
 */
export const mayStandUnder = (kind: UnitKind, parent: UnitKind): boolean =>
  !isGroup(parent) || isGroup(kind) || kind === 'office'
