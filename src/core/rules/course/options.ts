import { type Refusal, isRefusal } from '#core/record/fact/refusal.ts'
import type { Acting } from '#core/record/problem/acting.ts'
import { seenOf } from '#core/record/problem/content.ts'
import type { CourseRequest } from '#core/record/problem/course-state.ts'
import type { Problem } from '#core/record/problem/problem.ts'
import {
  decideConsent,
  decideGrant,
  decideRefuse,
  decideWithdrawChange,
  deciders,
} from '#core/rules/course/decide.ts'
import { endingRefusal } from '#core/rules/course/end.ts'

/** What can be done to a request. */
export type RequestAct =
  | 'consent-change'
  | 'grant-change'
  | 'end'
  | 'split'
  | 'merge'
  | 'refuse-change'
  | 'withdraw-change'

/** The act that grants a change of this kind. */
export const grantingAct = ({ change }: Pick<CourseRequest, 'change'>): RequestAct => {
  switch (change.kind) {
    case 'ending':
      return 'end'
    case 'split':
    case 'merge':
      return change.kind
    case 'extension':
    case 'class':
    case 'measure':
      return 'grant-change'
  }
}

/** Why this person may not grant it now, or null. */
const grantRefusal = (problem: Problem, request: CourseRequest, acting: Acting): Refusal | null => {
  const act = grantingAct(request)
  if (act === 'end' || act === 'split' || act === 'merge') return endingRefusal(problem, act, acting)
  const seen = seenOf(problem, acting.hash)
  const decided = decideGrant(problem, { request: request.id, seen }, acting)
  return isRefusal(decided) ? decided : null
}

/** What this person may do to a request now, the most forward first. */
export const requestActs = (problem: Problem, request: CourseRequest, acting: Acting): RequestAct[] => {
  if (request.outcome !== null) return []
  const named = { request: request.id, seen: seenOf(problem, acting.hash) }
  const said = { request: request.id, reason: '' }
  const free = (decided: unknown): boolean => !isRefusal(decided)
  const able: [RequestAct, boolean][] = [
    [grantingAct(request), grantRefusal(problem, request, acting) === null],
    ['consent-change', free(decideConsent(problem, named, acting))],
    ['refuse-change', free(decideRefuse(problem, said, acting))],
    ['withdraw-change', free(decideWithdrawChange(problem, said, acting))],
  ]
  return able.filter(([, may]) => may).map(([act]) => act)
}

/** Whose turn it is: whoever has to consent, or else whoever grants. */
export const turnOf = (request: CourseRequest) => {
  const { consent, grant } = deciders(request)
  return consent !== null && request.consent === null ? consent : grant
}
