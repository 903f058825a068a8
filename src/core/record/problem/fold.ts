import { handsOn } from '#core/record/problem/by-hand.ts'
import type { ProblemFact, ProblemReverted } from '#core/record/problem/facts.ts'
import { type Problem, noCloseout, noResponsibility } from '#core/record/problem/problem.ts'
import { foldCloseout } from '#core/record/problem/fold-closeout.ts'
import { foldContent } from '#core/record/problem/fold-content.ts'

/** Only what was changed last can be taken back: by hand, and it stays. */
const touchedBy = (before: Problem, importId: string | null): Problem['beforeImport'] => {
  if (importId === null) return null
  return before.beforeImport?.import === importId ? before.beforeImport : { import: importId, was: before }
}

const reverted = (before: Problem, fact: ProblemReverted): Problem => {
  if (before.beforeImport?.import !== fact.body.import)
    throw new Error('problem.reverted without the import that it takes back')
  return { ...before.beforeImport.was, version: fact.version }
}

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
      removed: [],
      plan: { version: 0, approved: null, missingRule: false },
      progress: [],
      evidence: [],
      contributors: [],
      leaders: [],
      closeout: noCloseout,
      returned: null,
      returns: 0,
      builtUpon: false,
      byHand: {},
      beforeImport: null,
    }
  }
  if (!before) throw new Error(`${fact.type} before problem.registered`)
  if (fact.type === 'problem.reverted') return reverted(before, fact)
  const own = fact.importId !== null && fact.importId === before.source?.import
  const problem: Problem = {
    ...before,
    version: fact.version,
    builtUpon: before.builtUpon || !own,
    byHand: handsOn(before, fact),
    beforeImport: own ? before.beforeImport : touchedBy(before, fact.importId),
  }
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
