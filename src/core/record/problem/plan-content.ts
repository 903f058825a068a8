import { canonicalJson } from '#core/record/fact/canonical.ts'
import type { AgreedProof } from '#core/record/problem/plan-facts.ts'
import type { DueMoney, MeasureRunoff } from '#core/record/problem/progress-state.ts'
import { type Problem, manifestationsOf } from '#core/record/problem/problem.ts'

/** What a plan promises: what was found, who answers, by when, and the measures. Nothing of what was done since. */
export const planContentOf = (problem: Problem) => ({
  title: problem.title,
  manifestations: manifestationsOf(problem),
  responsibility: problem.responsibility,
  timeClass: problem.timeClass,
  deadline: problem.deadline?.current ?? null,
  measures: problem.measures.map(({ id, text, answers, goal, deadline, units, proof }) => ({
    ...{ id, text, answers, goal, deadline, units },
    proof: proof ?? noProof,
  })),
  ...owed(problem),
})

/** What is due and what is to run off; left out where nothing is. */
const owed = ({ money, runoffs }: Problem): { money?: PlannedSum[]; runoffs?: MeasureRunoff[] } => ({
  ...(money.length > 0 ? { money: money.map(({ of, id, what, due }) => ({ of, id, what, due })) } : {}),
  ...(runoffs.length > 0 ? { runoffs } : {}),
})
type PlannedSum = Pick<DueMoney, 'of' | 'id' | 'what' | 'due'>
export type PlanContent = ReturnType<typeof planContentOf>

const noProof: AgreedProof = { kinds: [], words: '' }

/** The hash by which bodies and decisions name a plan: of the canonical form of what it promises. */
export const planSeenOf = (content: PlanContent, hash: (text: string) => string): string =>
  hash(canonicalJson(content))
