import { dayInShanghai } from '#core/words/calendar/day.ts'
import { type Refusal, refuse } from '#core/record/fact/refusal.ts'
import type { Acting } from '#core/record/problem/acting.ts'
import type { NewProblemFact } from '#core/record/problem/new-fact.ts'
import type { Problem } from '#core/record/problem/problem.ts'
import { mayDo } from '#core/rules/rights/may-do.ts'

type Rows = { measures: string[]; assignments: string[] }

/** What a unit said of a row in a month: a statement, that nothing changed, or nothing yet. */
export const toldIn = (
  problem: Problem,
  { measure, assignment }: { measure: string; assignment: string | null },
  unit: string,
  month: string,
): 'told' | 'unchanged' | null => {
  const told = problem.progress.some(
    (it) =>
      it.measure === measure &&
      it.assignment === assignment &&
      it.unit?.id === unit &&
      dayInShanghai(it.at).startsWith(month),
  )
  if (told) return 'told'
  const said = problem.unchanged.some(
    (it) =>
      it.unit.id === unit &&
      it.month === month &&
      (assignment === null ? it.measures.includes(measure) : it.assignments.includes(assignment)),
  )
  return said ? 'unchanged' : null
}

/** The rows of a problem that a unit reports on: its shares that are open, and its measures. */
export const rowsOfUnit = (problem: Problem, unit: string) => {
  const open = problem.measures.filter((it) => !it.done)
  const shares = problem.assignments.filter(
    (it) => it.unit.id === unit && (it.state === 'made' || it.state === 'taken-over'),
  )
  return [
    ...open
      .filter((it) => it.units.some((one) => one.id === unit))
      .map((it) => ({ measure: it.id, assignment: null })),
    ...shares.map((it) => ({ measure: it.measure, assignment: it.id })),
  ]
}

/** «无变化»: once for a month, of whatever rows nothing was said of yet; a second time it is nothing new. */
export const decideUnchanged = (
  problem: Problem,
  { unit, measures, assignments }: Rows & { unit: { id: string; name: string } },
  acting: Acting,
): NewProblemFact[] | Refusal => {
  const no = mayDo('report-month', problem, acting, { unit })
  if (no) return no
  const month = acting.day.slice(0, 7)
  const rows = rowsOfUnit(problem, unit.id)
  const strange = [...measures, ...assignments].find(
    (id) => !rows.some((it) => (it.assignment ?? it.measure) === id),
  )
  if (strange !== undefined) return refuse('not-your-unit', { unit: unit.name })
  const fresh = rows.filter(
    (it) =>
      (it.assignment === null ? measures.includes(it.measure) : assignments.includes(it.assignment)) &&
      toldIn(problem, it, unit.id, month) === null,
  )
  if (fresh.length === 0) return []
  return [
    {
      type: 'progress.unchanged',
      body: {
        ...{ unit, standing: acting.standing, month },
        measures: fresh.flatMap((it) => (it.assignment === null ? [it.measure] : [])),
        assignments: fresh.flatMap((it) => (it.assignment === null ? [] : [it.assignment])),
      },
    },
  ]
}
