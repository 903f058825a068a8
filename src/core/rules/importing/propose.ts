import type { RefusalCode } from '#core/record/fact/refusal.ts'
import type { Problem } from '#core/record/problem/problem.ts'
import { notNow } from '#core/rules/rights/may-do.ts'
import type { Change } from './compare-problem.ts'
import type { Match } from './match-list.ts'

/** Why a change cannot be taken over as things stand, or null. The same rules as where people work by hand. */
export const blockedBy = (problem: Problem, { of }: Change): RefusalCode | null => {
  if (of === 'progress')
    return problem.step === 'registered' ? null : (notNow('report-progress', problem)?.refused ?? null)
  const closed = notNow('add-measure', problem)
  if (closed) return closed.refused
  // What was found stands as it was planned for: a plan that is open again lets it be told more of, not less.
  if (of === 'title' && problem.plan.version > 0) return 'content-locked'
  return (of === 'deadline' || of === 'deadlines' || of === 'timeClass') && problem.plan.version > 0
    ? 'deadline-fixed'
    : null
}

/** What is taken over unless a person says otherwise: never what somebody set by hand, never what is blocked. */
export const proposedOf = (problem: Problem, changes: readonly Change[]): string[] =>
  changes.filter((it) => it.byHand === null && blockedBy(problem, it) === null).map((it) => it.id)

/** Below this the titles of one number have so little in common that two lists may have counted differently. */
const QUITE_UNLIKE = 0.3

/** Words that are only alike, or quite unlike under one number, are for a person to say: is it this one, or a new one? */
export const isUndecided = (match: Match | null): boolean =>
  match?.by === 'likeness' || (match?.by === 'number' && match.likeness < QUITE_UNLIKE)
