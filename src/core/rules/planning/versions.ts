import type { Actor } from '#core/record/fact/envelope.ts'
import type { ProblemFact } from '#core/record/problem/facts.ts'
import { foldProblem } from '#core/record/problem/fold.ts'
import { type PlanContent, planContentOf, planSeenOf } from '#core/record/problem/plan-content.ts'
import type { Problem } from '#core/record/problem/problem.ts'

/** What one version of a plan said, and who approved it. */
export type PlanVersion = {
  version: number
  content: PlanContent
  approved: { by: Actor; at: string; seq: number }
  /** Why it was opened again; null while it holds. */
  reopened: { reason: string; by: Actor; at: string } | null
}

/** Every approved version of a problem's plan, from its facts alone, the oldest first. */
export const planVersions = (facts: readonly ProblemFact[]): PlanVersion[] => {
  const versions: PlanVersion[] = []
  let problem: Problem | null = null
  for (const fact of facts) {
    problem = foldProblem(problem, fact)
    const { actor: by, recordedAt: at } = fact
    if (fact.type === 'plan.approved')
      versions.push({
        version: fact.body.plan,
        content: planContentOf(problem),
        approved: { by, at, seq: fact.seq },
        reopened: null,
      })
    const last = versions.at(-1)
    if (fact.type === 'plan.reopened' && last) last.reopened = { reason: fact.body.reason, by, at }
  }
  return versions
}

/** Every plan that a problem ever had, draft or approved, by its hash: so that one that was seen is found again. */
export const plansByHash = (
  facts: readonly ProblemFact[],
  hash: (text: string) => string,
): Map<string, PlanContent> => {
  const plans = new Map<string, PlanContent>()
  let problem: Problem | null = null
  for (const fact of facts) {
    const before: Problem | null = problem
    problem = foldProblem(before, fact)
    if (before && samePlan(before, problem)) continue
    const content = planContentOf(problem)
    plans.set(planSeenOf(content, hash), content)
  }
  return plans
}

/** Folds share what they do not change: most facts of a long life say nothing of the plan. */
const samePlan = (a: Problem, b: Problem): boolean =>
  a.measures === b.measures &&
  a.money === b.money &&
  a.runoffs === b.runoffs &&
  a.responsibility === b.responsibility &&
  a.manifestations === b.manifestations &&
  a.deadline === b.deadline &&
  a.timeClass === b.timeClass &&
  a.title === b.title
