import type { ProblemFact } from '#core/record/problem/facts.ts'

/** What deciding about a problem yields: the type and body of a fact, and when it happened in the world if that is known. */
export type NewProblemFact = ProblemFact extends infer Known
  ? Known extends ProblemFact
    ? Pick<Known, 'type' | 'body'> & { happened?: string | null }
    : never
  : never
