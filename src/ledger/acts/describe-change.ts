import { folds } from '#core/record/catalogue.ts'
import type { Fact } from '#core/record/fact/envelope.ts'
import { type Content, contentChanges, contentOf, seenOf } from '#core/record/problem/content.ts'
import type { ProblemFact } from '#core/record/problem/facts.ts'
import type { Problem } from '#core/record/problem/problem.ts'
import { Refused } from '#ledger/refusals.ts'
import { sha256 } from '#ledger/journal/commitment.ts'

/** The content that was seen, found again by its hash on one walk through the states of the problem. */
const contentSeen = (
  stream: readonly Fact[],
  seen: unknown,
): { before: Content | null; now: Content | null } => {
  let problem: Problem | null = null
  let before: Content | null = null
  for (const fact of stream) {
    problem = folds.problem(problem, fact as ProblemFact)
    if (seenOf(problem, sha256) === seen) before = contentOf(problem)
  }
  return { before, now: problem && contentOf(problem) }
}

/**
 * Adds to a refusal `content-changed` what has changed: the version that was seen is found again by its hash among the
 * earlier states of the problem.
 */
export const describeChange = (refused: Refused, facts: ReadonlyMap<string, Fact[]>): Refused => {
  for (const [key, stream] of facts) {
    if (!key.startsWith('problem:')) continue
    const { before, now } = contentSeen(stream, refused.details['seen'])
    if (before && now) return new Refused('content-changed', { changes: contentChanges(before, now) })
  }
  return new Refused('content-changed', { changes: [] })
}
