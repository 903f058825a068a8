import type { Day } from '#core/words/calendar/day.ts'
import type { PostRole } from '#core/record/organisation/facts.ts'
import type { Standing } from '#core/record/organisation/standing.ts'

/** Who asks for an act, on which day, and what deciding needs from outside: ids and a hash are arguments. */
export type Acting = {
  standing: Standing
  /** Roles held today, each with the unit of its post. */
  roles: { role: PostRole; unit: string }[]
  /** Every leading group (领导小组) that was ever registered here. */
  leadingGroups: readonly string[]
  day: Day
  newId: () => string
  /** SHA-256 of a text, hex. */
  hash: (text: string) => string
  /** How a person stands today; undefined for one the workspace does not know. */
  today: (person: string) => Standing | undefined
  /** Who set a whole password for a person, and when: an instant, as facts have it. Not among the facts. */
  given: (person: string) => readonly { by: string; at: string }[]
}

/** Whether who acts holds a post with this role today; in this unit, where one is named. */
export const holds = (acting: Acting, role: PostRole, unit?: string): boolean =>
  acting.roles.some((it) => it.role === role && (unit === undefined || it.unit === unit))

/**
 * Whether who acts sits on the leading group. Where none was ever registered any leader speaks for it; one that was ended
 * leaves nobody in its place.
 */
export const leadsGroup = (acting: Acting): boolean =>
  acting.leadingGroups.length === 0
    ? holds(acting, 'leader')
    : acting.leadingGroups.some((it) => holds(acting, 'leader', it))
