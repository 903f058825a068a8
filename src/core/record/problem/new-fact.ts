import type { Decided } from '#core/record/fact/decided.ts'
import type { ProblemFact } from '#core/record/problem/facts.ts'

/** What deciding about a problem yields. */
export type NewProblemFact = Decided<ProblemFact>
