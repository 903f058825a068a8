import { type Refusal, refuse } from '#core/record/fact/refusal.ts'
import type { Standing } from '#core/record/problem/facts.ts'
import { type Acting, holds } from '#core/record/problem/acting.ts'
import type { Problem } from '#core/record/problem/problem.ts'
import { dependence, joined } from '#core/rules/closeout/independence.ts'
import { registrarAbstains, unitsOf } from '#core/rules/responsibility/working-units.ts'
import {
  type CloseoutAct,
  type OtherSide,
  type Part,
  type Transition,
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
      return problem.closeout.verification ? [problem.closeout.verification.standing] : []
  }
}

const roleRefusal = (problem: Problem, row: Transition, acting: Acting): Refusal | null => {
  const leadUnit = problem.responsibility.leadUnit
  if (row.where === 'any') return holds(acting, row.role) ? null : refuse('not-allowed', { role: row.role })
  if (!holds(acting, row.role)) return refuse('not-allowed', { role: row.role, unit: leadUnit?.name })
  return leadUnit && holds(acting, row.role, leadUnit.id)
    ? registrarAbstains(acting)
    : refuse('not-your-unit', { role: row.role, unit: leadUnit?.name })
}

/** Words of a unit, entered by this hand: by whoever works there, or who brought its return pack in and could have written it. */
const broughtIn = ({ progress }: Problem, person: string): boolean =>
  progress.some((it) => !it.imported && it.by.kind === 'person' && it.by.person.id === person)

const independenceRefusal = (problem: Problem, row: Transition, acting: Acting): Refusal | null => {
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
  return row.where === 'any' ? judgeRefusal(problem, acting) : null
}

/**
 * Who answers for the rectification cannot be among those who judge it, whether they acted or not: the lead leader (and
 * whoever was), the handler and the team, and the people of the units that work on it.
 */
const judgeRefusal = (problem: Problem, acting: Acting): Refusal | null => {
  const { standing } = acting
  const { leadLeader, handler, team } = problem.responsibility
  const part: OtherSide = 'responsible'
  if (leadLeader?.person === standing.person || problem.leaders.includes(standing.person))
    return refuse('lead-leader-decides')
  if ([handler, ...team].some((it) => it?.person === standing.person))
    return refuse('same-person', { part, person: standing.person })
  const working = unitsOf(problem)
  if (standing.units.some((it) => working.includes(it))) return refuse('same-unit', { part })
  return registrarAbstains(acting)
}

/** The row of the table under which this person may act now, or why not. */
export const permitted = (problem: Problem, act: CloseoutAct, acting: Acting): Transition | Refusal => {
  const rows = transitions.filter((it) => it.act === act)
  const row = rows.find((it) => it.from === problem.step)
  if (!row) return refuse('wrong-step', { act, step: problem.step, from: rows.map((it) => it.from) })
  return roleRefusal(problem, row, acting) ?? independenceRefusal(problem, row, acting) ?? row
}
