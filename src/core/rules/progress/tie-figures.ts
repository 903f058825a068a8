import { type Refusal, refuse } from '#core/record/fact/refusal.ts'
import type { Acting } from '#core/record/problem/acting.ts'
import type { NewProblemFact } from '#core/record/problem/new-fact.ts'
import type { Problem } from '#core/record/problem/problem.ts'
import { mayDo } from '#core/rules/rights/may-do.ts'

/** The ties of a statement that comes with its proofs. */
export const tieFacts = (
  progress: string,
  figures: number,
  ties: readonly { figure: number; proof: number }[],
  proved: readonly NewProblemFact[],
  acting: Acting,
): NewProblemFact[] | Refusal => {
  if (ties.length === 0) return []
  const found = ties.flatMap(({ figure, proof }) => {
    const given = proved[proof]
    return figure < figures && given?.type === 'evidence.attached'
      ? [{ figure, evidence: given.body.evidence }]
      : []
  })
  if (found.length !== ties.length) return refuse('invalid-input', { field: 'ties' })
  return [{ type: 'figures.tied', body: { progress, standing: acting.standing, ties: found } }]
}

/** Says afterwards which evidence bears out a figure, or loosens it; whoever works on the problem may, until the claim. */
export const decideTieFigures = (
  problem: Problem,
  { progress, ties }: { progress: string; ties: { figure: number; evidence: string | null }[] },
  acting: Acting,
): NewProblemFact[] | Refusal => {
  const statement = problem.progress.find((it) => it.id === progress)
  const no = mayDo('tie-figures', problem, acting, statement?.unit ? { unit: statement.unit } : {})
  if (no) return no
  if (!statement) return refuse('unknown-thing', { thing: 'progress', id: progress })
  for (const { figure, evidence } of ties) {
    if (!statement.figures[figure]) return refuse('invalid-input', { field: 'ties' })
    if (evidence !== null && !problem.evidence.some((it) => it.id === evidence))
      return refuse('unknown-thing', { thing: 'evidence', id: evidence })
  }
  const asItIs = (tie: (typeof ties)[number]) =>
    (statement.ties.find((it) => it.figure === tie.figure)?.evidence ?? null) === tie.evidence
  const changed = ties.filter((it) => !asItIs(it))
  if (changed.length === 0) return []
  return [{ type: 'figures.tied', body: { progress, standing: acting.standing, ties: changed } }]
}
