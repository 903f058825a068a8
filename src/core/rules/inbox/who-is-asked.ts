import type { PostRole } from '#core/record/organisation/facts.ts'
import { administersOnly } from '#core/record/organisation/administrators.ts'
import { type InboxGroup, type InboxReason, inboxGroups, inboxReasonNames, reasonRow } from './reasons.ts'

/** Somebody's posts of today, taken apart. */
export type Held = readonly { role: PostRole; unit: string }[]

/** For which things of one reason somebody is asked: all of them, those of these units, those that name the person. */
export type Asked = {
  reason: InboxReason
  /** The place of its group: what is to be decided comes first. */
  rank: number
  anywhere: boolean
  units: string[]
  person: boolean
}

/** What waits, as far as it says for whom. */
export type WaitingFor = { reason: InboxReason; units: readonly string[]; persons: readonly string[] }

/**
 * What somebody with these posts is asked at all, by the table. Whoever holds administrators' posts only, or none, is asked
 * nothing.
 * @param groups those that the person wants to see
 */
export const askedOf = (held: Held, groups: readonly InboxGroup[] = inboxGroups): Asked[] => {
  if (held.length === 0 || administersOnly(held.map((it) => it.role))) return []
  return inboxReasonNames.flatMap((reason) => {
    const { group, whom } = reasonRow(reason)
    if (!groups.includes(group)) return []
    const having = (relation: string) =>
      held.filter((it) => whom.some((one) => one === `${it.role}@${relation}`))
    const asked = {
      ...{ reason, rank: inboxGroups.indexOf(group) },
      anywhere: having('anywhere').length > 0,
      units: [...new Set(having('its-units').map((it) => it.unit))],
      person: whom.includes('its-persons'),
    }
    return asked.anywhere || asked.person || asked.units.length > 0 ? [asked] : []
  })
}

/** Whether this one waits for the person. The query of the inbox asks the same of its rows. */
export const waitsFor = (waiting: WaitingFor, asked: readonly Asked[], person: string): boolean =>
  asked.some(
    (it) =>
      it.reason === waiting.reason &&
      (it.anywhere ||
        waiting.units.some((unit) => it.units.includes(unit)) ||
        (it.person && waiting.persons.includes(person))),
  )
