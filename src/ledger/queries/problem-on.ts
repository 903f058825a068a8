import type { ProblemDetail, ProblemRow } from '#contract/problems.ts'
import { foldStream } from '#core/record/catalogue.ts'
import type { Fact } from '#core/record/fact/envelope.ts'
import type { Problem } from '#core/record/problem/problem.ts'
import type { RuleSet } from '#core/record/round/rule-set.ts'
import { rulesOn } from '#core/record/round/round.ts'
import { wayOn } from '#core/record/round/way.ts'
import { claimGaps, closeGaps } from '#core/rules/closeout/gaps.ts'
import { planGaps } from '#core/rules/planning/gaps.ts'
import { type Day, dayInShanghai } from '#core/words/calendar/day.ts'
import { problemStream } from '#ledger/acts/act.ts'
import { loadFacts } from '#ledger/journal/load.ts'
import { shownProof } from '#ledger/queries/proof-entries.ts'
import type { Reading } from '#ledger/queries/read.ts'
import { shownObjections } from '#ledger/queries/shown-closeout.ts'
import { shownCourse } from '#ledger/queries/shown-course.ts'
import { shownLight } from '#ledger/queries/shown-light.ts'
import { toldOf } from '#ledger/queries/told-of.ts'
import { Refused } from '#ledger/refusals.ts'
import { type LightSource, lightColumns } from '#ledger/views/light-columns.ts'
import { rowsOfProblem } from '#ledger/views/rows-of-problem.ts'

const named = ({ person, name }: { person: string; name: string }) => ({ id: person, name })

/** The same row as the list's, out of the problem's own facts: names as they were in them. */
const rowOn = (problem: Problem, view: Record<string, unknown>, light: ProblemRow['light']): ProblemRow => {
  const { responsibility, course } = problem
  const columns = view as {
    original_deadline: Day | null
    long_term_on: Day | null
    long_term_by: string | null
    recheck_on: Day | null
    found_by: ProblemRow['foundBy']
    asked: string[]
    rebounded_as: string | null
    rebound_of: string | null
    carried_to: string | null
    carried_from: string | null
    last_progress_at: string | null
  }
  return {
    id: problem.id,
    number: problem.number,
    title: problem.title,
    shortTitle: problem.shortTitle,
    aspect: problem.aspect,
    group: problem.group?.title ?? null,
    step: problem.step,
    timeClass: problem.timeClass,
    deadline: problem.deadline,
    ended: course.ended?.as ?? null,
    extensions: course.extensions,
    originalDeadline: columns.original_deadline,
    turnedLongTerm:
      columns.long_term_on === null ? null : { on: columns.long_term_on, by: columns.long_term_by ?? '' },
    recheckOn: columns.recheck_on,
    foundBy: columns.found_by,
    asked: columns.asked,
    reboundedAs: columns.rebounded_as,
    reboundOf: columns.rebound_of,
    carriedTo: columns.carried_to,
    carriedFrom: columns.carried_from,
    leadLeader: responsibility.leadLeader && named(responsibility.leadLeader),
    leadUnit: responsibility.leadUnit,
    coUnits: responsibility.coUnits,
    handler: responsibility.handler && named(responsibility.handler),
    measures: { total: problem.measures.length, done: problem.measures.filter((it) => it.done).length },
    evidence: problem.evidence.length,
    lastProgressAt: columns.last_progress_at,
    light,
  }
}

/** What was recorded until the end of the day. */
const until = (facts: readonly Fact[] | undefined, day: Day): Fact[] =>
  (facts ?? []).filter((it) => dayInShanghai(it.recordedAt) <= day)

/**
 * A problem as the journal told it at the end of a past day: names as they stood in the facts, lights by the rules of that
 * day, and nothing that could be done.
 * @throws Refused `not-there-yet` before it was registered, `day-to-come` for a day after today
 */
export const problemOn = async (
  reading: Reading,
  { id, round, on }: { id: string; round: { id: string; name: string }; on: Day },
): Promise<ProblemDetail> => {
  if (on > reading.day) throw new Refused('day-to-come', { day: on, today: reading.day })
  const streams = [problemStream(id), { kind: 'round', id: round.id } as const]
  const facts = await loadFacts(reading.client, reading.workspace, streams)
  const all = facts.get(`problem:${id}`) ?? []
  const problem = foldStream('problem', until(all, on))
  if (!problem) throw new Refused('not-there-yet', { day: on, from: dayInShanghai(all[0]?.recordedAt ?? '') })
  const then = foldStream('round', until(facts.get(`round:${round.id}`), on))
  const rules = new Map<string, RuleSet | null>([[round.id, then ? rulesOn(then, on) : null]])
  const rows = rowsOfProblem(problem)
  const lit = (row: object): ProblemRow['light'] => {
    const source = row as LightSource
    const light = lightColumns(source, { rules: rules.get(round.id) ?? null, until: null }, on)
    return shownLight({ ...source, ...light, round_id: round.id }, rules, on)
  }
  const view = rows.problem?.[0] ?? { id }
  const measures = new Map((rows.measure ?? []).map((it) => [it.id, it]))
  const way = wayOn(then ?? { ways: [] }, on)
  return {
    ...rowOn(problem, view, lit(view)),
    asOf: on,
    round: { id: round.id, name: then?.name ?? round.name },
    ...toldOf(problem, { named: (it) => it, light: (measure) => lit(measures.get(measure) ?? {}), way }),
    evidenceList: problem.evidence.map((it) => shownProof(problem, it, on)),
    objections: shownObjections(
      problem,
      reading.roles.some((it) => it.role === 'office'),
    ),
    course: shownCourse(problem, null),
    planGaps: planGaps(problem, way),
    claimGaps: claimGaps(problem, on),
    closeGaps: closeGaps(problem, on),
    options: [],
  }
}
