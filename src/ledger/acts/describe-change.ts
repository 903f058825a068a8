import { foldStream } from '#core/record/catalogue.ts'
import type { Fact } from '#core/record/fact/envelope.ts'
import { contentChanges, contentOf, seenOf } from '#core/record/problem/content.ts'
import { Refused } from '#ledger/refusals.ts'
import { sha256 } from '#ledger/journal/commitment.ts'

/**
 * Adds to a refusal `content-changed` what has changed: the version that was seen is found again by its hash among the
 * earlier states of the problem.
 */
export const describeChange = (refused: Refused, facts: ReadonlyMap<string, Fact[]>): Refused => {
  const seen = refused.details['seen']
  for (const [key, stream] of facts) {
    if (!key.startsWith('problem:')) continue
    const now = foldStream('problem', stream)
    if (!now) continue
    for (let length = stream.length - 1; length > 0; length--) {
      const then = foldStream('problem', stream.slice(0, length))
      if (then && seenOf(then, sha256) === seen)
        return new Refused('content-changed', { changes: contentChanges(contentOf(then), contentOf(now)) })
    }
  }
  return new Refused('content-changed', { changes: [] })
}
