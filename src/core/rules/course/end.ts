import { type Refusal, isRefusal, refuse } from '#core/record/fact/refusal.ts'
import type { Acting } from '#core/record/problem/acting.ts'
import { seenOf } from '#core/record/problem/content.ts'
import { type CourseRequest, openEnding } from '#core/record/problem/course-state.ts'
import type { CourseKind } from '#core/record/problem/course-facts.ts'
import type { NewProblemFact } from '#core/record/problem/new-fact.ts'
import type { Problem } from '#core/record/problem/problem.ts'
import type { EndingAct } from '#core/rules/closeout/transitions.ts'
import { openObjections } from '#core/rules/closeout/gaps.ts'
import { permitted } from '#core/rules/closeout/who-may.ts'
import { deciders, needsConsent, openRequest } from '#core/rules/course/decide.ts'
import { mergeFlaw, splitFlaw } from '#core/rules/course/parts.ts'

const kindOf: Record<Exclude<EndingAct, 'resume'>, CourseKind> = {
  end: 'ending',
  split: 'split',
  merge: 'merge',
}

/** The request that this act would grant, if there is one. */
export const requestFor = (
  problem: Problem,
  act: Exclude<EndingAct, 'resume'>,
): CourseRequest | undefined => {
  const request = openEnding(problem.course)
  return request?.change.kind === kindOf[act] ? request : undefined
}

/** Why this person may not end it now, whatever they have seen; null when they may. */
export const endingRefusal = (
  problem: Problem,
  act: Exclude<EndingAct, 'resume'>,
  acting: Acting,
): Refusal | null => {
  const row = permitted(problem, act, acting)
  if (isRefusal(row)) return row
  const request = requestFor(problem, act)
  if (!request) return refuse('nothing-asked')
  const gaps = openObjections(problem)
  if (gaps.length > 0) return refuse('close-gaps', { gaps })
  return needsConsent(request, deciders(request).consent, acting)
}

type Asked = { request: string; seen: string }

/**
 * Ends a problem as it was asked, by somebody independent of whoever worked on it or asked for it, on what they have seen.
 * For a split or a merger the facts of the other problems come beside this one (parts.ts).
 */
export const decideEnding = (
  problem: Problem,
  act: Exclude<EndingAct, 'resume'>,
  { request: id, seen }: Asked,
  acting: Acting,
  into?: Problem,
): NewProblemFact[] | Refusal => {
  const named = openRequest(problem, id)
  if (isRefusal(named)) return named
  const no = endingRefusal(problem, act, acting)
  if (no) return no
  const { change } = named
  if (change.kind !== kindOf[act]) return refuse('nothing-asked')
  const now = seenOf(problem, acting.hash)
  if (seen !== now) return refuse('content-changed', { seen, now })
  const flawed =
    change.kind === 'split'
      ? splitFlaw(problem, change.parts)
      : change.kind === 'merge' && into
        ? mergeFlaw(problem, into)
        : null
  if (flawed) return flawed
  return [{ type: 'course.granted', body: { request: id, standing: acting.standing, seen } }]
}

/** Opens an ended problem again. What was split or merged lives on elsewhere, and is not opened beside that. */
export const decideResume = (
  problem: Problem,
  reason: string,
  acting: Acting,
): NewProblemFact[] | Refusal => {
  const row = permitted(problem, 'resume', acting)
  if (isRefusal(row)) return row
  const as = problem.course.ended?.as
  if (as === 'split' || as === 'merged') return refuse('lives-elsewhere', { as })
  return [{ type: 'problem.resumed', body: { standing: acting.standing, reason } }]
}
