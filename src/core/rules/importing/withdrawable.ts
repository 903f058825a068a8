import type { Problem } from '#core/record/problem/problem.ts'

/** Whether an import could be taken back from this problem: nothing else was recorded of it since. */
export const isUntouchedSince = (problem: Problem, importId: string): boolean =>
  problem.source?.import === importId ? !problem.builtUpon : problem.beforeImport?.import === importId
