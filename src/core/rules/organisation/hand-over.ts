import type { Day } from '#core/words/calendar/day.ts'
import { type Refusal, isRefusal, refuse } from '#core/record/fact/refusal.ts'
import type { GivenProblem } from '#core/record/organisation/handed-over.ts'
import type { Acting } from '#core/record/problem/acting.ts'
import type { ResponsibilitySet } from '#core/record/problem/facts.ts'
import type { HandedPart } from '#core/record/problem/hand-over-facts.ts'
import type { NewProblemFact } from '#core/record/problem/new-fact.ts'
import type { Problem } from '#core/record/problem/problem.ts'
import { mayDo } from '#core/rules/rights/may-do.ts'

type Named = { id: string; name: string }
type Leader = NonNullable<ResponsibilitySet['body']['leadLeader']>

export type HandOverInput = { handover: string; on: Day; note: string } & (
  | {
      of: 'person'
      from: Named
      to: Named
      /** The post in which the successor leads; null for one who leads nowhere. */
      leads: Leader | null
    }
  | { of: 'unit'; from: Named; to: Named }
)

/** What is handed over, problem by problem: its fact, and its line in the list. */
export type HandedOver = { facts: NewProblemFact[]; given: GivenProblem }

const personParts = (
  { responsibility }: Problem,
  { from, to, leads }: HandOverInput & { of: 'person' },
): HandedPart[] | Refusal => {
  const { leadLeader, handler, team } = responsibility
  const parts: HandedPart[] = []
  if (leadLeader?.person === from.id) {
    if (!leads) return refuse('not-allowed', { role: 'leader', name: to.name })
    parts.push({ charge: 'lead-leader', from: leadLeader, to: leads })
  }
  const successor = { person: to.id, name: to.name }
  if (handler?.person === from.id) parts.push({ charge: 'handler', from: handler, to: successor })
  const member = team.find((it) => it.person === from.id)
  if (member) parts.push({ charge: 'team', from: member, to: successor })
  return parts
}

const unitParts = (
  { responsibility, measures }: Problem,
  { from, to }: HandOverInput & { of: 'unit' },
): HandedPart[] => {
  const { leadUnit, coUnits } = responsibility
  const parts: HandedPart[] = []
  if (leadUnit?.id === from.id) parts.push({ charge: 'lead-unit', from: leadUnit, to })
  const beside = coUnits.find((it) => it.id === from.id)
  if (beside) parts.push({ charge: 'co-unit', from: beside, to })
  for (const { id: measure, units } of measures) {
    const named = units.find((it) => it.id === from.id)
    if (named) parts.push({ charge: 'measure-unit', measure, from: named, to })
  }
  return parts
}

/** Whoever verified, accepted or confirmed what is pending now cannot be made to answer for it, nor can their unit. */
const judgeRefusal = ({ closeout, number }: Problem, { to }: HandOverInput): Refusal | null => {
  const { verifications, acceptance, confirmation } = closeout
  const judges = [...verifications, acceptance, confirmation].flatMap((it) => (it ? [it.standing] : []))
  return judges.some((it) => it.person === to.id || it.units.includes(to.id))
    ? refuse('judges-it', { number, name: to.name })
    : null
}

/**
 * 整改责任交接: what somebody answered for goes to a successor, under an approved plan and without reopening it. What is
 * decided upon changes with it: whatever was claimed, signed or verified before has to be looked at again.
 */
export const decideHandOver = (
  problem: Problem,
  input: HandOverInput,
  acting: Acting,
): HandedOver | Refusal => {
  const refused = mayDo('hand-over', problem, acting) ?? judgeRefusal(problem, input)
  if (refused) return refused
  const parts = input.of === 'person' ? personParts(problem, input) : unitParts(problem, input)
  if (isRefusal(parts)) return parts
  const { number, title, deadline } = problem
  if (parts.length === 0) return refuse('nothing-to-hand-over', { number, name: input.from.name })
  const { handover, on, note, to } = input
  return {
    facts: [{ type: 'responsibility.handed-over', happened: on, body: { handover, on, note, parts } }],
    given: {
      ...{ problem: problem.id, number, title, deadline: deadline?.current ?? null },
      charges: [...new Set(parts.map((it) => it.charge))],
      to: { id: to.id, name: to.name },
    },
  }
}
