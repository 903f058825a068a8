/**
 * Limits of time from which no day follows: 春节前, 一个月内, 验收前. Their words are kept and nothing is guessed.
 */
import type { DraftDuty, DraftProblem, ReadingIssue } from './draft.ts'

/** One issue for each wording, at the line where it first stands. */
export function unreadDeadlines(problems: readonly DraftProblem[]): ReadingIssue[] {
  const first = new Map<string, number>()
  const note = ({ deadline, deadlineText, timeClass }: DraftDuty, line: number) => {
    if (deadlineText !== null && deadline === null && timeClass === null && !first.has(deadlineText))
      first.set(deadlineText, line)
  }
  for (const problem of problems) {
    note(problem.duty, problem.titleSpan.line)
    for (const measure of problem.measures) note(measure.duty, measure.span.line)
  }
  return [...first].map(([message, line]) => ({ code: 'deadline-unread', message, line }))
}
