import { type Refusal, refuse } from '#core/record/fact/refusal.ts'
import type { Standing } from '#core/record/organisation/standing.ts'
import { type Acting, holds, leadsGroup } from '#core/record/problem/acting.ts'
import type { Problem } from '#core/record/problem/problem.ts'
import { wayBeforeWays } from '#core/record/problem/closeout-facts.ts'
import { openRequests } from '#core/record/problem/course-state.ts'
import { bodiesOf } from '#core/record/problem/fold-closeout.ts'
import { dependence, joined } from '#core/rules/closeout/independence.ts'
import { sameHand } from '#core/rules/closeout/same-hand.ts'
import { stillDue } from '#core/rules/closeout/gaps.ts'
import { carriedOn } from '#core/rules/rights/carried-on.ts'
import { abstention } from '#core/rules/rights/may-do.ts'
import { unitsOf } from '#core/rules/rights/working-units.ts'
import {
  type CloseoutAct,
  type EndingAct,
  type OtherSide,
  type Part,
  type Transition,
  type WayPart,
  transitions,
} from '#core/rules/closeout/transitions.ts'

const partsOf = (problem: Problem, part: Part): Standing[] => {
  switch (part) {
    case 'contributors':
      return problem.contributors
    case 'claim':
      return problem.closeout.claim ? [problem.closeout.claim.standing] : []
    case 'signature':
      return problem.closeout.signature ? [problem.closeout.signature.standing] : []
    case 'verification':
      return problem.closeout.verifications.map((it) => it.standing)
    case 'acceptance':
      return problem.closeout.acceptance ? [problem.closeout.acceptance.standing] : []
    case 'request':
      return openRequests(problem.course).map((it) => it.standing)
  }
}

const roleRefusal = (problem: Problem, row: Transition, acting: Acting): Refusal | null => {
  const leadUnit = problem.responsibility.leadUnit
  if (row.where === 'any') {
    if (!holds(acting, row.role)) return refuse('not-allowed', { role: row.role })
    return row.on.includes('group-accepts') && !leadsGroup(acting) ? refuse('not-in-group') : null
  }
  if (!holds(acting, row.role)) return refuse('not-allowed', { role: row.role, unit: leadUnit?.name })
  return leadUnit && holds(acting, row.role, leadUnit.id)
    ? abstention(acting)
    : refuse('not-your-unit', { role: row.role, unit: leadUnit?.name })
}

/** Words of a unit, entered by this hand: by whoever works there, or who brought its return pack in and could have written it. */
const broughtIn = ({ progress }: Problem, person: string): boolean =>
  progress.some((it) => !it.imported && it.by.kind === 'person' && it.by.person.id === person)

/** What of a row says who is too near. */
type Judging = Pick<Transition, 'independentOf' | 'otherThan'> & { act?: Transition['act'] }

/** Whoever only takes a claim off the way judges nothing. */
const judges = (row: Judging): boolean => row.independentOf.length > 0

export const independenceRefusal = (problem: Problem, row: Judging, acting: Acting): Refusal | null => {
  if (row.act === 'verify' && broughtIn(problem, acting.standing.person))
    return refuse('same-person', { part: 'contributors', person: acting.standing.person })
  for (const part of row.otherThan)
    for (const other of partsOf(problem, part))
      if (other.person === acting.standing.person)
        return refuse('same-person', { part, person: other.person })
  for (const part of row.independentOf)
    for (const other of partsOf(problem, part)) {
      const why = dependence(acting.standing, joined(other, acting.today(other.person)))
      if (why) return refuse(why, { part, person: other.person })
    }
  // Sending it back, or taking it off the way, brings nothing nearer to its end.
  const onwards = row.act !== 'withdraw-claim' && row.act !== 'return'
  return (onwards ? sameHand(problem, acting) : null) ?? (judges(row) ? judgeRefusal(problem, acting) : null)
}

/**
 * Who answers for the rectification cannot be among those who judge it, whether they acted or not: the lead leader (and
 * whoever was), the handler and the team, and the people of the units that work on it; and whoever handed that over.
 */
const judgeRefusal = (problem: Problem, acting: Acting): Refusal | null => {
  const { standing } = acting
  const { leadLeader, handler, team } = problem.responsibility
  const part: OtherSide = 'responsible'
  if (leadLeader?.person === standing.person || problem.leaders.includes(standing.person))
    return refuse('lead-leader-decides')
  const answer = [handler, ...team].map((it) => it?.person)
  if ([...answer, ...problem.predecessors.persons].includes(standing.person))
    return refuse('same-person', { part, person: standing.person })
  const working = [...unitsOf(problem), ...problem.predecessors.units]
  if (standing.units.some((it) => working.includes(it))) return refuse('same-unit', { part })
  // A leading group counts for nobody: who is registered in it alone could be anybody's superior, and nothing would show it.
  if (standing.units.length === 0) return refuse('no-own-unit')
  return abstention(acting)
}

/** Why somebody is too near to judge any of it, whether all is verified or one proof is checked; null when they are not. */
export const mayJudge = (problem: Problem, acting: Acting): Refusal | null =>
  independenceRefusal(
    problem,
    { act: 'verify', independentOf: ['contributors', 'claim', 'signature'], otherThan: [] },
    acting,
  )

/** Whether the way that the problem was claimed under has this part. */
const goes = (problem: Problem, part: WayPart): boolean => {
  const way = problem.closeout.claim?.way ?? wayBeforeWays
  switch (part) {
    case 'more-bodies':
      return problem.closeout.verifications.length + 1 < bodiesOf(problem)
    case 'last-body':
      return problem.closeout.verifications.length + 1 >= bodiesOf(problem)
    case 'office-accepts':
      return way.acceptBy === 'office'
    case 'group-accepts':
      return way.acceptBy === 'leading-group'
    case 'superior':
      return way.superior
    case 'no-superior':
      return !way.superior
    case 'announcement':
      return way.announcementDays > 0
    case 'no-announcement':
      return way.announcementDays === 0
  }
}

/** What brings a problem nearer to no end. */
export const isWayBack = (act: Transition['act']): boolean =>
  ['withdraw-claim', 'return', 'not-confirm', 'resume'].includes(act)

/** The row of the table under which this person may act now, or why not: of several rows, why not under the nearest one. */
export const permitted = (
  problem: Problem,
  act: CloseoutAct | EndingAct,
  acting: Acting,
): Transition | Refusal => {
  const rows = transitions.filter((it) => it.act === act)
  const here = rows.filter((it) => it.from === problem.step && it.on.every((part) => goes(problem, part)))
  const [first] = here
  if (!first) {
    // Another way would have let it happen here: what this one asks for first is said by the gaps.
    const gaps = rows.some((it) => it.from === problem.step) ? stillDue(problem) : []
    const from = [...new Set(rows.map((it) => it.from))]
    return gaps.length > 0
      ? refuse('close-gaps', { gaps })
      : refuse('wrong-step', { act, step: problem.step, from })
  }
  const held = here.filter((it) => roleRefusal(problem, it, acting) === null)
  // Closed or ended here, it would still be open there: only the way back is.
  const gone = held.length > 0 && !isWayBack(act) ? carriedOn(problem) : null
  if (gone) return gone
  const free = held.find((it) => independenceRefusal(problem, it, acting) === null)
  if (free) return free
  const near = held[0] ?? here.find((it) => holds(acting, it.role)) ?? first
  return roleRefusal(problem, near, acting) ?? independenceRefusal(problem, near, acting) ?? near
}
