/**
 * A deadline before the day of the feedback is a slip of the list, and no deadline to work by: it is told, and not taken.
 *
 *     反馈日 2026-07-20    整改时限 2025-12-31  →  时限早于反馈日，未采用
 */
import type { Day } from '#core/words/calendar/day.ts'
import type { Listed } from './listed.ts'

/** `about`: the words of the measure it is the deadline of; null: the problem's own. */
export type EarlyDay = { day: Day; about: string | null }

/** The days of a row that lie before the feedback. The day of the feedback itself can be worked by. */
export const earlyDays = (
  { duty, measures }: Pick<Listed, 'duty' | 'measures'>,
  feedbackOn: Day | null,
): EarlyDay[] => {
  const isEarly = isBefore(feedbackOn)
  return [
    ...(isEarly(duty.deadline) ? [{ day: duty.deadline, about: null }] : []),
    // One cell can be read as the deadline of both.
    ...measures.flatMap(({ deadline, text }) =>
      isEarly(deadline) && deadline !== duty.deadline ? [{ day: deadline, about: text }] : [],
    ),
  ]
}

/** A row without such days; the same row where it has none. */
export const withoutEarlyDays = <Row extends Listed>(row: Row, feedbackOn: Day | null): Row => {
  if (earlyDays(row, feedbackOn).length === 0) return row
  const isEarly = isBefore(feedbackOn)
  const { duty, measures } = row
  // A day by itself says 限期整改; without the day nothing says so.
  const timeClass = duty.timeClass === 'time-limited' ? null : duty.timeClass
  return {
    ...row,
    duty: isEarly(duty.deadline) ? { ...duty, deadline: null, timeClass } : duty,
    measures: measures.map((it) => (isEarly(it.deadline) ? { ...it, deadline: null } : it)),
  }
}

const isBefore =
  (feedbackOn: Day | null) =>
  (day: Day | null): day is Day =>
    day !== null && feedbackOn !== null && day < feedbackOn
