import { openRequests } from '#core/record/problem/course-state.ts'
import type { Problem } from '#core/record/problem/problem.ts'
import type { ViewRow } from '#ledger/views/rows.ts'

/** Of a problem's course what lists show, filter and count by. */
export const courseColumns = ({ course, timeClass }: Problem): Omit<ViewRow, 'id'> => {
  const turned = timeClass === 'long-term' ? course.turns.findLast((it) => it.to === 'long-term') : undefined
  return {
    ended_as: course.ended?.as ?? null,
    extensions: course.extensions,
    long_term_on: turned?.on ?? null,
    long_term_by: turned?.by ?? null,
    recheck_on: timeClass === 'long-term' ? course.recheckOn : null,
    found_by: [...new Set(course.sources.map((it) => it.kind))].toSorted(),
    asked: [...new Set(openRequests(course).map((it) => it.change.kind))].toSorted(),
  }
}

/** The first deadline a problem ever had: it stays in the lists also where it is long-term by now. */
export const originalDeadline = ({ deadline, course }: Problem): string | null =>
  deadline?.original ?? course.turns.find((it) => it.deadline !== null)?.deadline?.original ?? null
