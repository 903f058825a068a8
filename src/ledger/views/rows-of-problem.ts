import type { Evidence, Measure, Problem, Progress } from '#core/record/problem/problem.ts'
import { provesEffect } from '#core/rules/evidence/effect.ts'
import { detailsOfMeasure, detailsOfProblem } from '#core/rules/light/light-details.ts'
import { shareCount } from '#core/rules/progress/assign.ts'
import { assignmentRow, unitsWithShares } from '#ledger/views/rows-of-assignment.ts'
import { successorColumns } from '#ledger/views/rows-of-lookback.ts'
import { courseColumns, originalDeadline } from '#ledger/views/course-columns.ts'
import { searchOfProblem } from '#ledger/views/rows-of-search.ts'
import type { ViewRow, ViewRows } from '#ledger/views/rows.ts'

/** Aspect, problem, measure: the order of the lists on paper in one number. */
const listOrder = (problem: Problem, place: number): number =>
  (problem.aspect.ordinal * 100_000 + problem.printOrder) * 10_000 + place

/** Still without an answer, the most pressing first. */
const openObjections = ({ objections }: Problem) =>
  objections.filter((it) => it.answered === null).toSorted((a, b) => (a.replyBy < b.replyBy ? -1 : 1))

const problemRow = (problem: Problem): ViewRow => ({
  id: problem.id,
  round_id: problem.round,
  number: problem.number,
  aspect_ordinal: problem.aspect.ordinal,
  aspect_marker: problem.aspect.marker,
  aspect_title: problem.aspect.title,
  group_title: problem.group?.title ?? null,
  print_order: problem.printOrder,
  title: problem.title,
  manifestations: problem.manifestations.map((it) => it.text),
  short_title: problem.shortTitle,
  step: problem.step,
  walk: problem.walk,
  plan_approved_at: problem.plan.approved?.at ?? null,
  time_class: problem.timeClass,
  original_deadline: originalDeadline(problem),
  deadline: problem.deadline?.current ?? null,
  lead_leader_id: problem.responsibility.leadLeader?.person ?? null,
  lead_post_id: problem.responsibility.leadLeader?.post ?? null,
  lead_unit_id: problem.responsibility.leadUnit?.id ?? null,
  co_unit_ids: problem.responsibility.coUnits.map((it) => it.id),
  handler_id: problem.responsibility.handler?.person ?? null,
  team_ids: problem.responsibility.team.map((it) => it.person),
  assigned_unit_ids: unitsWithShares(problem),
  measures_total: problem.measures.length,
  measures_done: problem.measures.filter((it) => it.done).length,
  evidence_count: problem.evidence.length,
  last_progress_at: problem.progress.findLast((it) => !it.imported)?.at ?? null,
  closed_at: problem.closeout.closing?.at ?? null,
  objections_open: openObjections(problem).length,
  reply_by: openObjections(problem)[0]?.replyBy ?? null,
  accept_by: problem.closeout.claim?.way.acceptBy ?? null,
  light_details: detailsOfProblem(problem),
  ...courseColumns(problem),
  ...successorColumns(problem),
})

const measureRow = (
  problem: Problem,
  measure: Measure,
  place: number,
  told: readonly Progress[],
): ViewRow => {
  const latest = told.at(-1)
  const shares = shareCount(problem, measure.id, null)
  return {
    id: measure.id,
    problem_id: problem.id,
    round_id: problem.round,
    list_order: listOrder(problem, place),
    marker: measure.marker,
    text: measure.text,
    goal: measure.goal,
    origin: measure.origin,
    unit_ids: measure.units.map((it) => it.id),
    deadline: measure.deadline ?? problem.deadline?.current ?? null,
    original_deadline: measure.extended?.original ?? measure.deadline ?? originalDeadline(problem),
    time_class: problem.timeClass,
    step: problem.step,
    done: measure.done,
    assigned_unit_ids: unitsWithShares(problem, measure.id),
    shares_total: shares.total,
    shares_done: shares.done,
    progress_count: told.length,
    last_progress_at: latest?.at ?? null,
    last_progress_text: latest?.text ?? null,
    light_details: detailsOfMeasure(problem, measure, told),
  }
}

const progressRow = (problem: Problem, it: Progress): ViewRow => ({
  id: it.id,
  problem_id: problem.id,
  measure_id: it.measure,
  assignment_id: it.assignment,
  shared_id: it.shared,
  reused_id: it.reused,
  recovered: it.recovered,
  balance: it.balance,
  ties: it.ties,
  unit_id: it.unit?.id ?? null,
  text: it.text,
  figures: it.figures,
  documents: it.documents,
  completes: it.completes,
  imported: it.imported,
  by_actor: it.by,
  at: it.at,
  happened: it.happened,
})

const evidenceRow = (problem: Problem, it: Evidence): ViewRow => ({
  id: it.id,
  problem_id: problem.id,
  measure_id: it.measure,
  progress_id: it.progress,
  hash: it.hash,
  file_name: it.fileName,
  size: it.size,
  media_type: it.mediaType,
  kind: it.kind,
  effect: provesEffect(it.kind, problem) && it.check?.verdict !== 'refused',
  proves: it.proves,
  statement: it.statement,
  dated: it.dated,
  valid_until: it.validUntil,
  verdict: it.check?.verdict ?? null,
  by_actor: it.by,
  at: it.at,
})

/** What was told in `problem` and not, word for word, in `beside`: folds share what they do not change. */
const toldSince = (problem: Problem, beside: Problem | null): readonly Progress[] => {
  if (beside === null || beside.step === 'withdrawn') return problem.progress
  const shared = new Set(beside.progress)
  return problem.progress.filter((it) => !shared.has(it))
}

/**
 * A withdrawn problem leaves no rows: its number is spent, its facts remain.
 * @param beside another state of the same problem: of the progress that both share, which makes the same rows, none are made
 */
export const rowsOfProblem = (problem: Problem, beside: Problem | null = null): ViewRows => {
  if (problem.step === 'withdrawn') return {}
  const since = toldSince(problem, beside)
  const told = Map.groupBy(problem.progress, (it) => it.measure)
  return {
    problem: [problemRow(problem)],
    measure: problem.measures.map((it, place) => measureRow(problem, it, place, told.get(it.id) ?? [])),
    assignment: problem.assignments.map((it) => assignmentRow(problem, it)),
    progress: since.map((it) => progressRow(problem, it)),
    evidence: problem.evidence.map((it) => evidenceRow(problem, it)),
    search: searchOfProblem(problem, since),
  }
}
