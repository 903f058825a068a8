/**
 * Which problem a flaw belongs to: the one whose lines hold it. A row that was skipped, a heading between two problems
 * and the furniture of a page belong to none, least of all to the problem above.
 */
import { lastBelow } from '#core/words/figures/last-below.ts'
import type { DraftProblem, ReadingIssue } from './draft.ts'

/** `issues` with the ids of their problems; several problems of one line share it: the last that begins on it counts. */
export function withProblems(
  issues: readonly ReadingIssue[],
  problems: readonly DraftProblem[],
): ReadingIssue[] {
  const sorted = [...problems].sort((a, b) => a.span.line - b.span.line || a.span.from - b.span.from)
  return issues.map((issue) => ({
    ...issue,
    problem: OUTSIDE.has(issue.code) ? null : holding(sorted, issue.line),
  }))
}

/** These stand between the lines of what was read. */
const OUTSIDE = new Set<ReadingIssue['code']>(['row-skipped', 'boilerplate', 'no-header', 'line-cut'])

/** The last problem that begins at or before the line, where it reaches that far. */
function holding(sorted: readonly DraftProblem[], line: number): string | null {
  const found = sorted[lastBelow(sorted, line, ({ span }) => span.line)]
  return found !== undefined && found.span.lastLine >= line ? found.id : null
}
