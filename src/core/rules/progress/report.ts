import { type Refusal, refuse } from '#core/record/fact/refusal.ts'
import { type Acting, holds } from '#core/record/problem/acting.ts'
import type { Proof, StatedFigure } from '#core/record/problem/facts.ts'
import type { NewProblemFact } from '#core/record/problem/new-fact.ts'
import type { Problem } from '#core/record/problem/problem.ts'
import { proofFacts } from '#core/rules/evidence/attach.ts'
import { contentIsOpen, registrarAbstains, unitsOf } from '#core/rules/responsibility/working-units.ts'

export type ProgressInput = {
  measure: string | null
  unit: { id: string; name: string }
  text: string
  figures: StatedFigure[]
  documents: string[]
  happened: string | null
  completes: boolean
  proofs: Proof[]
}

const speaksForUnit = (problem: Problem, input: ProgressInput, acting: Acting): Refusal | null => {
  const { unit } = input
  if (!unitsOf(problem).includes(unit.id)) return refuse('not-your-unit', { unit: unit.name })
  if (!holds(acting, 'handler', unit.id) && !holds(acting, 'head', unit.id))
    return refuse('not-your-unit', { unit: unit.name })
  return registrarAbstains(acting)
}

const speaksOfMeasure = (problem: Problem, input: ProgressInput): Refusal | null => {
  if (input.measure === null) return input.completes ? refuse('invalid-input', { field: 'completes' }) : null
  const measure = problem.measures.find((it) => it.id === input.measure)
  if (!measure) return refuse('unknown-thing', { thing: 'measure', id: input.measure })
  const leads = problem.responsibility.leadUnit?.id === input.unit.id
  if (!leads && !measure.units.some((it) => it.id === input.unit.id))
    return refuse('not-your-unit', { unit: input.unit.name })
  return null
}

/** A unit says in plain words what changed, with its proofs, in one act. */
export const decideReportProgress = (
  problem: Problem,
  input: ProgressInput,
  acting: Acting,
): NewProblemFact[] | Refusal => {
  const no =
    contentIsOpen(problem) ?? speaksForUnit(problem, input, acting) ?? speaksOfMeasure(problem, input)
  if (no) return no
  if (input.happened !== null && input.happened > acting.day)
    return refuse('invalid-input', { field: 'happened', laterThan: acting.day })
  const progress = acting.newId()
  const { measure, unit, text, figures, documents, completes, happened, proofs } = input
  const proved = proofFacts(problem, measure, progress, proofs, acting)
  if ('refused' in proved) return proved
  const { standing } = acting
  return [
    {
      type: 'progress.reported',
      happened,
      body: { progress, measure, unit, standing, text, figures, documents, completes },
    },
    ...proved,
  ]
}
