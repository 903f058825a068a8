import type { Day } from '#core/words/calendar/day.ts'
import type { Actor } from '#core/record/fact/envelope.ts'
import type { ProblemFact } from '#core/record/problem/facts.ts'
import type { Problem } from '#core/record/problem/problem.ts'
import type { Round } from '#core/record/round/round.ts'

/** One entry of a problem's history, in short: who did what, when. */
export type Entry = { seq: number; at: string; by: Actor; type: ProblemFact['type'] }

/**
 * A round as the journal told it at the end of a day (Asia/Shanghai). Every paper is composed from this alone, so that a
 * paper of a past day is the same whenever it is asked for.
 */
export type FrozenRound = {
  day: Day
  round: Round
  /** Who signs: the unit of the rectification office. */
  office: string
  /** The journal as of that day: how many facts, and the root hash (hex) of its tree. */
  tree: { size: number; root: string }
  /** In the order of the lists: aspect, then print order. Withdrawn ones are left out. */
  problems: readonly Problem[]
  /** The facts of each problem in short, by its id. */
  histories: ReadonlyMap<string, readonly Entry[]>
  /** The place in the journal of the fact that brought each measure, statement and proof, by its id. */
  seqs: ReadonlyMap<string, number>
}
