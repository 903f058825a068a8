import { type Day, addDays } from '#core/words/calendar/day.ts'
import { unitKinds } from '#core/record/organisation/facts.ts'
import { type RoundWay, type WaySet, wayOn, wayToClaim } from '#core/record/round/way.ts'

/** Calendar days during which everybody can see that a round is going to ask for less, before it does. */
export const easingDays = 7

/** Whether a problem led by a unit of any kind, or its plan, would have less to pass than before. */
export const asksLess = (before: RoundWay, next: RoundWay): boolean => {
  const [had, has] = [before.closeout, next.closeout]
  return (
    (had.superior && !has.superior) ||
    has.observationDays < had.observationDays ||
    has.announcementDays < had.announcementDays ||
    has.fields.length < had.fields.length ||
    (before.jointReview && !next.jointReview) ||
    (before.agreedProof && !next.agreedProof) ||
    (next.immediateExtensions && !before.immediateExtensions) ||
    [...unitKinds, null].some(
      (kind) =>
        wayToClaim(before, kind).acceptBy === 'leading-group' && wayToClaim(next, kind).acceptBy === 'office',
    )
  )
}

/**
 * The first day on which a way that is set on `day` holds. What asks for more holds at once; what asks for less only later,
 * so that nobody can make the way short for one claim and set it back the same afternoon.
 */
export const wayFrom = (round: { ways: readonly WaySet['body'][] }, next: RoundWay, day: Day): Day =>
  asksLess(wayOn(round, day), next) ? addDays(day, easingDays) : day
