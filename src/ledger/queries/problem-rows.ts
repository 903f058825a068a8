import type { EndedAs } from '#core/record/problem/course-facts.ts'
import type { InspectionKind } from '#core/record/round/facts.ts'
import type { ProblemRow } from '#contract/problems.ts'
import type { Step } from '#core/record/problem/problem.ts'
import type { TimeClass } from '#core/record/problem/facts.ts'
import { type Reading, namedOrNull, unitsJson } from '#ledger/queries/read.ts'
import { type LitRow, shownLight } from '#ledger/queries/shown-light.ts'

/** The columns of a problem's row, `p` the problem; names join here, at query time. */
export const problemColumns = `
  p.id, p.round_id, p.number, p.title, p.short_title, p.aspect_ordinal, p.aspect_marker, p.aspect_title, p.group_title,
  p.step, p.time_class, p.original_deadline, p.deadline, p.lead_leader_id, leader.name as leader_name,
  p.lead_unit_id, unit.short_name as unit_name, ${unitsJson('p.co_unit_ids')} as co_units,
  p.handler_id, handler.name as handler_name, p.measures_total, p.measures_done, p.evidence_count, p.last_progress_at,
  p.ended_as, p.extensions, p.long_term_on, p.long_term_by, p.recheck_on, p.found_by, p.asked,
  p.rebounded_as, p.rebound_of, p.carried_to, p.carried_from,
  p.light_sign, p.light_level, p.light_details, p.light_until`

export const problemJoins = `
  left join views.person leader on leader.workspace_id = p.workspace_id and leader.id = p.lead_leader_id
  left join views.person handler on handler.workspace_id = p.workspace_id and handler.id = p.handler_id
  left join views.unit unit on unit.workspace_id = p.workspace_id and unit.id = p.lead_unit_id`

export type ProblemTuple = LitRow & {
  id: string
  number: string
  title: string
  short_title: string
  aspect_ordinal: number
  aspect_marker: string
  aspect_title: string
  group_title: string | null
  step: Step
  time_class: TimeClass | null
  original_deadline: string | null
  lead_leader_id: string | null
  leader_name: string | null
  lead_unit_id: string | null
  unit_name: string | null
  co_units: { id: string; name: string }[]
  handler_id: string | null
  handler_name: string | null
  ended_as: EndedAs | null
  extensions: number
  long_term_on: string | null
  long_term_by: string | null
  recheck_on: string | null
  found_by: InspectionKind[]
  asked: string[]
  rebounded_as: string | null
  rebound_of: string | null
  carried_to: string | null
  carried_from: string | null
  measures_total: number
  measures_done: number
  evidence_count: number
  last_progress_at: string | null
}

/** A row of the problem list as it is shown, its light by the rules of its round. */
export const problemRowOf = (row: ProblemTuple, { rules, day }: Reading): ProblemRow => ({
  id: row.id,
  number: row.number,
  title: row.title,
  shortTitle: row.short_title,
  aspect: { ordinal: row.aspect_ordinal, marker: row.aspect_marker, title: row.aspect_title },
  group: row.group_title,
  step: row.step,
  timeClass: row.time_class,
  deadline:
    row.deadline === null ? null : { original: row.original_deadline ?? row.deadline, current: row.deadline },
  ended: row.ended_as,
  extensions: row.extensions,
  originalDeadline: row.original_deadline,
  turnedLongTerm: row.long_term_on === null ? null : { on: row.long_term_on, by: row.long_term_by ?? '' },
  recheckOn: row.recheck_on,
  foundBy: row.found_by,
  asked: row.asked,
  reboundedAs: row.rebounded_as,
  reboundOf: row.rebound_of,
  carriedTo: row.carried_to,
  carriedFrom: row.carried_from,
  leadLeader: namedOrNull(row.lead_leader_id, row.leader_name),
  leadUnit: namedOrNull(row.lead_unit_id, row.unit_name),
  coUnits: row.co_units,
  handler: namedOrNull(row.handler_id, row.handler_name),
  measures: { total: row.measures_total, done: row.measures_done },
  evidence: row.evidence_count,
  lastProgressAt: row.last_progress_at,
  light: shownLight(row, rules, day),
})
