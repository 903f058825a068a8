import type { Measure, Problem, Progress } from '#core/record/problem/problem.ts'
import { deadlineOfShare, liveOf } from '#core/record/problem/progress-state.ts'
import { type Day, dayInShanghai } from '#core/words/calendar/day.ts'
import type { LightItem } from '#core/rules/light/light-item.ts'
import { balanceLeft } from '#core/rules/progress/runoff.ts'

/** Of an item what lights depend on beside its deadline and step; what says nothing is left out. */
export type LightDetails = Partial<
  Omit<LightItem, 'deadline' | 'longTerm' | 'done' | 'accepted' | 'closed' | 'override' | 'pressed'>
> & { pressed?: NonNullable<LightItem['pressed']>; override?: NonNullable<LightItem['override']> }

const dayOf = (at: string | undefined): Day | null => (at === undefined ? null : dayInShanghai(at))

/** Leaves out what is nothing: most items have little to say, and a row should not be long for that. */
const spoken = (details: {
  [K in keyof Required<LightDetails>]: LightDetails[K] | null | undefined
}): LightDetails | null => {
  const said = Object.entries(details).filter(
    ([, it]) =>
      it !== null && it !== undefined && it !== 0 && it !== false && !(Array.isArray(it) && it.length === 0),
  )
  return said.length === 0 ? null : Object.fromEntries(said)
}

/** What people said of an item, beside its work. */
const saidOf = (problem: Problem, measure: string | null) => {
  const of = <It extends { measure: string | null }>(all: readonly It[]): It[] =>
    all.filter((it) => it.measure === measure)
  const judged = of(problem.judged).at(-1)
  const pressed = of(problem.pressed).at(-1)
  const override = of(problem.overrides).at(-1)
  return {
    forecast: judged?.forecast,
    quality: judged?.quality,
    class: judged?.class,
    events: of(problem.events).map(({ kind, on }) => ({ kind, on })),
    pressed: pressed && { sign: pressed.sign, limit: pressed.limit, excused: pressed.excused !== null },
    override: override && !override.lifted ? { sign: override.sign, until: override.until } : null,
  }
}

const begin = ({ plan, feedbackOn }: Problem) => {
  const from = dayOf(plan.approved?.at)
  return { since: from ?? feedbackOn, from }
}

const percent = (done: number, total: number): number => (total === 0 ? 0 : Math.round((100 * done) / total))

/** Days of what is not done yet of a measure: shares below it, and steps of its run-off plan that are not reached. */
const nodesOfMeasure = (problem: Problem, { id, done }: Measure): Day[] => {
  if (done) return []
  const shares = liveOf(problem.assignments)
    .filter((it) => it.measure === id && it.state !== 'done' && it.deadline !== null)
    .map((it) => deadlineOfShare(problem, id, it.id))
  const runoff = problem.runoffs.find((it) => it.measure === id)
  const left = runoff ? balanceLeft(problem, runoff) : 0
  const steps = (runoff?.steps ?? []).filter(({ to }) => left > to).map(({ by }) => by)
  return [...shares, ...steps].filter((it) => it !== null).toSorted()
}

const progressOfMeasure = (problem: Problem, measure: Measure): number => {
  const runoff = problem.runoffs.find((it) => it.measure === measure.id)
  if (runoff) return percent(runoff.opening - balanceLeft(problem, runoff), runoff.opening)
  const shares = liveOf(problem.assignments).filter((it) => it.measure === measure.id && it.parent === null)
  return percent(shares.filter((it) => it.state === 'done').length, shares.length)
}

/** Of a problem. Its parts are its measures: by the day each has of its own. */
export const detailsOfProblem = (problem: Problem): LightDetails | null => {
  const { measures, progress, course, returns, responsibility } = problem
  const done = measures.filter((it) => it.done).length
  return spoken({
    ...begin(problem),
    handedOut: responsibility.leadUnit !== null,
    told: dayOf(progress.findLast((it) => !it.imported)?.at),
    progress: percent(done, measures.length),
    nodes: measures
      .filter((it) => !it.done)
      .flatMap((it) => [...(it.deadline === null ? [] : [it.deadline]), ...nodesOfMeasure(problem, it)])
      .toSorted(),
    extensions: course.extensions,
    returns,
    ...saidOf(problem, null),
  })
}

/** Of one measure. @param told what was told of it, in order */
export const detailsOfMeasure = (
  problem: Problem,
  measure: Measure,
  told: readonly Progress[],
): LightDetails | null =>
  spoken({
    ...begin(problem),
    handedOut: measure.units.length > 0,
    told: dayOf(told.findLast((it) => !it.imported)?.at),
    progress: progressOfMeasure(problem, measure),
    nodes: nodesOfMeasure(problem, measure),
    extensions: measure.extended?.times,
    returns: measure.returned ? 1 : 0,
    ...saidOf(problem, measure.id),
  })
