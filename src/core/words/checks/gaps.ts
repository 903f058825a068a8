/**
 * What a list to work from must say of each problem: a measure, a unit, a deadline.
 *
 * A published report names neither units nor deadlines, and asking sixty times for them helps nobody: they are
 * missed where the document gives them to others of its problems, or is a plan or a ledger.
 */
import type { Draft, DraftProblem } from '#core/words/lists/draft.ts'
import type { Gap } from './hint.ts'

export function gapsIn({ kind, problems }: Draft): Gap[] {
  if (kind === 'feedback') return []
  const expected = kind === 'plan' || kind === 'ledger'
  const asksTime = expected || problems.filter(hasTime).length * 3 >= Math.max(1, problems.length)
  const asksUnit = expected || problems.filter(hasUnit).length * 3 >= Math.max(1, problems.length)
  return problems.flatMap((problem): Gap[] => {
    const place = { problem: problem.id, line: problem.titleSpan.line, title: problem.shortTitle }
    const gaps: Gap[] = []
    if (problem.measures.length === 0) gaps.push({ code: 'no-measure', ...place })
    if (asksTime && !hasTime(problem)) gaps.push({ code: 'no-deadline', ...place })
    if (asksUnit && !hasUnit(problem)) gaps.push({ code: 'no-unit', ...place })
    return gaps
  })
}

const dutiesOf = (problem: DraftProblem) => [problem.duty, ...problem.measures.map(({ duty }) => duty)]

const hasTime = (problem: DraftProblem) =>
  dutiesOf(problem).some((duty) => duty.deadline !== null || duty.timeClass !== null)

const hasUnit = (problem: DraftProblem) => dutiesOf(problem).some((duty) => duty.leadUnit !== null)
