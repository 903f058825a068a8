import { type Refusal, refuse } from '#core/record/fact/refusal.ts'
import type { Acting } from '#core/record/problem/acting.ts'
import type { NewProblemFact } from '#core/record/problem/new-fact.ts'
import type { Problem, Step } from '#core/record/problem/problem.ts'
import { type Worded, similarTo } from '#core/rules/course/similar.ts'
import { mayDo } from '#core/rules/rights/may-do.ts'

/**
 * What two problems that are worded alike may be: closed before, it has come again; still open, it is the same matter found
 * by one more inspection, and one set of measures answers both.
 */
export const asWhat = (earlier: Step): 'recurrence' | 'source' =>
  earlier === 'closed' || earlier === 'ended' ? 'recurrence' : 'source'

/** A problem of the round, and those it was decided about already. */
export type Now = Worded & { decided: readonly string[] }

/** So many proposals for one problem: more nobody compares. */
const MOST = 3

/** Problems of earlier rounds that say the same as one of this round, and nobody has decided about. */
export const proposals = <Earlier extends Worded>(now: readonly Now[], earlier: readonly Earlier[]) =>
  now.flatMap((problem) => {
    const left = earlier.filter((it) => !problem.decided.includes(it.id))
    return similarTo(problem.title, left, MOST).map((it) => ({ problem: problem.id, ...it }))
  })

/** 另一回事: a person compared them and says why it is not the same. */
export const decideDismissLikeness = (
  problem: Problem,
  other: Pick<Problem, 'id' | 'number' | 'round'>,
  reason: string,
  acting: Acting,
): NewProblemFact[] | Refusal => {
  const no = mayDo('dismiss-likeness', problem, acting)
  if (no) return no
  if (problem.round === other.round) return refuse('invalid-input', { field: 'other' })
  if (problem.unlike.some((it) => it.problem === other.id)) return []
  return [{ type: 'likeness.dismissed', body: { problem: other.id, number: other.number, reason } }]
}
