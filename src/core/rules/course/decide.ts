import { addDays } from '#core/words/calendar/day.ts'
import { type Refusal, isRefusal, refuse } from '#core/record/fact/refusal.ts'
import { type Acting, holds, leadsGroup } from '#core/record/problem/acting.ts'
import { seenOf } from '#core/record/problem/content.ts'
import { type CourseRequest, isEnding } from '#core/record/problem/course-state.ts'
import type { NewProblemFact } from '#core/record/problem/new-fact.ts'
import { type Problem, whileWorked } from '#core/record/problem/problem.ts'
import { dependence, joined } from '#core/rules/closeout/independence.ts'
import { mayJudge } from '#core/rules/closeout/who-may.ts'
import { longestWithoutLook, unansweredWithout } from '#core/rules/course/changes.ts'
import { reviewFlaw } from '#core/rules/course/parts.ts'
import { mayDo } from '#core/rules/rights/may-do.ts'

/** Who has to agree before it is granted: the lead leader, whom the round lets grant time, or nobody. */
export type Agreeing = 'lead-leader' | 'leading-group' | null

/** Of a request: whose consent it needs first, and who grants it then. */
export const deciders = ({
  change,
  grants,
}: Pick<CourseRequest, 'change' | 'grants'>): {
  consent: Agreeing
  grant: 'lead-leader' | 'leading-group' | 'office' | 'approver'
} => {
  switch (change.kind) {
    case 'extension':
      return { consent: null, grant: grants ?? 'office' }
    case 'class':
      // As an extension, and the office on top: a deadline must not vanish by one signature.
      return { consent: grants === null || grants === 'office' ? null : grants, grant: 'office' }
    case 'measure':
      return { consent: null, grant: 'approver' }
    case 'ending':
      return { consent: 'lead-leader', grant: 'office' }
    case 'split':
    case 'merge':
      return { consent: null, grant: 'office' }
  }
}

const isLeadLeader = ({ responsibility }: Problem, acting: Acting): boolean =>
  holds(acting, 'leader') && responsibility.leadLeader?.person === acting.standing.person

const agrees = (problem: Problem, who: Agreeing | 'office' | 'approver', acting: Acting): boolean => {
  switch (who) {
    case 'lead-leader':
      return isLeadLeader(problem, acting)
    case 'leading-group':
      return leadsGroup(acting)
    case 'office':
      return holds(acting, 'office')
    case 'approver':
      return isLeadLeader(problem, acting) || holds(acting, 'office')
    case null:
      return false
  }
}

const notTheirs = (problem: Problem, who: Agreeing | 'office' | 'approver', acting: Acting): Refusal => {
  if (who === 'lead-leader')
    return refuse('not-its-leader', { leader: problem.responsibility.leadLeader?.name })
  if (who === 'leading-group')
    return holds(acting, 'leader') ? refuse('not-in-group') : refuse('not-allowed', { role: 'leader' })
  return refuse('not-allowed', who === 'approver' ? { role: 'leader', or: 'office' } : { role: 'office' })
}

/** Never whoever asked, or anybody of their unit; nor of the unit that it is for. */
const askedByMine = (problem: Problem, request: CourseRequest, acting: Acting): Refusal | null => {
  const asker = joined(request.standing, acting.today(request.standing.person))
  const why = dependence(acting.standing, asker)
  if (why === 'same-person' || why === 'same-unit')
    return refuse(why, { part: 'request', person: request.standing.person })
  const lead = problem.responsibility.leadUnit?.id
  return lead !== undefined && acting.standing.units.includes(lead)
    ? refuse('same-unit', { part: 'responsible' })
    : null
}

/** The request as long as nobody has decided it. */
export const openRequest = (problem: Problem, id: string): CourseRequest | Refusal => {
  const request = problem.course.requests.find((it) => it.id === id)
  if (!request) return refuse('unknown-thing', { thing: 'request', id })
  return request.outcome === null ? request : refuse('request-decided', { as: request.outcome.as })
}

/** The lead leader, or whom the round lets grant time, agrees to what was asked: not yet the last word. */
export const decideConsent = (
  problem: Problem,
  { request: id, seen }: { request: string; seen: string },
  acting: Acting,
): NewProblemFact[] | Refusal => {
  const no = mayDo('consent-change', problem, acting)
  if (no) return no
  const request = openRequest(problem, id)
  if (isRefusal(request)) return request
  const { consent } = deciders(request)
  if (consent === null || request.consent !== null) return refuse('consent-given')
  if (!agrees(problem, consent, acting)) return notTheirs(problem, consent, acting)
  const near = askedByMine(problem, request, acting)
  if (near) return near
  const now = seenOf(problem, acting.hash)
  if (seen !== now) return refuse('content-changed', { seen, now })
  return [{ type: 'course.consented', body: { request: id, standing: acting.standing, seen } }]
}

/** What was true when it was asked may be so no longer. */
const outdated = (problem: Problem, { change }: CourseRequest, acting: Acting): Refusal | null => {
  if (change.kind === 'extension') {
    const measure = problem.measures.find((it) => it.id === change.measure)
    if (change.measure !== null && !measure)
      return refuse('unknown-thing', { thing: 'measure', id: change.measure })
    const from = measure ? measure.deadline : problem.deadline?.current
    if (from !== change.from) return refuse('request-outdated')
    return change.to < acting.day ? refuse('invalid-input', { field: 'to', earlierThan: acting.day }) : null
  }
  if (change.kind === 'class') return problem.timeClass === change.from ? null : refuse('request-outdated')
  if (change.kind !== 'measure') return null
  if (!problem.measures.some((it) => it.id === change.replaces)) return refuse('request-outdated')
  const open = unansweredWithout(problem, change.replaces, change.answers)
  return open ? refuse('unanswered', { what: open.text }) : null
}

/** Grants an extension, another class or another measure. What ends a problem is granted by `end`, `split` and `merge`. */
export const decideGrant = (
  problem: Problem,
  { request: id, seen }: { request: string; seen: string },
  acting: Acting,
): NewProblemFact[] | Refusal => {
  const no = mayDo('grant-change', problem, acting)
  if (no) return no
  const request = openRequest(problem, id)
  if (isRefusal(request)) return request
  if (isEnding(request.change.kind)) return refuse('not-allowed', { role: 'office' })
  const { consent, grant } = deciders(request)
  if (!agrees(problem, grant, acting)) return notTheirs(problem, grant, acting)
  const near = askedByMine(problem, request, acting)
  if (near) return near
  if (problem.step === 'registered')
    return refuse('wrong-step', {
      act: 'grant-change',
      step: problem.step,
      from: whileWorked,
    })
  const missing = needsConsent(request, consent, acting)
  if (missing) return missing
  const now = seenOf(problem, acting.hash)
  if (seen !== now) return refuse('content-changed', { seen, now })
  const late = outdated(problem, request, acting)
  if (late) return late
  return [{ type: 'course.granted', body: { request: id, standing: acting.standing, seen } }]
}

/** Consent is there where it is asked for, and was not given by the same person. */
export const needsConsent = (request: CourseRequest, consent: Agreeing, acting: Acting): Refusal | null => {
  if (consent === null) return null
  if (request.consent === null) return refuse('needs-consent', { of: consent })
  return request.consent.standing.person === acting.standing.person
    ? refuse('same-person', { part: 'request', person: acting.standing.person })
    : null
}

/** Whoever could consent or grant can say no, with a reason. */
export const decideRefuse = (
  problem: Problem,
  { request: id, reason }: { request: string; reason: string },
  acting: Acting,
): NewProblemFact[] | Refusal => {
  const no = mayDo('refuse-change', problem, acting)
  if (no) return no
  const request = openRequest(problem, id)
  if (isRefusal(request)) return request
  const { consent, grant } = deciders(request)
  if (!agrees(problem, grant, acting) && !agrees(problem, consent, acting))
    return notTheirs(problem, grant, acting)
  const near = askedByMine(problem, request, acting)
  if (near) return near
  return [{ type: 'course.refused', body: { request: id, standing: acting.standing, reason } }]
}

/** Whoever asked takes it back, or the head of the lead unit. */
export const decideWithdrawChange = (
  problem: Problem,
  { request: id, reason }: { request: string; reason: string },
  acting: Acting,
): NewProblemFact[] | Refusal => {
  const no = mayDo('withdraw-change', problem, acting)
  if (no) return no
  const request = openRequest(problem, id)
  if (isRefusal(request)) return request
  const lead = problem.responsibility.leadUnit?.id
  const own = request.standing.person === acting.standing.person
  if (!own && !(lead !== undefined && holds(acting, 'head', lead)))
    return refuse('not-your-unit', { role: 'head', unit: problem.responsibility.leadUnit?.name })
  return [{ type: 'course.withdrawn', body: { request: id, standing: acting.standing, reason } }]
}

/** 复核: looked at by somebody outside, with the day on which it is looked at next. */
export const decideRecheck = (
  problem: Problem,
  { found, next }: { found: string; next: string },
  acting: Acting,
): NewProblemFact[] | Refusal => {
  const no = mayDo('recheck', problem, acting) ?? mayJudge(problem, acting)
  if (no) return no
  if (problem.timeClass !== 'long-term') return refuse('not-long-term')
  return (
    reviewFlaw(next, acting, addDays(acting.day, longestWithoutLook)) ?? [
      { type: 'long-term.rechecked', body: { standing: acting.standing, found, next } },
    ]
  )
}
