import type { Measure, Problem, Progress } from '#core/record/problem/problem.ts'

/**
 * How far a statement of progress can be relied on. `verified`: a verifier found the manifestations its measure answers
 * to be met, or the problem is closed. `claimed`: a unit says so. `imported`: words of a published report, never a claim.
 */
export type Reliance = 'verified' | 'claimed' | 'imported'

export const relianceWords: Record<Reliance, string> = {
  verified: '已核查',
  claimed: '单位自报，未经核查',
  imported: '导入未核查',
}

/** What a statement rests on. One about no measure needs every finding met. */
export const relianceOf = (problem: Problem, it: Progress): Reliance => {
  if (it.imported) return 'imported'
  if (problem.step === 'closed') return 'verified'
  // While other bodies are still to come, nothing is found.
  const found = problem.step === 'signed' ? [] : problem.closeout.verifications.flatMap((one) => one.items)
  const met = (manifestation: string) =>
    found.some((item) => item.manifestation === manifestation && item.met)
  const measure = problem.measures.find(({ id }) => id === it.measure)
  const answers = measure ? measure.answers : found.map((item) => item.manifestation)
  return answers.length > 0 && answers.every(met) ? 'verified' : 'claimed'
}

/**
 * The latest statement of each unit about a measure, or about its share of it (null: about the problem as a whole), in the order they were made.
 * What was imported is told only until a unit has spoken for itself.
 */
export const latestStatements = (problem: Problem, measure: Measure | null): Progress[] => {
  const told = problem.progress.filter((it) => it.measure === (measure?.id ?? null))
  const own = told.filter((it) => !it.imported)
  return (own.length > 0 ? own : told).filter(
    (it, at, all) =>
      all.findLastIndex((other) => other.unit?.id === it.unit?.id && other.assignment === it.assignment) ===
      at,
  )
}

/** Every statement that a paper tells of a problem, measure by measure, what concerns the whole last. */
export const toldOf = (problem: Problem): Progress[] =>
  [...problem.measures, null].flatMap((measure) => latestStatements(problem, measure))
