import { handsOn } from '#core/record/problem/by-hand.ts'
import type { ProblemFact, ProblemReverted } from '#core/record/problem/facts.ts'
import { type Problem, noCloseout, noResponsibility } from '#core/record/problem/problem.ts'
import { foldCloseout } from '#core/record/problem/fold-closeout.ts'
import { foldObjection } from '#core/record/problem/fold-objection.ts'
import { noCourse } from '#core/record/problem/course-state.ts'
import { foldCourse } from '#core/record/problem/fold-course.ts'
import { foldContent } from '#core/record/problem/fold-content.ts'
import { foldProgress } from '#core/record/problem/fold-progress.ts'
import { foldLightFact, noLightParts } from '#core/record/problem/light-facts.ts'
import { foldLookedBack, noLookbackParts } from '#core/record/problem/lookback-facts.ts'
import { remembered } from '#core/record/problem/predecessors.ts'
import { noProgressParts } from '#core/record/problem/progress-state.ts'
import { dayInShanghai } from '#core/words/calendar/day.ts'

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
  const after = walked(before, folded(before, fact), fact)
  return before && fact.type !== 'problem.reverted' ? remembered(before, after) : after
}

/** What was taken back was walked all the same: the days in between stay as they were. */
const walked = (before: Problem | null, after: Problem, fact: ProblemFact): Problem => {
  const way = before?.walk ?? []
  if (way.at(-1)?.step === after.step) return after.walk === way ? after : { ...after, walk: way }
  return { ...after, walk: [...way, { step: after.step, on: dayInShanghai(fact.recordedAt) }] }
}

const folded = (before: Problem | null, fact: ProblemFact): Problem => {
  if (fact.type === 'problem.registered') {
    return {
      id: fact.stream.id,
      version: fact.version,
      ...fact.body,
      step: 'registered',
      walk: [],
      responsibility: noResponsibility,
      timeClass: null,
      deadline: null,
      measures: [],
      removed: [],
      replaced: [],
      plan: { version: 0, approved: null, missingRule: false },
      progress: [],
      evidence: [],
      turnedDown: [],
      ...noProgressParts,
      ...noLookbackParts,
      ...noLightParts,
      contributors: [],
      leaders: [],
      predecessors: { persons: [], units: [] },
      closeout: noCloseout,
      objections: [],
      returned: null,
      returns: 0,
      course: noCourse,
      links: [],
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
    case 'closeout.confirmed':
    case 'closeout.not-confirmed':
    case 'closeout.announced':
      return foldCloseout(problem, fact)
    case 'objection.received':
    case 'objection.answered':
      return foldObjection(problem, fact)
    case 'course.asked':
    case 'course.consented':
    case 'course.granted':
    case 'course.refused':
    case 'course.withdrawn':
    case 'problem.resumed':
    case 'problem.inherited':
    case 'manifestations.gained':
    case 'long-term.rechecked':
    case 'source.added':
    case 'source.removed':
    case 'problem.linked':
      return foldCourse(problem, fact)
    case 'problem.looked-back':
    case 'likeness.dismissed':
      return foldLookedBack(problem, fact)
    case 'item.judged':
    case 'event.noted':
    case 'event.withdrawn':
    case 'item.pressed':
    case 'press.excused':
    case 'light.overridden':
    case 'light.override-lifted':
      return foldLightFact(problem, fact)
    case 'progress.unchanged':
    case 'figures.tied':
    case 'assignment.made':
    case 'assignment.taken-over':
    case 'assignment.withdrawn':
    case 'money.due-set':
    case 'money.remainder-explained':
    case 'runoff.set':
      return foldProgress(problem, fact)
    default:
      return foldContent(problem, fact)
  }
}
