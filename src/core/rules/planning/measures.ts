import type { Day } from '#core/words/calendar/day.ts'
import { type Refusal, isRefusal, refuse } from '#core/record/fact/refusal.ts'
import { canonicalJson } from '#core/record/fact/canonical.ts'
import type { Acting } from '#core/record/problem/acting.ts'
import { evidenceKinds } from '#core/record/problem/facts.ts'
import type { AgreedProof } from '#core/record/problem/plan-facts.ts'
import type { NewProblemFact } from '#core/record/problem/new-fact.ts'
import { type Problem, manifestationsOf } from '#core/record/problem/problem.ts'
import { mayDo } from '#core/rules/rights/may-do.ts'

/** A measure as the office writes it: which manifestations it answers, to what end, by when, by whom. */
export type MeasureInput = {
  text: string
  answers: string[]
  goal: string | null
  deadline: Day | null
  units: { id: string; name: string }[]
  /** 成功证明; left out: as it was; null: none any more. */
  proof?: AgreedProof | null | undefined
}

/** From the first approved plan on only an extension gives more time: a plan that is open again gives none. */
const laterThanFixed = (problem: Problem, before: Day | null, { deadline }: MeasureInput): Refusal | null => {
  if (problem.plan.version === 0 && !problem.course.inherited) return null
  const whole = problem.deadline?.current ?? null
  const [stood, wanted] = [before ?? whole, deadline ?? whole]
  return stood !== null && (wanted === null || wanted > stood)
    ? refuse('deadline-fixed', { number: problem.number, deadline: stood })
    : null
}

const fitting = (
  problem: Problem,
  input: MeasureInput,
  before: Day | null = null,
): MeasureInput | Refusal => {
  const later = laterThanFixed(problem, before, input)
  if (later) return later
  const all = manifestationsOf(problem).map((it) => it.id)
  const unknown = input.answers.find((it) => !all.includes(it))
  if (unknown) return refuse('unknown-thing', { thing: 'manifestation', id: unknown })
  if (problem.feedbackOn !== null && input.deadline !== null && input.deadline < problem.feedbackOn)
    return refuse('invalid-input', { field: 'deadline', earlierThan: problem.feedbackOn })
  // A problem with one manifestation leaves nothing to choose.
  return input.answers.length === 0 && all.length === 1 ? { ...input, answers: all } : input
}

const none: AgreedProof = { kinds: [], words: '' }

/** What is agreed to prove success, where it becomes another than it was. */
const proofAgreed = (
  measure: string,
  was: AgreedProof | undefined,
  proof: AgreedProof | null | undefined,
): NewProblemFact[] => {
  if (proof === undefined) return []
  const { kinds, words } = proof ?? none
  const body = { measure, kinds: evidenceKinds.filter((it) => kinds.includes(it)), words }
  return canonicalJson({ measure, ...(was ?? none) }) === canonicalJson(body)
    ? []
    : [{ type: 'measure.proof-agreed', body }]
}

/** A measure more, while the plan is open. */
export const decideAddMeasure = (
  problem: Problem,
  input: MeasureInput,
  acting: Acting,
): NewProblemFact[] | Refusal => {
  const no = mayDo('add-measure', problem, acting)
  if (no) return no
  const fit = fitting(problem, input)
  if (isRefusal(fit)) return fit
  const { proof, ...told } = fit
  const measure = acting.newId()
  return [
    { type: 'measure.added', body: { measure, marker: null, origin: 'plan', ...told } },
    ...proofAgreed(measure, undefined, proof),
  ]
}

/** Another wording, end, deadline or unit, while the plan is open; the measure stays the same one. */
export const decideReviseMeasure = (
  problem: Problem,
  measure: string,
  input: MeasureInput,
  acting: Acting,
): NewProblemFact[] | Refusal => {
  const no = mayDo('revise-measure', problem, acting)
  if (no) return no
  const before = problem.measures.find((it) => it.id === measure)
  if (!before) return refuse('unknown-thing', { thing: 'measure', id: measure })
  const fit = fitting(problem, input, before.deadline)
  if (isRefusal(fit)) return fit
  const { proof, ...told } = fit
  return [
    { type: 'measure.revised', body: { measure, ...told } },
    ...proofAgreed(measure, before.proof, proof),
  ]
}

/** A measure less, while the plan is open; one that was returned stays. */
export const decideRemoveMeasure = (
  problem: Problem,
  measure: string,
  reason: string,
  acting: Acting,
): NewProblemFact[] | Refusal => {
  const no = mayDo('remove-measure', problem, acting)
  if (no) return no
  const known = problem.measures.find((it) => it.id === measure)
  if (!known) return refuse('unknown-thing', { thing: 'measure', id: measure })
  // Otherwise a return could be answered by dropping what was hard.
  if (known.returned) return refuse('measure-returned', { what: known.text })
  return [{ type: 'measure.removed', body: { measure, reason } }]
}
