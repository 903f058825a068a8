import { type Refusal, isRefusal, refuse } from '#core/record/fact/refusal.ts'
import type { Acting } from '#core/record/problem/acting.ts'
import type { Proof, StatedFigure } from '#core/record/problem/facts.ts'
import type { Money, MoneyOf } from '#core/record/problem/progress-facts.ts'
import type { NewProblemFact } from '#core/record/problem/new-fact.ts'
import type { Problem } from '#core/record/problem/problem.ts'
import { proofFacts } from '#core/rules/evidence/attach.ts'
import { openBelow } from '#core/rules/progress/assign.ts'
import { recoveredFlaw } from '#core/rules/progress/money.ts'
import { balanceFlaw } from '#core/rules/progress/runoff.ts'
import { tieFacts } from '#core/rules/progress/tie-figures.ts'
import { mayDo } from '#core/rules/rights/may-do.ts'

export type ProgressInput = {
  measure: string | null
  unit: { id: string; name: string }
  text: string
  figures: StatedFigure[]
  documents: string[]
  happened: string | null
  completes: boolean
  proofs: Proof[]
  /** The unit's share of the measure; null: it speaks of the measure itself. */
  assignment?: string | null
  shared?: string | null
  reused?: string | null
  recovered?: (MoneyOf & Money) | null
  balance?: number | null
  /** Which of the proofs given with it (by its place) bears out which figure (by its place). */
  ties?: { figure: number; proof: number }[]
}
/** Where nothing of a kind was told, it says so. */
type Told = Required<ProgressInput>

/** A share is spoken of by the unit that received it. */
const speaksOfShare = (problem: Problem, input: Told, id: string): Refusal | null => {
  const share = problem.assignments.find((it) => it.id === id)
  if (!share || share.measure !== input.measure) return refuse('unknown-thing', { thing: 'assignment', id })
  if (share.state === 'withdrawn')
    return refuse('assignment-withdrawn', { unit: share.unit.name, reason: share.withdrawn?.reason })
  return share.unit.id === input.unit.id ? null : refuse('not-your-unit', { unit: input.unit.name })
}

const speaksOfMeasure = (problem: Problem, input: Told): Refusal | null => {
  if (input.assignment !== null) return speaksOfShare(problem, input, input.assignment)
  if (input.measure === null) return input.completes ? refuse('invalid-input', { field: 'completes' }) : null
  const measure = problem.measures.find((it) => it.id === input.measure)
  if (!measure) return refuse('unknown-thing', { thing: 'measure', id: input.measure })
  const leads = problem.responsibility.leadUnit?.id === input.unit.id
  if (!leads && !measure.units.some((it) => it.id === input.unit.id))
    return refuse('not-your-unit', { unit: input.unit.name })
  return null
}

/** Done upwards only when all that was handed down is done or withdrawn. */
const doneTooEarly = (problem: Problem, { measure, assignment, completes }: Told): Refusal | null => {
  const open = completes && measure !== null ? openBelow(problem, measure, assignment) : []
  return open.length === 0
    ? null
    : refuse('assignments-open', { open: open.map((it) => `${it.unit.name}：${it.share}`) })
}

/** A unit says in plain words what changed, with its proofs, in one act. */
export const decideReportProgress = (
  problem: Problem,
  said: ProgressInput,
  acting: Acting,
): NewProblemFact[] | Refusal => {
  const nothing = { assignment: null, shared: null, reused: null, recovered: null, balance: null, ties: [] }
  const input: Told = { ...nothing, ...said }
  const no =
    mayDo('report-progress', problem, acting, { unit: input.unit }) ??
    speaksOfMeasure(problem, input) ??
    doneTooEarly(problem, input) ??
    recoveredFlaw(problem, input) ??
    balanceFlaw(problem, input)
  if (no) return no
  if (input.happened !== null && input.happened > acting.day)
    return refuse('invalid-input', { field: 'happened', laterThan: acting.day })
  const progress = acting.newId()
  const { measure, unit, text, figures, documents, completes, happened, proofs } = input
  const { assignment, shared, recovered, balance } = input
  const before = problem.progress.find((it) => it.id === input.reused)
  // Only words taken as they stood are reused ones: changed by a letter they are somebody's own.
  const reused = before?.text === text ? before.id : null
  const proved = proofFacts(problem, measure, progress, proofs, acting)
  if (isRefusal(proved)) return proved
  const { standing } = acting
  const tied = tieFacts(progress, figures.length, input.ties, proved, acting)
  if (isRefusal(tied)) return tied
  const told = { progress, measure, unit, standing, text, figures, documents, completes }
  return [
    {
      type: 'progress.reported',
      happened,
      body: { ...told, assignment, shared, reused, recovered, balance },
    },
    ...proved,
    ...tied,
  ]
}
