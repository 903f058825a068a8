import type { Day } from '#core/words/calendar/day.ts'
import { type Refusal, isRefusal, refuse } from '#core/record/fact/refusal.ts'
import { type Acting, holds } from '#core/record/problem/acting.ts'
import type { NewProblemFact } from '#core/record/problem/new-fact.ts'
import type { Problem } from '#core/record/problem/problem.ts'
import { type Assignment, deadlineOfShare, sharesBelow } from '#core/record/problem/progress-state.ts'
import { mayDo } from '#core/rules/rights/may-do.ts'

type Named = { id: string; name: string }

export type AssignInput = {
  measure: string
  /** The share it is a share of; null: of the measure. */
  parent: string | null
  /** The unit that hands down; null: the office. */
  from: Named | null
  shares: { unit: Named; share: string; deadline: Day | null }[]
}

/** The share with this id, if it still counts. */
const liveShare = (problem: Problem, id: string): Assignment | Refusal => {
  const share = problem.assignments.find((it) => it.id === id)
  if (!share) return refuse('unknown-thing', { thing: 'assignment', id })
  if (share.state === 'withdrawn')
    return refuse('assignment-withdrawn', { unit: share.unit.name, reason: share.withdrawn?.reason })
  return share
}

/** Whose part it is to hand this down: the units of the measure and the lead unit, or the unit that received the share. */
const givers = (problem: Problem, measure: string, parent: Assignment | null): string[] => {
  if (parent) return [parent.unit.id]
  const lead = problem.responsibility.leadUnit
  const units = problem.measures.find((it) => it.id === measure)?.units ?? []
  return [...units, ...(lead ? [lead] : [])].map((it) => it.id)
}

/** The units a share came down through, the last giver first. */
const lineOf = (problem: Problem, share: Assignment | null): string[] =>
  share === null
    ? []
    : [share.unit.id, ...lineOf(problem, problem.assignments.find((it) => it.id === share.parent) ?? null)]

const fitsBelow = (
  problem: Problem,
  { measure, parent, from }: AssignInput,
  { unit, deadline }: AssignInput['shares'][number],
  acting: Acting,
): Refusal | null => {
  const above = problem.assignments.find((it) => it.id === parent) ?? null
  // Down or beside, never up: nobody hands work to those who answer for it, or back to where it came from.
  const up = from !== null && acting.standing.above.includes(unit.id)
  if (up || unit.id === from?.id || lineOf(problem, above).includes(unit.id))
    return refuse('assignment-upward', { unit: unit.name })
  const known = sharesBelow(problem.assignments, measure, parent)
  if (known.some((it) => it.unit.id === unit.id)) return refuse('duplicate', { name: unit.name })
  const latest = deadlineOfShare(problem, measure, parent)
  if (deadline !== null && latest !== null && deadline > latest)
    return refuse('deadline-beyond-parent', { unit: unit.name, deadline: latest })
  if (deadline !== null && problem.feedbackOn !== null && deadline < problem.feedbackOn)
    return refuse('invalid-input', { field: 'deadline', earlierThan: problem.feedbackOn })
  return null
}

/** Shares of a measure, or of a share, go to units below or beside. The approved measure stays as it is. */
export const decideAssign = (
  problem: Problem,
  input: AssignInput,
  acting: Acting,
): NewProblemFact[] | Refusal => {
  const { measure, parent, from, shares } = input
  const no = mayDo('assign', problem, acting, from === null ? {} : { unit: from })
  if (no) return no
  if (from === null && !holds(acting, 'office')) return refuse('not-allowed', { role: 'office' })
  const known = problem.measures.find((it) => it.id === measure)
  if (!known) return refuse('unknown-thing', { thing: 'measure', id: measure })
  const above = parent === null ? null : liveShare(problem, parent)
  if (isRefusal(above)) return above
  if (above !== null && above.measure !== measure)
    return refuse('unknown-thing', { thing: 'assignment', id: above.id })
  if (from !== null && !givers(problem, measure, above).includes(from.id))
    return refuse('not-your-unit', { unit: from.name })
  if (above === null ? known.done : above.state === 'done')
    return refuse('already-done', { what: above?.share ?? known.text })
  const twice = shares.find((it, at) => shares.findIndex((one) => one.unit.id === it.unit.id) !== at)
  if (twice) return refuse('duplicate', { name: twice.unit.name })
  for (const share of shares) {
    const unfit = fitsBelow(problem, input, share, acting)
    if (unfit) return unfit
  }
  const { standing } = acting
  return shares.map(({ unit, share, deadline }) => ({
    type: 'assignment.made',
    body: { assignment: acting.newId(), measure, parent, from, unit, share, deadline, standing },
  }))
}

/** The unit that received a share takes it over, as it is or in its own words. */
export const decideTakeOver = (
  problem: Problem,
  { assignment, share }: { assignment: string; share: string | null },
  acting: Acting,
): NewProblemFact[] | Refusal => {
  const own = liveShare(problem, assignment)
  if (isRefusal(own)) return own
  const no = mayDo('take-over', problem, acting, { unit: own.unit })
  if (no) return no
  if (own.state !== 'made') return refuse('already-taken-over', { unit: own.unit.name })
  const words = share === own.share ? null : share
  return [{ type: 'assignment.taken-over', body: { assignment, share: words, standing: acting.standing } }]
}

/** Whoever handed a share down takes it back, and says why; what was handed further down goes with it. */
export const decideWithdrawAssignment = (
  problem: Problem,
  { assignment, reason }: { assignment: string; reason: string },
  acting: Acting,
): NewProblemFact[] | Refusal => {
  const own = liveShare(problem, assignment)
  if (isRefusal(own)) return own
  const no = mayDo('withdraw-assignment', problem, acting)
  if (no) return no
  const parent = problem.assignments.find((it) => it.id === own.parent) ?? null
  const giving = givers(problem, own.measure, parent)
  const mine = giving.some((unit) => holds(acting, 'handler', unit) || holds(acting, 'head', unit))
  if (!mine && !holds(acting, 'office')) return refuse('not-your-unit', { unit: own.from?.name })
  if (own.state === 'done') return refuse('already-done', { what: own.share })
  return [{ type: 'assignment.withdrawn', body: { assignment, reason, standing: acting.standing } }]
}

/** A measure, or a share, is done only when all that was handed down from it is done or withdrawn. */
export const openBelow = (problem: Problem, measure: string, parent: string | null): Assignment[] =>
  sharesBelow(problem.assignments, measure, parent).filter((it) => it.state !== 'done')

/** How many of the shares right below are done, for «3/5». */
export const shareCount = (problem: Problem, measure: string, parent: string | null) => {
  const below = sharesBelow(problem.assignments, measure, parent)
  return { total: below.length, done: below.filter((it) => it.state === 'done').length }
}
