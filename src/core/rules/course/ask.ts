import { type Refusal, isRefusal, refuse } from '#core/record/fact/refusal.ts'
import type { Acting } from '#core/record/problem/acting.ts'
import type { CourseChange } from '#core/record/problem/course-facts.ts'
import { isEnding, openRequests } from '#core/record/problem/course-state.ts'
import type { NewProblemFact } from '#core/record/problem/new-fact.ts'
import { type Problem, whileWorked } from '#core/record/problem/problem.ts'
import type { RoundWay } from '#core/record/round/way.ts'
import type { AskedChange } from '#core/rules/course/asked.ts'
import { classChange, extensionOf, measureChange } from '#core/rules/course/changes.ts'
import { mergeFlaw, splitFlaw } from '#core/rules/course/parts.ts'
import { proofFacts } from '#core/rules/evidence/attach.ts'
import { mayDo } from '#core/rules/rights/may-do.ts'

type Checked = { change: CourseChange; proofs: NewProblemFact[] }

/** Ending needs grounds that can be looked at; what is handed over, the receipt of whoever took it. */
const endingOf = (
  problem: Problem,
  asked: Extract<AskedChange, { kind: 'ending' }>,
  acting: Acting,
): Checked | Refusal => {
  const handed = asked.as === 'handed-over'
  if (asked.proofs.length === 0) return refuse('grounds-unproved', { as: asked.as })
  if (handed && (asked.receiver ?? '').trim() === '') return refuse('invalid-input', { field: 'receiver' })
  const proofs = proofFacts(problem, null, null, asked.proofs, acting)
  if (isRefusal(proofs)) return proofs
  const evidence = proofs.flatMap((it) => (it.type === 'evidence.attached' ? [it.body.evidence] : []))
  return {
    change: {
      kind: 'ending',
      as: asked.as,
      grounds: asked.grounds,
      evidence,
      receiver: handed ? asked.receiver : null,
      receipt: handed ? (evidence[0] ?? null) : null,
    },
    proofs,
  }
}

const checked = (problem: Problem, asked: AskedChange, way: RoundWay, acting: Acting): Checked | Refusal => {
  const plain = (change: CourseChange | Refusal): Checked | Refusal =>
    isRefusal(change) ? change : { change, proofs: [] }
  switch (asked.kind) {
    case 'extension':
      return plain(extensionOf(problem, asked, way, acting))
    case 'class':
      return plain(classChange(problem, asked, way, acting))
    case 'measure':
      return plain(measureChange(problem, asked, acting))
    case 'ending':
      return endingOf(problem, asked, acting)
    case 'split':
      return plain(splitFlaw(problem, asked.parts) ?? asked)
    case 'merge': {
      const { id, number } = asked.into
      const into = { problem: id, number }
      return plain(mergeFlaw(problem, asked.into) ?? { kind: 'merge', into })
    }
  }
}

/** What cannot be asked of a plan that nobody has approved: there is nothing yet to depart from. */
const needsPlan = (kind: AskedChange['kind']): boolean => !isEnding(kind)

/** One open request of a kind, and one that would end the problem; of measures one for each. */
const alreadyAsked = (problem: Problem, asked: AskedChange): boolean =>
  openRequests(problem.course).some(({ change }) => {
    if (isEnding(asked.kind)) return isEnding(change.kind)
    if (asked.kind === 'measure') return change.kind === 'measure' && change.replaces === asked.replaces
    if (asked.kind === 'extension') return change.kind === 'extension' && change.measure === asked.measure
    return change.kind === asked.kind
  })

/**
 * Somebody asks for a change of course: it changes nothing until others have agreed.
 * @param way that of the problem's round today
 */
export const decideAskChange = (
  problem: Problem,
  asked: AskedChange,
  reason: string,
  way: RoundWay,
  acting: Acting,
): NewProblemFact[] | Refusal => {
  const about = isEnding(asked.kind) && asked.kind !== 'ending' ? { part: 'renumber' } : { part: 'depart' }
  const no = mayDo('ask-change', problem, acting, about)
  if (no) return no
  if (needsPlan(asked.kind) && problem.step === 'registered')
    return refuse('wrong-step', { act: 'ask-change', step: problem.step, from: whileWorked })
  if (alreadyAsked(problem, asked)) return refuse('request-open', { kind: asked.kind })
  const fit = checked(problem, asked, way, acting)
  if (isRefusal(fit)) return fit
  const grants = asked.kind === 'extension' || asked.kind === 'class' ? way.extensionsBy : null
  const { standing } = acting
  const body = { request: acting.newId(), standing, reason, change: fit.change, grants }
  return [...fit.proofs, { type: 'course.asked', body }]
}
