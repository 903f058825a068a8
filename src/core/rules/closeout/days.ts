import { type Day, dayInShanghai } from '#core/words/calendar/day.ts'
import { lastWorkingDay } from '#core/words/calendar/working-calendar.ts'
import { type Refusal, refuse } from '#core/record/fact/refusal.ts'
import type { SuperiorPaper } from '#core/record/problem/closeout-facts.ts'
import type { Problem } from '#core/record/problem/problem.ts'

const acceptedOn = ({ closeout }: Problem): Day | null =>
  closeout.acceptance && dayInShanghai(closeout.acceptance.at)

/** Nothing the superior has not decided yet, and no day before the acceptance. */
export const paperRefusal = (problem: Problem, { on }: SuperiorPaper, day: Day): Refusal | null => {
  const accepted = acceptedOn(problem)
  return on > day || (accepted !== null && on < accepted) ? refuse('paper-day', { on, accepted }) : null
}

/**
 * It went up today or before, not before the acceptance, and stays up for as long as the way asks from the day on which it
 * is told here: days that nobody can look at any more give nobody time to object.
 */
export const announceRefusal = (problem: Problem, from: Day, until: Day, day: Day): Refusal | null => {
  const accepted = acceptedOn(problem)
  const days = problem.closeout.claim?.way.announcementDays ?? 0
  const least = lastWorkingDay(day, days)
  return from > day || (accepted !== null && from < accepted) || until < least
    ? refuse('announcement-days', { accepted, least, days })
    : null
}
