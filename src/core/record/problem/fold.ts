import type { ProblemFact } from '#core/record/problem/facts.ts'
import { type Problem, noCloseout, noResponsibility } from '#core/record/problem/problem.ts'
import { foldCloseout } from '#core/record/problem/fold-closeout.ts'
import { foldContent } from '#core/record/problem/fold-content.ts'

/** Folds one fact of a problem's stream into its state. Total over the fact types: nothing is skipped. */
export const foldProblem = (before: Problem | null, fact: ProblemFact): Problem => {
  if (fact.type === 'problem.registered') {
    return {
      id: fact.stream.id,
      version: fact.version,
      ...fact.body,
      step: 'registered',
      responsibility: noResponsibility,
      timeClass: null,
      deadline: null,
      measures: [],
      plan: { version: 0, approved: null, missingRule: false },
      progress: [],
      evidence: [],
      contributors: [],
      leaders: [],
      closeout: noCloseout,
      returned: null,
      returns: 0,
      builtUpon: false,
    }
  }
  if (!before) throw new Error(`${fact.type} before problem.registered`)
  const problem = { ...before, version: fact.version, builtUpon: before.builtUpon || fact.importId === null }
  switch (fact.type) {
    case 'closeout.claimed':
    case 'closeout.claim-withdrawn':
    case 'closeout.signed':
    case 'closeout.verified':
    case 'closeout.returned':
    case 'closeout.accepted':
    case 'closeout.closed':
      return foldCloseout(problem, fact)
    default:
      return foldContent(problem, fact)
  }
}
