import { folds } from '#core/record/catalogue.ts'
import type { Fact } from '#core/record/fact/envelope.ts'
import { type Content, contentChanges, contentOf, seenOf } from '#core/record/problem/content.ts'
import type { ProblemFact } from '#core/record/problem/facts.ts'
import type { Problem } from '#core/record/problem/problem.ts'
import { Refused } from '#ledger/refusals.ts'
import { sha256 } from '#ledger/journal/commitment.ts'

/** Characters of content that are hashed to find what was seen: some tenths of a second, whoever asks. */
const mostHashed = 3_000_000

/** The content that was seen, found again by its hash among the states of the problem; the newest are looked at first. */
const contentSeen = (
  stream: readonly Fact[],
  seen: unknown,
): { before: Content | null; now: Content | null } => {
  const states: Problem[] = []
  for (const fact of stream) states.push(folds.problem(states.at(-1) ?? null, fact as ProblemFact))
  let hashed = 0
  const counting = (text: string): string => {
    hashed += text.length
    return sha256(text)
  }
  const before = states.findLast((it) => hashed < mostHashed && seenOf(it, counting) === seen)
  const now = states.at(-1)
  return { before: before ? contentOf(before) : null, now: now ? contentOf(now) : null }
}

/**
 * Adds to a refusal `content-changed` what has changed: the version that was seen is found again by its hash among the
 * earlier states of the problem. Nothing is told where it was never there, or too long ago.
 */
export const describeChange = (refused: Refused, facts: ReadonlyMap<string, Fact[]>): Refused => {
  for (const [key, stream] of facts) {
    if (!key.startsWith('problem:')) continue
    const { before, now } = contentSeen(stream, refused.details['seen'])
    if (before && now) return new Refused('content-changed', { changes: contentChanges(before, now) })
  }
  return new Refused('content-changed', { changes: [] })
}
