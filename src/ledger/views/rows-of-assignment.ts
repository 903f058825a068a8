import type { Problem } from '#core/record/problem/problem.ts'
import { type Assignment, deadlineOfShare, liveOf } from '#core/record/problem/progress-state.ts'
import { shareCount } from '#core/rules/progress/assign.ts'
import type { ViewRow } from '#ledger/views/rows.ts'

/** The units that hold a share, of the whole problem or of one measure. */
export const unitsWithShares = (problem: Problem, measure?: string): string[] => [
  ...new Set(
    liveOf(problem.assignments)
      .filter((it) => measure === undefined || it.measure === measure)
      .map((it) => it.unit.id),
  ),
]

/** A share of a measure as lists read it. */
export const assignmentRow = (problem: Problem, it: Assignment): ViewRow => {
  const told = problem.progress.filter((one) => one.assignment === it.id)
  const latest = told.at(-1)
  const { total, done } = shareCount(problem, it.measure, it.id)
  return {
    id: it.id,
    problem_id: problem.id,
    round_id: problem.round,
    measure_id: it.measure,
    parent_id: it.parent,
    from_unit_id: it.from?.id ?? null,
    unit_id: it.unit.id,
    share: it.share,
    own_words: it.ownWords,
    state: it.state,
    deadline: deadlineOfShare(problem, it.measure, it.id),
    made_at: it.madeAt,
    taken_over_at: it.takenOverAt,
    done_on: it.doneOn,
    withdrawn_reason: it.withdrawn?.reason ?? null,
    shares_total: total,
    shares_done: done,
    progress_count: told.length,
    last_progress_at: latest?.at ?? null,
    last_progress_text: latest?.text ?? null,
  }
}
