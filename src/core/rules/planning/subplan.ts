import type { KeptFile } from '#core/record/fact/kept-file.ts'
import type { Decided } from '#core/record/fact/decided.ts'
import { canonicalJson } from '#core/record/fact/canonical.ts'
import { type Refusal, refuse } from '#core/record/fact/refusal.ts'
import { type Acting, holds } from '#core/record/problem/acting.ts'
import type { Carried, SubplanFact } from '#core/record/subplan/facts.ts'
import { type Subplan, subplanSeenOf } from '#core/record/subplan/subplan.ts'

/** What deciding about a sub-plan yields: facts of its own stream. */
export type NewSubplanFact = Decided<SubplanFact>

/** What a unit carries, as it was shown. */
export type CarriedMeasure = Carried & { text: string; deadline: string | null }

/** The hash of what a unit was shown that it carries. */
export const carriedSeenOf = (carried: readonly CarriedMeasure[], hash: (text: string) => string): string =>
  hash(
    canonicalJson(
      carried.map(({ problem, measure, assignment, text, deadline }) => ({
        ...{ problem, measure, assignment, text, deadline },
      })),
    ),
  )

export type FileSubplan = {
  round: string
  unit: { id: string; name: string }
  text: string
  paper: KeptFile | null
  covers: readonly Carried[]
  seen: string
}

const same = (a: Carried, b: Carried): boolean =>
  a.problem === b.problem && a.measure === b.measure && a.assignment === b.assignment

/** The head of a unit files how the unit does its part; again after a return, or when its part has changed. */
export const decideFileSubplan = (
  input: FileSubplan,
  carried: readonly CarriedMeasure[],
  acting: Acting,
): NewSubplanFact[] | Refusal => {
  const { unit, text, paper, covers } = input
  if (!holds(acting, 'head', unit.id))
    return refuse('not-your-unit', { role: 'head', relation: 'working-unit', unit: unit.name })
  if (carried.length === 0) return refuse('sub-plan-nothing', { unit: unit.name })
  const now = carriedSeenOf(carried, acting.hash)
  if (input.seen !== now) return refuse('content-changed', { seen: input.seen, now })
  if (text === '' && paper === null) return refuse('invalid-input', { field: 'text' })
  const unknown = covers.find((it) => !carried.some((one) => same(one, it)))
  if (unknown) return refuse('unknown-thing', { thing: 'measure', id: unknown.measure })
  if (covers.length === 0) return refuse('invalid-input', { field: 'covers' })
  return [
    {
      type: 'subplan.filed',
      body: {
        ...{ round: input.round, unit, text, paper, seen: now, standing: acting.standing },
        covers: covers.map(({ problem, measure, assignment }) => ({ problem, measure, assignment })),
      },
    },
  ]
}

const judgeRefusal = (subplan: Subplan, acting: Acting): Refusal | null => {
  if (subplan.state !== 'filed') return refuse('sub-plan-state', { state: subplan.state })
  if (subplan.filed.standing.person === acting.standing.person)
    return refuse('same-person', { part: 'filing' })
  return acting.standing.units.includes(subplan.unit.id) ? refuse('same-unit', { part: 'filing' }) : null
}

/** Gives a sub-plan back, with what is wrong with it. */
export const decideReturnSubplan = (
  subplan: Subplan,
  reason: string,
  acting: Acting,
): NewSubplanFact[] | Refusal =>
  judgeRefusal(subplan, acting) ?? [{ type: 'subplan.returned', body: { reason, standing: acting.standing } }]

/** Approves a sub-plan as it was read. */
export const decideApproveSubplan = (
  subplan: Subplan,
  seen: string,
  acting: Acting,
): NewSubplanFact[] | Refusal => {
  const no = judgeRefusal(subplan, acting)
  if (no) return no
  const now = subplanSeenOf(subplan, acting.hash)
  if (seen !== now) return refuse('content-changed', { seen, now })
  return [{ type: 'subplan.approved', body: { seen, standing: acting.standing } }]
}
