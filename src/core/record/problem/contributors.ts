import { canonicalJson } from '#core/record/fact/canonical.ts'
import type { Standing } from '#core/record/organisation/standing.ts'
import type { Problem } from '#core/record/problem/problem.ts'

/** Somebody who contributed twice, from two units, stays bound by both: each standing is kept, the same one once. */
export const withContributor = (problem: Problem, standing: Standing): Problem =>
  problem.contributors.some((it) => canonicalJson(it) === canonicalJson(standing))
    ? problem
    : { ...problem, contributors: [...problem.contributors, standing] }
